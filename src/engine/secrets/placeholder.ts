import { bitsIn } from './distinct';

// Whole words people write where a key belongs. Short ones (key, my, test) occur in random keys and are left out.
const WORDS =
  /your|example|change[_-]?me|placeholder|redacted|replace|insert|dummy|sample|fake|todo|[_-]here|goes[_-]|x{5}|\*{3}|\.{3}/i;
/** Letters in a row that a value needs to hold such a word. */
const MIN_WORD = 4;
const TEMPLATE = /\$\{|\{\{|\$\(|<[a-z_ -]|%\(|#\{/i;
const MIN_DISTINCT = 5;
const MAX_SEQUENCE = 8;
const MAX_PERIOD = 10;

const [LETTER, DIGIT_OR_JOINT, OTHER] = [0, 1, 2];
/** Letters, digits and what joins words; other signs may belong to a template or stand for a value. */
const KINDS = new Uint8Array(0x10000).fill(OTHER);
for (const sign of '0123456789-_+/') KINDS[sign.charCodeAt(0)] = DIGIT_OR_JOINT;
for (const sign of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz') KINDS[sign.charCodeAt(0)] = LETTER;

/** The value between two offsets stands for a secret without being one: `your-key-here`, `xxxx`, `1234567890`, `${TOKEN}`. */
export function isPlaceholder(text: string, start = 0, end = text.length): boolean {
  let hasOther = false;
  let [word, longestWord] = [0, 0];
  // Steps of one kind in a row: up by one, or none.
  let [sequence, longestSequence] = [1, 1];
  let [previous, previousStep] = [-1, -1];
  let seen = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const kind = KINDS[code];
    if (kind === LETTER) word++;
    else {
      if (kind === OTHER) hasOther = true;
      if (word > longestWord) longestWord = word;
      word = 0;
    }
    const step = code - previous;
    if (step !== 0 && step !== 1) sequence = 1;
    else {
      sequence = step === previousStep ? sequence + 1 : 2;
      if (sequence > longestSequence) longestSequence = sequence;
    }
    seen |= 1 << (code & 31);
    previous = code;
    previousStep = step;
  }
  if (longestSequence >= MAX_SEQUENCE) return true;
  // As many characters at least: those 32 code units apart count as one.
  const distinct = bitsIn(seen);
  if (distinct < MIN_DISTINCT && new Set(text.slice(start, end)).size < MIN_DISTINCT) return true;
  if (distinct <= MAX_PERIOD && isPeriodic(text, start, end)) return true;
  if (!hasOther && Math.max(word, longestWord) < MIN_WORD) return false;
  const value = text.slice(start, end);
  return WORDS.test(value) || (hasOther && TEMPLATE.test(value));
}

function isPeriodic(text: string, start: number, end: number): boolean {
  for (let period = 1; period <= MAX_PERIOD && period * 2 <= end - start; period++) {
    let at = start + period;
    while (at < end && text.charCodeAt(at) === text.charCodeAt(at - period)) at++;
    if (at === end) return true;
  }
  return false;
}
