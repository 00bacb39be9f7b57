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
 * Only one character in MIN_RUN is looked at where there is no run: a long run cannot hide between two looks.
 */
export function forEachRun(text: string, visit: (start: number, end: number) => void): void {
  const { length } = text;
  let limit = 0;
  let at = MIN_RUN - 1;
  while (at < length) {
    if (!isRun(text.charCodeAt(at))) {
      limit = at + 1;
      at += MIN_RUN;
      continue;
    }
    let start = at;
    while (start > limit && isRun(text.charCodeAt(start - 1))) start--;
    let end = at + 1;
    while (end < length && isRun(text.charCodeAt(end))) end++;
    if (end - start >= MIN_RUN) visit(start, end);
    limit = end;
    at = end + MIN_RUN;
  }
}

/** Visits the start of every group of digits within a stretch of at least MIN_DIGITS digits and single separators. */
export function forEachDigitGroup(text: string, visit: (start: number, end: number) => void): void {
  const { length } = text;
  const belongs = (at: number) => {
    const code = text.charCodeAt(at);
    return isDigit(code) || (isSeparator(code) && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1)));
  };
  let limit = 0;
  let at = MIN_DIGITS - 1;
  while (at < length) {
    const code = text.charCodeAt(at);
    if (!(isDigit(code) || isSeparator(code)) || !belongs(at)) {
      at += MIN_DIGITS;
      continue;
    }
    let start = at;
    while (start > limit && belongs(start - 1)) start--;
    let end = at + 1;
    while (end < length && belongs(end)) end++;
    if (end - start >= MIN_DIGITS) {
      for (let group = start; group < end; group++) {
        if (group === start || !isDigit(text.charCodeAt(group - 1))) {
          if (isDigit(text.charCodeAt(group))) visit(group, end);
        }
      }
    }
    limit = end;
    at = end + MIN_DIGITS;
  }
}
