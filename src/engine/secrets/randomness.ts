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
  if (isNameLike(value) && !HEX_KEY.test(value) && !CONSONANTS.test(value)) return false;
  if (!/\d/.test(value) || !/[a-z]/i.test(value) || UUID.test(value) || NOT_SECRET.test(value)) return false;
  return entropy(value) >= (/^[\da-f]+$/i.test(value) ? RANDOM_HEX : RANDOM);
}

const [OTHER, LOWER, UPPER, NUMBER] = [0, 1, 2, 3];

function kindOf(code: number): number {
  if (code >= 97) return code <= 122 ? LOWER : OTHER;
  if (code >= 65) return code <= 90 ? UPPER : OTHER;
  return code >= 48 && code <= 57 ? NUMBER : OTHER;
}

/** Made of words and numbers: `gpt-4o-mini-2024`, `secretOfTheK8sCluster`. One loop, since it sorts out most values. */
function isNameLike(value: string): boolean {
  let characters = 0;
  let stretches = 0;
  let partStart = 0;
  let partStretches = 0;
  let stretchStart = 0;
  let previous = OTHER;
  for (let at = 0; at <= value.length; at++) {
    const kind = at < value.length ? kindOf(value.charCodeAt(at)) : OTHER;
    if (kind === OTHER) {
      if (at - partStart > MAX_ABBREVIATION) {
        characters += at - partStart;
        stretches += partStretches;
      }
      partStart = at + 1;
      partStretches = 0;
    } else if (kind !== previous) {
      // A capital and the letters after it are one word.
      const isCapitalized = kind === LOWER && previous === UPPER && at - stretchStart === 1;
      if (!isCapitalized) partStretches++;
      stretchStart = at;
    }
    previous = kind;
  }
  return characters >= stretches * NAME_LIKE;
}
