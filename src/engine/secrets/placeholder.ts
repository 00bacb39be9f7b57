// Whole words people write where a key belongs. Short ones (key, my, test) occur in random keys and are left out.
const WORDS =
  /your|example|change[_-]?me|placeholder|redacted|replace|insert|dummy|sample|fake|todo|[_-]here|goes[_-]|x{5}|\*{3}|\.{3}/i;
const TEMPLATE = /\$\{|\{\{|\$\(|<[a-z_ -]|%\(|#\{/i;
const MIN_DISTINCT = 5;
const MAX_SEQUENCE = 8;
const MAX_PERIOD = 10;

function longestSequence(value: string): number {
  let longest = 1;
  let up = 1;
  let same = 1;
  for (let at = 1; at < value.length; at++) {
    const step = value.charCodeAt(at) - value.charCodeAt(at - 1);
    up = step === 1 ? up + 1 : 1;
    same = step === 0 ? same + 1 : 1;
    longest = Math.max(longest, up, same);
  }
  return longest;
}

function isPeriodic(value: string): boolean {
  for (let period = 1; period <= MAX_PERIOD && period * 2 <= value.length; period++) {
    let at = period;
    while (at < value.length && value[at] === value[at - period]) at++;
    if (at === value.length) return true;
  }
  return false;
}

/** The value stands for a secret without being one: `your-key-here`, `xxxx`, `1234567890`, `${TOKEN}`. */
export function isPlaceholder(value: string): boolean {
  return (
    new Set(value).size < MIN_DISTINCT ||
    WORDS.test(value) ||
    TEMPLATE.test(value) ||
    longestSequence(value) >= MAX_SEQUENCE ||
    isPeriodic(value)
  );
}
