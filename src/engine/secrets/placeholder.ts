// Whole words people write where a key belongs. Short ones (key, my, test) occur in random keys and are left out.
const WORDS =
  /your|example|change[_-]?me|placeholder|redacted|replace|insert|dummy|sample|fake|todo|[_-]here|goes[_-]|x{5}|\*{3}|\.{3}/i;
/** Letters in a row that a value needs to hold such a word. */
const MIN_WORD = 4;
const TEMPLATE = /\$\{|\{\{|\$\(|<[a-z_ -]|%\(|#\{/i;
const MIN_DISTINCT = 5;
const MAX_SEQUENCE = 8;
const MAX_PERIOD = 10;

const [PLAIN, LETTER, SIGN] = [0, 1, 2];

/** Letters, digits and what words are joined with are plain; other signs may belong to a template or stand for a value. */
function kindOf(code: number): number {
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return LETTER;
  return (code >= 48 && code <= 57) || code === 45 || code === 95 || code === 43 || code === 47 ? PLAIN : SIGN;
}

function isPeriodic(value: string): boolean {
  for (let period = 1; period <= MAX_PERIOD && period * 2 <= value.length; period++) {
    let at = period;
    while (at < value.length && value.charCodeAt(at) === value.charCodeAt(at - period)) at++;
    if (at === value.length) return true;
  }
  return false;
}

function hasFewDistinct(value: string): boolean {
  const seen: number[] = [];
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at);
    if (!seen.includes(code) && seen.push(code) === MIN_DISTINCT) return false;
  }
  return true;
}

/** The value stands for a secret without being one: `your-key-here`, `xxxx`, `1234567890`, `${TOKEN}`. */
export function isPlaceholder(value: string): boolean {
  let [longestWord, word, hasSign, longestSequence, up, same] = [0, 0, false, 1, 1, 1];
  let previous = Number.NaN;
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at);
    const kind = kindOf(code);
    hasSign ||= kind === SIGN;
    word = kind === LETTER ? word + 1 : 0;
    if (word > longestWord) longestWord = word;
    up = code - previous === 1 ? up + 1 : 1;
    same = code === previous ? same + 1 : 1;
    if (up > longestSequence) longestSequence = up;
    if (same > longestSequence) longestSequence = same;
    previous = code;
  }
  return (
    longestSequence >= MAX_SEQUENCE ||
    ((hasSign || longestWord >= MIN_WORD) && WORDS.test(value)) ||
    (hasSign && TEMPLATE.test(value)) ||
    hasFewDistinct(value) ||
    isPeriodic(value)
  );
}
