import { entropy } from './entropy';

const RANDOM = 3.5;
const RANDOM_HEX = 3;
/** A word, a constant, a number, a word with a number: what names are made of. */
const WORD =
  /^(?:[a-z]+|[A-Z]+|[A-Z]?[a-z]+(?:[A-Z][a-z]+)*|\d{1,8}|[A-Za-z][a-z]*\d{1,4}|[A-Z]+\d{1,4}|\d{1,3}[a-z]{1,2}|v\d+)$/;
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
/** Addresses, references, hashes, public keys, times, files: random to the eye, but no secrets. */
const NOT_SECRET =
  /:\/\/|^(?:arn|op|vault|sha\d+|md5|projects|secrets|env|process\.env|os\.|vars|ref|file|data|urn|did)[:./-]|^\/|^\.{1,2}\/|^pk[_-]|^AAAA[BCE]3|^\$2[aby]\$|^[\w.+-]+@[\w-]+\.\w|^\d{4}-\d\d-\d\dT|\.(?:json|ya?ml|pem|key|txt|md|py|ts|js|env|sh|crt|com|net|org|io|local|internal)\b/i;

/** The value looks drawn at random: no word, name, reference, hash or time. */
export function isRandom(value: string): boolean {
  if (!/\d/.test(value) || !/[a-z]/i.test(value) || UUID.test(value) || NOT_SECRET.test(value)) return false;
  const parts = value.split(/[^A-Za-z0-9]+/).filter(part => part !== '');
  if (parts.every(part => WORD.test(part))) return false;
  return entropy(value) >= (/^[\da-f]+$/i.test(value) ? RANDOM_HEX : RANDOM);
}
