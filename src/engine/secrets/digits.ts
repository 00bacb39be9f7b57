import { unitAt } from './signs';

/**
 * Where a number of a person can start: 3-2-4 digits, 4-4 or 4-6 and more, or nine in a row, with single separators.
 * Three digits first, since the engine then skips what cannot hold three.
 */
const OPENING = /\d{3}(?=[ .-]\d\d[ .-]\d{4}|\d[ -]\d{4}|\d{6})/g;
const LEAD = 3;

const isDigit = (code: number) => code >= 48 && code <= 57;

/** Visits every group of digits that a number of a person can start with. */
export function forEachDigitGroup(text: string, visit: (start: number, length: number) => void): void {
  OPENING.lastIndex = 0;
  while (OPENING.test(text)) {
    const start = OPENING.lastIndex - LEAD;
    let end = OPENING.lastIndex;
    while (isDigit(unitAt(text, end))) end++;
    if (start === 0 || !isDigit(text.charCodeAt(start - 1))) visit(start, end - start);
    OPENING.lastIndex = end;
  }
}
