import type { Mentions } from './mentions';
import { type Label, labelNamed } from './names';
import { signTest, unitAt } from './signs';

/** How far from a value the other half of its pair may stand. */
const REACH = 200;
const MAX_NAME = 80;
const MAX_SPACES = 8;
const MAX_JOINTS = 6;
/** Backslashes and a quote, where JSON stands in JSON. */
const MAX_CLOSING = 8;
const PAIR_NAME =
  /(?:^|[\s{,"'-])(?:(?:name|key|header|variable)["']?\s{0,4}[:=]\s{0,4}|variable )["']?([\w.-]{1,80})/i;
const BLOCK_HEADER = /([A-Za-z_][\w.-]{0,79})["']?[ \t]{0,4}[:=][ \t]{0,4}(?:[|>][-+\d]{0,2})?[ \t]{0,4}\\?\r?$/;
/** A flag in the list item or array element above. */
const FLAG_ABOVE = /^[ \t]{0,80}(?:- )?["']?--?([A-Za-z][\w-]{0,79})["']?,?\r?$/;
/** Sticky and looking back, these read the text before a value from its end, so that nothing is cut out or searched. */
const SCHEME = /(?<=\W((?:Bearer|Token|Basic|Key|ApiKey|Api-Key) ))/iy;
const SPOKEN =
  /(?<=(?<![\w-])((?:[\w&]{1,20}[ -]){0,2}\w{0,40}(?:key|token|secret|password|passphrase|passcode))["'`*]{0,2}(?: (?:is|was|of|reads|to))?[:,]? ["'`*(“„«‘]{0,3})/iy;
/** `ENV NAME value`, `setx NAME "value"`, `set -gx NAME value`. */
const COMMANDED = /(?<=(?<!\w)(?:ENV|setx|set -[a-z]{1,4}) ([A-Za-z_]\w{0,79}) ["']?)/y;
/** Types that stand between a variable's name and its value. */
const TYPE = /^(?:string|str|String)$/;

const NO_LABEL = labelNamed('');

const [EQUALS, COLON, GREATER, SLASH, SPACE, LINE_END, HYPHEN] = [61, 58, 62, 47, 32, 10, 45];
const [COMMA, PIPE, QUESTION, AMPERSAND, WIDE_COLON] = [44, 124, 63, 38, 0xff1a];

/** What may stand before a value, as bits. */
const [LETTER, FLAG_PART, NAME_PART, BLANK, QUOTE, EMPHASIS, CLOSING, JOINT, ESCAPE] = [
  1, 2, 4, 8, 16, 32, 64, 128, 256,
];
const SIGNS = new Uint16Array(0x10000);
const give = (signs: string, bits: number) => {
  for (const sign of signs) SIGNS[sign.charCodeAt(0)]! |= bits;
};
give('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_', LETTER | FLAG_PART | NAME_PART);
give('0123456789-', FLAG_PART | NAME_PART);
give('.', NAME_PART);
// No-break, zero-width and ideographic spaces too.
give(' \t\u00a0\u200b\u3000', BLANK);
give('"\'`', QUOTE);
give('"*', EMPHASIS);
// After a name: quotes, the bracket of an index, emphasis, an escape.
give('"\'`]*\\', CLOSING);
give('\\', ESCAPE);
// Between a verb and a value.
give('"\'`*: (,“„«‘', JOINT);

const has = (code: number, bits: number) => (SIGNS[code]! & bits) !== 0;

/** Past at most `most` signs before `at`. */
function back(text: string, at: number, most: number, bits: number): number {
  const limit = at > most ? at - most : 0;
  let from = at;
  while (from > limit && (SIGNS[text.charCodeAt(from - 1)]! & bits) !== 0) from--;
  return from;
}

/** The label of the value between two offsets. */
export function labelOf(text: string, start: number, end: number, mentions: Mentions): Label {
  const name = assignedName(text, start) ?? flagName(text, start) ?? spokenName(text, start);
  if (name === undefined) return isFirstOnLine(text, start) ? labelAbove(text, start, end) : NO_LABEL;
  const label = labelNamed(name);
  return label.isPairValue && mentions.isNear(PAIR_NAME, start, end) ? pairLabel(label, text, start, end) : label;
}

// A look at the last letter saves most tries of the expressions.
const endsScheme = signTest('rncyRNCY');
/** Of a string in Python: `f"`, `r"`, `b"`. */
const startsString = signTest('frbFRB');
const endsSpoken = signTest('sfoynteSFOYNTE');

/** What the expression captures where it ends at `at`. */
function nameIn(expression: RegExp, text: string, at: number): string | undefined {
  expression.lastIndex = at;
  return expression.exec(text)?.[1];
}

/** The name before an operator: `name: `, `"name" = "`, `**name:** `, `headers["name"] = "Bearer `. */
function assignedName(text: string, start: number): string | undefined {
  const scheme =
    unitAt(text, start - 1) === SPACE && endsScheme(unitAt(text, start - 2)) ? nameIn(SCHEME, text, start) : undefined;
  let at = back(text, start - (scheme?.length ?? 0), 3, QUOTE);
  if (at < start && startsString(unitAt(text, at - 1)) && !has(unitAt(text, at - 2), NAME_PART)) at--;
  at = back(text, at, MAX_CLOSING, ESCAPE);
  at = back(text, at, MAX_SPACES, BLANK);
  at = back(text, at, 2, EMPHASIS);
  const operator = operatorBefore(text, at);
  if (operator === 0) return undefined;
  const nameEnd = back(text, back(text, at - operator, MAX_SPACES, BLANK), MAX_CLOSING, CLOSING);
  const name = nameBefore(text, nameEnd);
  if (name === undefined) return undefined;
  const sign = unitAt(text, at - 1);
  if (sign === EQUALS && TYPE.test(name)) return typedName(text, nameEnd - name.length) ?? name;
  if (sign === COLON) return isWordOfSentence(text, nameEnd, name) ? undefined : name;
  // A list, a table, a fallback: the name has to speak for itself.
  return sign === EQUALS || sign === GREATER || labelNamed(name).isSecret ? name : undefined;
}

/** The length of the operator before `at`: `=`, `:`, `:=`, `=>`, `->`, `>`, `,`, `|`, `||`, `??`. */
function operatorBefore(text: string, at: number): number {
  const last = unitAt(text, at - 1);
  const previous = unitAt(text, at - 2);
  switch (last) {
    case COLON:
    case WIDE_COLON:
    case COMMA:
      return 1;
    case EQUALS:
      return previous === COLON ? 2 : 1;
    case GREATER:
      return previous === EQUALS || previous === HYPHEN ? 2 : 1;
    case PIPE:
      return previous === PIPE ? 2 : 1;
    case QUESTION:
      return previous === QUESTION ? 2 : 0;
    default:
      return 0;
  }
}

/** The whole name that ends at `end`, unless it is a part of a path, an address or a longer name. */
function nameBefore(text: string, end: number): string | undefined {
  let start = back(text, end, MAX_NAME, NAME_PART);
  const previous = unitAt(text, start - 1);
  // Not a name: `https://name`, `scope:name`; one: `:name =>`, `$env:NAME`.
  const isPart = previous === COLON && (has(unitAt(text, start - 2), NAME_PART) || unitAt(text, start) === SLASH);
  if (has(previous, NAME_PART) || previous === SLASH || (isPart && !isEnvironment(text, start))) return undefined;
  while (start < end && unitAt(text, start) === HYPHEN) start++;
  return start < end && has(unitAt(text, start), LETTER) ? text.slice(start, end) : undefined;
}

const isEnvironment = (text: string, at: number) => text.slice(Math.max(0, at - 5), at).toLowerCase() === '$env:';

/** Of `name: string = value`, the name. */
function typedName(text: string, typeStart: number): string | undefined {
  let at = back(text, typeStart, MAX_SPACES, BLANK);
  if (unitAt(text, at - 1) === AMPERSAND) at = back(text, at - 1, MAX_SPACES, BLANK);
  if (unitAt(text, at - 1) !== COLON) return undefined;
  return nameBefore(text, unitAt(text, at - 2) === QUESTION ? at - 2 : at - 1);
}

/** Whose the value is, as the last word of a sentence before a colon: `clave de API de Cohere: value`. */
function isWordOfSentence(text: string, nameEnd: number, name: string): boolean {
  const start = nameEnd - name.length;
  const isInside =
    unitAt(text, start - 1) === AMPERSAND || (unitAt(text, start - 1) === SPACE && isWord(unitAt(text, start - 2)));
  return isInside && labelNamed(name).mayBeOwner;
}

const isWord = (code: number) => has(code, LETTER) || code === AMPERSAND || code > 127;

/** The name in `--name value` or `--name="value"`. */
function flagName(text: string, start: number): string | undefined {
  const end = back(text, start, 1, QUOTE) - 1;
  const sign = unitAt(text, end);
  if (sign !== SPACE && sign !== EQUALS) return undefined;
  const word = back(text, end, MAX_NAME, FLAG_PART);
  const name = word + (unitAt(text, word) !== HYPHEN ? 0 : unitAt(text, word + 1) === HYPHEN ? 2 : 1);
  return name > word && end - name > 1 && has(unitAt(text, name), LETTER) ? text.slice(name, end) : undefined;
}

/** The name in `the API key is value`, `the API key value`, `ENV NAME value`. */
function spokenName(text: string, start: number): string | undefined {
  const end = back(text, start, MAX_JOINTS, JOINT);
  if (end === start) return undefined;
  return (
    (endsSpoken(unitAt(text, end - 1)) ? nameIn(SPOKEN, text, start) : undefined) ?? nameIn(COMMANDED, text, start)
  );
}

/** The line's start, or an item of a list. */
function isFirstOnLine(text: string, start: number): boolean {
  let lead = back(text, back(text, start, 1, QUOTE), REACH, BLANK);
  if (unitAt(text, lead - 1) === HYPHEN) lead = back(text, lead - 1, REACH, BLANK);
  return lead === 0 || unitAt(text, lead - 1) === LINE_END;
}

/** The line of a value up to it, and the line above, as far as they may tell its name. */
function linesBefore(text: string, start: number): { readonly line: string; readonly above: string } {
  const before = text.slice(Math.max(0, start - REACH), start);
  const lineStart = before.lastIndexOf('\n') + 1;
  const above = before.slice(before.lastIndexOf('\n', lineStart - 2) + 1, Math.max(0, lineStart - 1));
  return { line: before.slice(lineStart), above };
}

/** The key or flag above a value that stands alone on its line. */
function labelAbove(text: string, start: number, end: number): Label {
  const { line, above } = linesBefore(text, start);
  const isOpen = !line.includes('-') && /[:=|>\\+-]\s*$|[|>]\d/.test(above.slice(-4));
  const name = ((isOpen ? BLOCK_HEADER.exec(above) : undefined) ?? FLAG_ABOVE.exec(above))?.[1];
  if (name === undefined) return NO_LABEL;
  const label = labelNamed(name);
  return label.isPairValue ? pairLabel(label, text, start, end) : label;
}

/** The other half of the pair that a value's key belongs to. */
function pairLabel(inner: Label, text: string, start: number, end: number): Label {
  const { line, above } = linesBefore(text, start);
  const [after = '', below = ''] = text.slice(end, end + REACH).split('\n', 2);
  const name = pairNameIn([line, above, after, below]) ?? pairNameIn(furtherAbove(text, start, line, above));
  return name === undefined ? inner : labelNamed(name);
}

function pairNameIn(lines: readonly string[]): string | undefined {
  for (const line of lines) {
    const pair = PAIR_NAME.exec(line);
    if (pair) return pair[1];
  }
  return undefined;
}

/** Two lines more, the nearer first: a comment, a type or the head of a block may stand between the halves of a pair. */
function furtherAbove(text: string, start: number, line: string, above: string): readonly string[] {
  const end = start - line.length - above.length - 2;
  return text
    .slice(Math.max(0, start - REACH), Math.max(0, end))
    .split('\n')
    .slice(-2)
    .reverse();
}
