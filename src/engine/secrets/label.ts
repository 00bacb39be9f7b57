import { factsOf } from './names';

/** How far from a value the other half of its pair may stand. */
const REACH = 200;
const MAX_NAME = 80;
const MAX_SPACES = 8;
const PAIR_NAME = /(?:^|[\s{,"'-])(?:name|key|header|variable)["']?\s{0,4}[:=]\s{0,4}["']?([\w.-]{1,80})/i;
const BLOCK_HEADER = /([A-Za-z_][\w.-]{0,79})["']?[ \t]{0,4}[:=][ \t]{0,4}(?:[|>][-+\d]{0,2})?[ \t]{0,4}\\?\r?$/;
/** Sticky and looking back, these read the text before a value from its end, so that nothing is cut out or searched. */
const SCHEME = /(?<=\W((?:Bearer|Token|Basic|Key|ApiKey|Api-Key) ))/iy;
const FLAG = /(?<=--?([A-Za-z][\w-]{1,60})[ =]["']?)/y;
const SPOKEN =
  /(?<=((?:api |access |secret |auth |bearer )?(?:key|token|secret|password|passphrase|passcode))["'`*]{0,2} (?:is|was|of|reads|to)[: ]{1,2}["'`*]{0,3})/iy;

const [EQUALS, COLON, GREATER, BACKSLASH, SLASH, SPACE, TAB, UNDERSCORE] = [61, 58, 62, 92, 47, 32, 9, 95];
const QUOTES = [...'"\'`'].map(sign => sign.charCodeAt(0));
const isQuote = (code: number) => QUOTES.includes(code);
/** Stands after a name: quotes, the bracket of an index, a mark of emphasis, an escape. */
const CLOSING = [...QUOTES, ...[...']*\\'].map(sign => sign.charCodeAt(0))];
const isClosing = (code: number) => CLOSING.includes(code);
const isEmphasis = (code: number) => code === 34 || code === 42;
const isBlank = (code: number) => code === SPACE || code === TAB;
const isLetter = (code: number) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === UNDERSCORE;
/** Letters, digits, `_`, `.`, `-`. */
const isNamePart = (code: number) => isLetter(code) || (code >= 48 && code <= 57) || code === 45 || code === 46;

/** Past at most `most` units before `at` that belong. */
function back(text: string, at: number, most: number, belongs: (code: number) => boolean): number {
  const limit = Math.max(0, at - most);
  let from = at;
  while (from > limit && belongs(text.charCodeAt(from - 1))) from--;
  return from;
}

/** The name a value is given to: a key, a variable, a flag, the other half of a pair; empty in a sentence. */
export function labelOf(text: string, start: number, end: number): string {
  const name = assignedName(text, start) ?? nameIn(FLAG, text, start) ?? nameIn(SPOKEN, text, start) ?? '';
  return name !== '' && !factsOf(name).isPairValue ? name : outerName(name, text, start, end);
}

/** What the expression captures where it ends at `at`. */
function nameIn(expression: RegExp, text: string, at: number): string | undefined {
  expression.lastIndex = at;
  return expression.exec(text)?.[1];
}

/** The name before an operator: `name: `, `"name" = "`, `**name:** `, `headers["name"] = "Bearer `. */
function assignedName(text: string, start: number): string | undefined {
  const scheme = text.charCodeAt(start - 1) === SPACE ? (nameIn(SCHEME, text, start) ?? '') : '';
  let at = back(text, start - scheme.length, 3, isQuote);
  if (text.charCodeAt(at - 1) === BACKSLASH) at--;
  at = back(text, at, MAX_SPACES, isBlank);
  at = back(text, at, 2, isEmphasis);
  const operator = operatorBefore(text, at);
  if (operator === 0) return undefined;
  const nameEnd = back(text, back(text, at - operator, MAX_SPACES, isBlank), 3, isClosing);
  return nameBefore(text, nameEnd);
}

/** The length of `=>`, `:=`, `=`, `:` or `>` before `at`. */
function operatorBefore(text: string, at: number): number {
  const last = text.charCodeAt(at - 1);
  const previous = text.charCodeAt(at - 2);
  if (last === COLON) return 1;
  if (last === EQUALS) return previous === COLON ? 2 : 1;
  return last !== GREATER ? 0 : previous === EQUALS ? 2 : 1;
}

/** The whole name that ends at `end`, unless it is a part of a path, an address or a longer name. */
function nameBefore(text: string, end: number): string | undefined {
  const start = back(text, end, MAX_NAME, isNamePart);
  const previous = text.charCodeAt(start - 1);
  const isWhole = !isNamePart(previous) && previous !== COLON && previous !== SLASH;
  return start < end && isWhole && isLetter(text.charCodeAt(start)) ? text.slice(start, end) : undefined;
}

/** The other half of the pair that `key` belongs to, or the key above a value that stands alone on its line. */
function outerName(key: string, text: string, start: number, end: number): string {
  const above = text.slice(Math.max(0, start - REACH), start);
  const lineStart = above.lastIndexOf('\n') + 1;
  const before = above.slice(lineStart);
  if (key === '' && before.trim() !== '') return '';
  const last = above.slice(above.lastIndexOf('\n', lineStart - 2) + 1, Math.max(0, lineStart - 1));
  if (key === '') return /[:=|>\\+-]\s*$|[|>]\d/.test(last.slice(-4)) ? (BLOCK_HEADER.exec(last)?.[1] ?? '') : '';
  const [after = '', below = ''] = text.slice(end, end + REACH).split('\n', 2);
  for (const line of [before, last, after, below]) {
    const pair = PAIR_NAME.exec(line);
    if (pair) return pair[1]!;
  }
  return key;
}
