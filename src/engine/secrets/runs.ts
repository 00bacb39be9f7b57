import type { Anchors } from './anchors';

/** Shortest stretch of unbroken characters that can hold a secret. */
export const MIN_RUN = 12;
/** Longest value that its surroundings are asked about. */
const MAX_VALUE = 1024;

/** What a UTF-16 unit is, as bits: part of a run, of a word, a digit, a sign between a name and its value. */
export const [RUN, WORD, DIGIT, OPERATOR] = [1, 2, 4, 8];
/** One byte for every UTF-16 unit, so that a look-up needs no range check. */
export const CLASSES = new Uint8Array(0x10000);
for (const sign of './+@~%&?#!$*^;') CLASSES[sign.charCodeAt(0)] = RUN;
for (const sign of '=:') CLASSES[sign.charCodeAt(0)] = RUN | OPERATOR;
for (const sign of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-') CLASSES[sign.charCodeAt(0)] = RUN | WORD;
for (const sign of '0123456789') CLASSES[sign.charCodeAt(0)] = RUN | WORD | DIGIT;

const [PERCENT, SLASH, BACKSLASH, LETTER_U, HYPHEN, UNDERSCORE] = [37, 47, 92, 117, 45, 95];

/** What is done with the parts of a text that can hold a secret. */
export interface RunVisitor {
  /** The anchors of this list may stand here, where a token or a separator starts. */
  anchors(at: number, list: number): void;
  /** A run ended; true if its values are wanted. */
  run(start: number, end: number, hasDigit: boolean): boolean;
  /** A part of the run between `=` and `:` that holds a digit. */
  value(start: number, end: number): void;
}

/**
 * Visits every maximal run of at least MIN_RUN characters that may stand in a secret.
 * As in Boyer-Moore, a window of MIN_RUN is read from its end: the first character that breaks it is where the next begins.
 */
export function forEachRun(text: string, anchors: Anchors, visitor: RunVisitor): void {
  const { length } = text;
  const values: number[] = [];
  let start = 0;
  while (start + MIN_RUN <= length) {
    let at = start + MIN_RUN - 1;
    while (at >= start && CLASSES[text.charCodeAt(at)] !== 0) at--;
    start = at >= start ? at + 1 : visitRun(text, start, anchors, visitor, values);
  }
}

/** Visits one run; returns where the next can start. */
function visitRun(text: string, start: number, anchors: Anchors, visitor: RunVisitor, values: number[]): number {
  const { length } = text;
  let afterEscape = escapeBefore(text, start);
  let wasWord = 0;
  let seen = 0;
  let seenInValue = 0;
  // The letters of an escape are no part of a value.
  let from = Math.max(start, afterEscape);
  let count = 0;
  let end = start;
  for (; end < length; end++) {
    const code = text.charCodeAt(end);
    const kind = CLASSES[code]!;
    if (kind === 0) break;
    if ((kind & wasWord) === 0 || end === afterEscape) {
      const list = end + 2 < length ? anchors.at(code, text.charCodeAt(end + 1), text.charCodeAt(end + 2)) : 0;
      if (list !== 0) visitor.anchors(end, list);
      if (code === PERCENT) afterEscape = end + 3;
      else if ((kind & OPERATOR) !== 0) {
        if ((seenInValue & DIGIT) !== 0) count = addValue(text, values, count, from, end);
        seen |= seenInValue;
        seenInValue = 0;
        from = end + 1;
        // `${NAME:-value}`
        if (end + 1 < length && text.charCodeAt(end + 1) === HYPHEN) afterEscape = end + 2;
      }
    }
    seenInValue |= kind;
    wasWord = kind & WORD;
  }
  if ((seenInValue & DIGIT) !== 0) count = addValue(text, values, count, from, end);
  if (visitor.run(start, end, ((seen | seenInValue) & DIGIT) !== 0)) {
    for (let index = 0; index < count; index += 2) visitor.value(values[index]!, values[index + 1]!);
  }
  return end + 1;
}

/** Adds the offsets of a value after the first `count`; returns how many there are then. */
function addValue(text: string, values: number[], count: number, start: number, end: number): number {
  const isLong = end - start >= MIN_RUN && end - start <= MAX_VALUE;
  // After the colon of a URL there is no value.
  if (!isLong || (text.charCodeAt(start) === SLASH && text.startsWith('://', start - 1))) return count;
  values[count] = start;
  values[count + 1] = end;
  return count + 2;
}

/** Where the first token of a run starts if an escape such as `\n` or `\u0022`, or Markdown's `__`, stands before it. */
function escapeBefore(text: string, start: number): number {
  if (text.charCodeAt(start) === UNDERSCORE && text.charCodeAt(start + 1) === UNDERSCORE) return start + 2;
  if (start === 0 || text.charCodeAt(start - 1) !== BACKSLASH) return -1;
  return start + (text.charCodeAt(start) === LETTER_U ? 5 : 1);
}
