import { entropy } from './entropy';

const RANDOM = 3.5;
const RANDOM_HEX = 3;
/** Mean length of the stretches of one kind (word, constant, number) that names exceed and random values do not. */
const NAME_LIKE = 4;
const MAX_ABBREVIATION = 3;
const HEX_KEY = /^[\da-f]{32,}$/i;
/** Hardly a word has so many in a row. */
const CONSONANTS = /[bcdfghjklmnpqrstvwxz]{5}/i;
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
/** Addresses, references, hashes, public keys, times, files: random to the eye, but no secrets. */
const NOT_SECRET =
  /:\/\/|^(?:arn|op|vault|sha\d+|md5|projects|secrets|env|process\.env|os\.|vars|ref|file|data|urn|did)[:./-]|^\/[a-z_-]+\/|^\.{1,2}\/|^pk[_-]|^AAAA[BCE]3|^\$2[aby]\$|^[\w.+-]+@[\w-]+\.\w|^\d{4}-\d\d-\d\dT|\.(?:json|ya?ml|pem|key|txt|md|py|ts|js|env|sh|crt|com|net|org|io|local|internal)\b/i;

/** The value looks drawn at random: no word, name, reference, hash or time. */
export function isRandom(value: string): boolean {
  if (!/\d/.test(value) || !/[a-z]/i.test(value) || UUID.test(value) || NOT_SECRET.test(value)) return false;
  if (!HEX_KEY.test(value) && !CONSONANTS.test(value) && isNameLike(value)) return false;
  return entropy(value) >= (/^[\da-f]+$/i.test(value) ? RANDOM_HEX : RANDOM);
}

/** Made of words and numbers: `gpt-4o-mini-2024`, `secretOfTheK8sCluster`. */
function isNameLike(value: string): boolean {
  let characters = 0;
  let stretches = 0;
  for (const part of value.split(/[^A-Za-z0-9]+/)) {
    if (part.length <= MAX_ABBREVIATION) continue;
    characters += part.length;
    stretches += part.match(/[A-Z]?[a-z]+|[A-Z]+|\d+/g)!.length;
  }
  return characters >= stretches * NAME_LIKE;
}
