/** Shortest stretch of unbroken characters that can hold a secret. */
export const MIN_RUN = 12;
/** Shortest stretch of digits and single separators that can hold a number of a person. */
const MIN_DIGITS = 9;

const RUN = new Uint8Array(128);
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.+/=:@~%&?#!$*^;') {
  RUN[character.charCodeAt(0)] = 1;
}

const isRun = (code: number) => code < 128 && RUN[code] === 1;
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

/** Visits the start of every group of digits within a stretch of at least MIN_DIGITS digits and single separators. */
export function forEachDigitGroup(text: string, visit: (start: number) => void): void {
  const { length } = text;
  const belongs = (at: number) => {
    const code = text.charCodeAt(at);
    return isDigit(code) || (isSeparator(code) && isDigit(text.charCodeAt(at + 1)) && isDigit(text.charCodeAt(at - 1)));
  };
  let start = 0;
  while (start + MIN_DIGITS <= length) {
    let at = start + MIN_DIGITS - 1;
    // Letters, most of a text, are above the digits.
    while (at >= start && text.charCodeAt(at) <= 57 && belongs(at)) at--;
    if (at >= start) {
      start = at + 1;
      continue;
    }
    let end = start;
    for (; end < length && belongs(end); end++) {
      if (isDigit(text.charCodeAt(end)) && (end === start || !isDigit(text.charCodeAt(end - 1)))) visit(end);
    }
    start = end + 1;
  }
}
