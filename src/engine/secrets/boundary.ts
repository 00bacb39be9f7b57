import type { Span } from './detector';
import { CLASSES, WORD } from './runs';
import { unitAt } from './signs';

/** A letter, digit, hyphen or underscore. */
const isWord = (code: number) => (CLASSES[code]! & WORD) !== 0;

const isHex = (code: number) => (code >= 48 && code <= 57) || (code >= 97 && code <= 102) || (code >= 65 && code <= 70);

/** What stands before `at` belongs to an escape, `\n`, `\u0022`, `%3D`, or to the `:-` of a default. */
function afterEscape(text: string, at: number): boolean {
  const previous = text[at - 1] ?? '';
  if (previous === '-') return text[at - 2] === ':';
  if (text[at - 2] === '\\') return 'nrtbfv0'.includes(previous);
  if (text[at - 3] === '%') return isHex(text.charCodeAt(at - 2)) && isHex(text.charCodeAt(at - 1));
  return text[at - 6] === '\\' && text[at - 5] === 'u' && /^[\da-f]{4}$/i.test(text.slice(at - 4, at));
}

const EMPHASIS = '__';
/** Markdown's underscores, with no word beyond them. */
const isEmphasis = (text: string, at: number, beyond: number) =>
  text.startsWith(EMPHASIS, at) && !isWord(unitAt(text, beyond));

/** A token may start here: not inside a word, though an escape may stand before it. */
export function startsToken(text: string, at: number): boolean {
  return at === 0 || !isWord(text.charCodeAt(at - 1)) || afterEscape(text, at) || isEmphasis(text, at - 2, at - 3);
}

/** A token may end here. A full stop, comma or bracket of the sentence does not belong to it; `=` ends base64. */
export function endsToken(text: string, at: number): boolean {
  return (
    at >= text.length ||
    !isWord(text.charCodeAt(at)) ||
    text[at - 1] === '=' ||
    isEmphasis(text, at, at + EMPHASIS.length)
  );
}

/** Of `name=value`, the value. */
export const afterEquals = (text: string, { start, end }: Span): Span => ({ start: text.indexOf('=', start) + 1, end });
