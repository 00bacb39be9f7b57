import type { Mentions } from './mentions';
import { type Label, labelNamed } from './names';
import { signTest, unitAt } from './signs';

/** How far from a value the other half of its pair may stand. */
const REACH = 200;
const MAX_NAME = 80;
const MAX_SPACES = 8;
const MAX_JOINTS = 5;
const PAIR_NAME = /(?:^|[\s{,"'-])(?:name|key|header|variable)["']?\s{0,4}[:=]\s{0,4}["']?([\w.-]{1,80})/i;
const BLOCK_HEADER = /([A-Za-z_][\w.-]{0,79})["']?[ \t]{0,4}[:=][ \t]{0,4}(?:[|>][-+\d]{0,2})?[ \t]{0,4}\\?\r?$/;
/** Sticky and looking back, these read the text before a value from its end, so that nothing is cut out or searched. */
const SCHEME = /(?<=\W((?:Bearer|Token|Basic|Key|ApiKey|Api-Key) ))/iy;
const SPOKEN =
  /(?<=((?:api |access |secret |auth |bearer )?(?:key|token|secret|password|passphrase|passcode))["'`*]{0,2} (?:is|was|of|reads|to)[: ]{1,2}["'`*]{0,3})/iy;

const NO_LABEL = labelNamed('');

const [EQUALS, COLON, GREATER, BACKSLASH, SLASH, SPACE, LINE_END, HYPHEN] = [61, 58, 62, 92, 47, 32, 10, 45];

/** What may stand before a value, as bits. */
const [LETTER, FLAG_PART, NAME_PART, BLANK, QUOTE, EMPHASIS, CLOSING, JOINT] = [1, 2, 4, 8, 16, 32, 64, 128];
const SIGNS = new Uint8Array(0x10000);
const give = (signs: string, bits: number) => {
  for (const sign of signs) SIGNS[sign.charCodeAt(0)]! |= bits;
};
give('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_', LETTER | FLAG_PART | NAME_PART);
give('0123456789-', FLAG_PART | NAME_PART);
give('.', NAME_PART);
give(' \t', BLANK);
give('"\'`', QUOTE);
give('"*', EMPHASIS);
// After a name: quotes, the bracket of an index, emphasis, an escape.
give('"\'`]*\\', CLOSING);
// Between a verb and a value.
give('"\'`*: ', JOINT);

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
  if (name === undefined) return isFirstOnLine(text, start) ? labelAbove(text, start) : NO_LABEL;
  const label = labelNamed(name);
  return label.isPairValue && mentions.isNear(PAIR_NAME, start, end) ? pairLabel(label, text, start, end) : label;
}

// A look at the last letter saves most tries of the two expressions.
const endsScheme = signTest('rncyRNCY');
const endsVerb = signTest('sfoSFO');

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
  if (unitAt(text, at - 1) === BACKSLASH) at--;
  at = back(text, at, MAX_SPACES, BLANK);
  at = back(text, at, 2, EMPHASIS);
  const operator = operatorBefore(text, at);
  if (operator === 0) return undefined;
  const nameEnd = back(text, back(text, at - operator, MAX_SPACES, BLANK), 3, CLOSING);
  return nameBefore(text, nameEnd);
}

/** The length of `=>`, `:=`, `=`, `:` or `>` before `at`. */
function operatorBefore(text: string, at: number): number {
  const last = unitAt(text, at - 1);
  const previous = unitAt(text, at - 2);
  if (last === COLON) return 1;
  if (last === EQUALS) return previous === COLON ? 2 : 1;
  return last !== GREATER ? 0 : previous === EQUALS ? 2 : 1;
}

/** The whole name that ends at `end`, unless it is a part of a path, an address or a longer name. */
function nameBefore(text: string, end: number): string | undefined {
  const start = back(text, end, MAX_NAME, NAME_PART);
  const previous = unitAt(text, start - 1);
  const isWhole = !has(previous, NAME_PART) && previous !== COLON && previous !== SLASH;
  return start < end && isWhole && has(unitAt(text, start), LETTER) ? text.slice(start, end) : undefined;
}

/** The name in `--name value` or `--name="value"`. */
function flagName(text: string, start: number): string | undefined {
  const end = back(text, start, 1, QUOTE) - 1;
  const sign = unitAt(text, end);
  if (sign !== SPACE && sign !== EQUALS) return undefined;
  const word = back(text, end, MAX_NAME, FLAG_PART);
  const name = word + (unitAt(text, word) !== HYPHEN ? 0 : unitAt(text, word + 1) === HYPHEN ? 2 : 1);
  return name > word && end - name > 1 && has(unitAt(text, name), LETTER) ? text.slice(name, end) : undefined;
}

/** The name in `the API key is value`. */
function spokenName(text: string, start: number): string | undefined {
  const end = back(text, start, MAX_JOINTS, JOINT);
  return end < start && endsVerb(unitAt(text, end - 1)) ? nameIn(SPOKEN, text, start) : undefined;
}

function isFirstOnLine(text: string, start: number): boolean {
  const lead = back(text, start, REACH, BLANK);
  return lead === 0 || unitAt(text, lead - 1) === LINE_END;
}

/** The line of a value up to it, and the line above, as far as they may tell its name. */
function linesBefore(text: string, start: number): { readonly line: string; readonly above: string } {
  const before = text.slice(Math.max(0, start - REACH), start);
  const lineStart = before.lastIndexOf('\n') + 1;
  const above = before.slice(before.lastIndexOf('\n', lineStart - 2) + 1, Math.max(0, lineStart - 1));
  return { line: before.slice(lineStart), above };
}

/** The key above a value that stands alone on its line. */
function labelAbove(text: string, start: number): Label {
  const { above } = linesBefore(text, start);
  const header = /[:=|>\\+-]\s*$|[|>]\d/.test(above.slice(-4)) ? BLOCK_HEADER.exec(above) : undefined;
  return header ? labelNamed(header[1]!) : NO_LABEL;
}

/** The other half of the pair that a value's key belongs to. */
function pairLabel(inner: Label, text: string, start: number, end: number): Label {
  const { line, above } = linesBefore(text, start);
  const [after = '', below = ''] = text.slice(end, end + REACH).split('\n', 2);
  for (const part of [line, above, after, below]) {
    const pair = PAIR_NAME.exec(part);
    if (pair) return labelNamed(pair[1]!);
  }
  return inner;
}
