import { bitsIn } from './distinct';

// Whole words people write where a key belongs. Short ones (key, my, test) occur in random keys and are left out.
// Each is written in one way, since letters of a random key spell `tOdo` often enough.
const WORDS =
  /[Yy]our|YOUR|[Ee]xample|EXAMPLE|[Cc]hange[_-]?[Mm]e|CHANGE[_-]?ME|[Pp]laceholder|PLACEHOLDER|[Rr]edacted|REDACTED|[Rr]eplace|REPLACE|[Ii]nsert|INSERT|[Dd]ummy|DUMMY|[Ss]ample|SAMPLE|[Ff]ake|FAKE|[Tt]odo|TODO|[_-](?:here|HERE)|(?:goes|GOES)[_-]|[xX]{5}|\*{3}|\.{3}/;
/** Three letters of each of those words, of which hardly any stands in a random value. */
const PARTS = 'you exa cha pla red rep ins dum sam fak tod her goe xxx'.split(' ');
const MAX_PART = 0x7fff;
const HOLDS_PART = new Uint8Array(MAX_PART + 1);
/** The last letters up to one more, five bits each, a capital being no other letter. */
const withLetter = (letters: number, code: number) => ((letters << 5) | (code & 31)) & MAX_PART;
for (const part of PARTS)
  HOLDS_PART[[...part].reduce((letters, sign) => withLetter(letters, sign.charCodeAt(0)), 0)] = 1;
const TEMPLATE = /\$\{|\{\{|\$\(|<[a-z_ -]|%\(|#\{/i;
const MIN_DISTINCT = 5;
/** Characters one up from that before, which a value that was typed along the alphabet has. */
const MIN_UPS = 3;
/** Eight characters in a row, each the one before or the one after that. */
const MAX_REPEATS = 6;
const MAX_PERIOD = 10;

/** Shortest part that is judged by itself. */
const MIN_PART = 6;
const [HYPHEN, UNDERSCORE] = [45, 95];

const [LETTER, SIGN] = [1, 2];
/** Letters, and signs that belong to a template or stand for a value. */
const KINDS = new Uint8Array(0x10000);
for (const sign of '$%#<{*.') KINDS[sign.charCodeAt(0)] = SIGN;
for (const sign of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz') KINDS[sign.charCodeAt(0)] = LETTER;

/** The value between two offsets stands for a secret without being one: `your-key-here`, `xxxx`, `1234567890`, `${TOKEN}`. */
export function isPlaceholder(text: string, start = 0, end = text.length): boolean {
  let kinds = 0;
  let [letters, hasPart] = [0, 0];
  /** How often a step was like the one before. */
  let repeats = 0;
  let [previous, previousStep] = [0, 0];
  let ups = 0;
  let seen = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const kind = KINDS[code]!;
    kinds |= kind;
    // All bits for a letter, none for another sign: a branch would be guessed wrong for each.
    letters = withLetter(letters, code) & -(kind & LETTER);
    hasPart |= HOLDS_PART[letters]!;
    const step = code - previous;
    if (step === 1) ups++;
    repeats = step === previousStep ? repeats + 1 : 0;
    if (repeats >= MAX_REPEATS && (step === 0 || step === 1)) return true;
    seen |= 1 << (code & 31);
    previous = code;
    previousStep = step;
  }
  // As many characters at least: those 32 code units apart count as one.
  const distinct = bitsIn(seen);
  if (distinct < MIN_DISTINCT && new Set(text.slice(start, end)).size < MIN_DISTINCT) return true;
  if (ups >= MIN_UPS && isCounted(text, start, end)) return true;
  if (distinct <= MAX_PERIOD && isPeriodic(text, start, end)) return true;
  const hasSign = (kinds & SIGN) !== 0;
  if (!hasSign && hasPart === 0) return false;
  const value = text.slice(start, end);
  return WORDS.test(value) || (hasSign && TEMPLATE.test(value));
}

/**
 * Half of it, or two thirds of its last part, goes up the alphabet and the digits, whichever comes next:
 * `AB1C2defGH3ij`, `sk_live_abc123`.
 */
function isCounted(text: string, start: number, end: number): boolean {
  let [letter, digit] = [0, 0];
  let counted = 0;
  let [part, before] = [start, 0];
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (KINDS[code] === LETTER) {
      if ((code & 31) === letter + 1) counted++;
      letter = code & 31;
    } else if (code >= 48 && code <= 57) {
      if (code === digit + 1) counted++;
      digit = code;
    } else if (code === HYPHEN || code === UNDERSCORE) {
      part = at + 1;
      before = counted;
    }
  }
  if (counted * 2 >= end - start) return true;
  return part > start && end - part >= MIN_PART && (counted - before) * 3 >= (end - part) * 2;
}

function isPeriodic(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  for (let period = 1; period <= MAX_PERIOD && period * 2 <= end - start; period++) {
    let at = start + period;
    if (text.charCodeAt(at) !== first) continue;
    while (at < end && text.charCodeAt(at) === text.charCodeAt(at - period)) at++;
    if (at === end) return true;
  }
  return false;
}
