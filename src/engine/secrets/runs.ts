/** Shortest stretch of unbroken characters that can hold a secret. */
export const MIN_RUN = 12;
/** Shortest stretch of digits and single separators that can hold a number of a person. */
const MIN_DIGITS = 9;

/** What a UTF-16 unit is, as bits. */
export const [RUN, WORD, DIGIT] = [1, 2, 4];
/** One byte for every UTF-16 unit, so that a look-up needs no range check. */
export const CLASSES = new Uint8Array(0x10000);
for (const sign of '.+/=:@~%&?#!$*^;') CLASSES[sign.charCodeAt(0)] = RUN;
for (const sign of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-') CLASSES[sign.charCodeAt(0)] = RUN | WORD;
for (const sign of '0123456789') CLASSES[sign.charCodeAt(0)] = RUN | WORD | DIGIT;

const isRun = (code: number) => CLASSES[code] !== 0;
const isDigit = (code: number) => code >= 48 && code <= 57;
/** Space, hyphen or full stop. */
const isSeparator = (code: number) => code === 32 || code === 45 || code === 46;

/**
 * Visits every maximal run of at least MIN_RUN characters that may stand in a secret.
 * As in Boyer-Moore, a window of MIN_RUN is read from its end: the first character that breaks it is where the next begins.
 */
export function forEachRun(text: string, visit: (start: number, end: number) => void): void {
  const { length } = text;
  let start = 0;
  while (start + MIN_RUN <= length) {
    let at = start + MIN_RUN - 1;
    while (at >= start && isRun(text.charCodeAt(at))) at--;
    if (at >= start) {
      start = at + 1;
      continue;
    }
    let end = start + MIN_RUN;
    while (end < length && isRun(text.charCodeAt(end))) end++;
    visit(start, end);
    start = end + 1;
  }
}

/** Visits every group of digits within a stretch of at least MIN_DIGITS digits and single separators. */
export function forEachDigitGroup(text: string, visit: (start: number, length: number) => void): void {
  const { length } = text;
  // Letters, most of a text, are above the digits.
  const belongs = (at: number) => {
    const code = text.charCodeAt(at);
    if (code > 57) return false;
    return code >= 48 || (isSeparator(code) && isDigit(text.charCodeAt(at + 1)) && isDigit(text.charCodeAt(at - 1)));
  };
  let start = 0;
  while (start + MIN_DIGITS <= length) {
    let at = start + MIN_DIGITS - 1;
    while (at >= start && belongs(at)) at--;
    if (at >= start) {
      start = at + 1;
      continue;
    }
    let end = start;
    while (end < length && belongs(end)) {
      let group = end;
      while (isDigit(text.charCodeAt(group))) group++;
      if (group > end) visit(end, group - end);
      end = group > end ? group : end + 1;
    }
    start = end + 1;
  }
}
