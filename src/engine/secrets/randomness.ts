import { entropyOf, MAX_LENGTH } from './entropy';

const RANDOM = 3.5;
const RANDOM_HEX = 3;
/** Mean length of the stretches of one kind (word, constant, number) that names exceed and random values do not. */
const NAME_LIKE = 4;
const MAX_ABBREVIATION = 3;
/** Groups of digits in a part of so many characters that a name hardly has. */
const [SCATTERED, LONG_PART] = [3, 32];
/** Hex digits in a row that make a key, though they look like a name. */
const HEX_KEY = 32;
/** Capital hex digits of the fingerprint of a public PGP key. */
const FINGERPRINT = 40;
/** Hardly a word has so many consonants in a row. */
const CONSONANTS = 5;
const UUID_LENGTH = 36;
const UUID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/iy;
/** Addresses, references, hashes, public keys, sealed values, times: random to the eye, but no secrets. */
const NOT_SECRET =
  /(?:arn|op|vault|sha\d{1,4}|md5|projects|secrets|alias|env|process\.env|os\.|vars|ref|file|data|urn|did)[./-]|\/[a-z_-]{1,80}\/|pk[_-]|AAAA[BCE]3|Ag[A-D][A-Za-z\d+/]{250}|[\w.+-]{1,100}@[\w-]{1,100}\.\w|\d{4}-\d\d-\d\dT/iy;
const FILE_OR_HOST = /\.(?:json|ya?ml|pem|key|txt|md|py|ts|js|env|sh|crt|com|net|org|io|local|internal)\b/i;

const [LOWER, UPPER, NUMBER, HEX, CONSONANT, DOT, JOINT] = [1, 2, 4, 8, 16, 32, 64];
const [LETTER_A, SLASH] = [65, 47];
/** The bits that tell words, constants and numbers apart. */
const KIND = LOWER | UPPER | NUMBER;
const TRAITS = new Uint8Array(128);
const give = (signs: string, traits: number) => {
  for (const sign of signs) TRAITS[sign.charCodeAt(0)]! |= traits;
};
give('abcdefghijklmnopqrstuvwxyz', LOWER);
give('ABCDEFGHIJKLMNOPQRSTUVWXYZ', UPPER);
give('0123456789', NUMBER);
give('0123456789abcdefABCDEF', HEX);
give('bcdfghjklmnpqrstvwxzBCDFGHJKLMNPQRSTVWXZ', CONSONANT);
give('.', DOT);
give('./_@-', JOINT);

/** What a stretch of one kind is so far; a capital and the letters after it are one. */
const [NONE, LETTERS, CAPITAL, CAPITALS, DIGITS] = [0, 1, 2, 3, 4];
/** By stretch and kind of the next character: twice the stretch then, plus one where a new stretch begins. Branches would be guessed wrong for each. */
const NEXT = new Uint8Array(64);
for (const stretch of [NONE, LETTERS, CAPITAL, CAPITALS, DIGITS]) {
  const next = (kind: number, then: number, isNew: boolean) => {
    NEXT[(stretch << 3) | kind] = then * 2 + (isNew ? 1 : 0);
  };
  const isCapitals = stretch === CAPITAL || stretch === CAPITALS;
  next(LOWER, LETTERS, stretch !== LETTERS && stretch !== CAPITAL);
  next(UPPER, isCapitals ? CAPITALS : CAPITAL, !isCapitals);
  next(NUMBER, DIGITS, stretch !== DIGITS);
}

/** The value that is judged: reading it once from the text is what costs. */
const codes = new Uint8Array(MAX_LENGTH);

/** The value between two offsets looks drawn at random: no word, name, reference, hash or time. It is ASCII, 1024 characters at most. */
export function isRandom(text: string, start: number, end: number): boolean {
  let any = 0;
  let all = HEX;
  // Of the parts between the joints, but for abbreviations: letters and digits, and stretches of one kind.
  let [characters, stretches] = [0, 0];
  let [partStart, partStretches] = [start, 0];
  let stretch = NONE;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    codes[at - start] = code;
    const traits = TRAITS[code]!;
    const kind = traits & KIND;
    any |= traits;
    all &= traits;
    if (kind === 0) {
      if (at - partStart > MAX_ABBREVIATION) {
        characters += at - partStart;
        stretches += partStretches;
      }
      partStart = at + 1;
      partStretches = 0;
      stretch = NONE;
    } else {
      const next = NEXT[(stretch << 3) | kind]!;
      partStretches += next & 1;
      stretch = next >> 1;
    }
  }
  if ((any & NUMBER) === 0 || (any & (LOWER | UPPER)) === 0) return false;
  if (end - partStart > MAX_ABBREVIATION) {
    characters += end - partStart;
    stretches += partStretches;
  }
  const isHex = (all & HEX) !== 0;
  // Made of words and numbers: `gpt-4o-mini-2024`, `secretOfTheK8sCluster`.
  if (characters >= stretches * NAME_LIKE && !isKeyLike(text, start, end, isHex)) return false;
  if (isHex && (any & LOWER) === 0 && end - start === FINGERPRINT) return false;
  if (entropyOf(codes, end - start) < (isHex ? RANDOM_HEX : RANDOM)) return false;
  // Without a joint only a public key, which starts with A, is none of these.
  if ((any & JOINT) === 0 && text.charCodeAt(start) !== LETTER_A) return true;
  NOT_SECRET.lastIndex = start;
  if (NOT_SECRET.test(text) || endsInUuid(text, start, end)) return false;
  return (any & DOT) === 0 || !FILE_OR_HOST.test(text.slice(start, end));
}

/** Though it looks like a name, no name is like that. */
const isKeyLike = (text: string, start: number, end: number, isHex: boolean) =>
  (isHex && end - start >= HEX_KEY) || hasConsonants(text, start, end) || hasScatteredDigits(text, start, end);

/** A long last part has digits in several places. */
function hasScatteredDigits(text: string, start: number, end: number): boolean {
  if (end - start < LONG_PART) return false;
  let groups = 0;
  let [at, next] = [end - 1, 0];
  for (; at >= start; at--) {
    const traits = TRAITS[text.charCodeAt(at)]!;
    if ((traits & JOINT) !== 0) break;
    if ((traits & NUMBER) !== 0 && (next & NUMBER) === 0) groups++;
    next = traits;
  }
  return groups >= SCATTERED && end - 1 - at >= LONG_PART;
}

/** More consonants stand in a row than in a word. */
function hasConsonants(text: string, start: number, end: number): boolean {
  let row = 0;
  for (let at = start; at < end && row < CONSONANTS; at++) {
    row = (TRAITS[text.charCodeAt(at)]! & CONSONANT) === 0 ? 0 : row + 1;
  }
  return row === CONSONANTS;
}

/** A UUID, or a path that ends in one. */
function endsInUuid(text: string, start: number, end: number): boolean {
  const at = end - UUID_LENGTH;
  if (at < start || (at > start && text.charCodeAt(at - 1) !== SLASH)) return false;
  UUID.lastIndex = at;
  return UUID.test(text);
}
