import type { Mentions } from './mentions';
import { type Label, labelNamed, NO_LABEL } from './names';
import { labelAbove, labelOfMap, PAIR_NAME, pairLabel } from './pairs';
import { signTest, unitAt } from './signs';

/** Longest indentation. */
const REACH = 200;
const MAX_NAME = 80;
const MAX_WORD = 20;
const MAX_SPACES = 8;
const MAX_JOINTS = 6;
/** Backslashes and a quote, where JSON stands in JSON. */
const MAX_CLOSING = 8;
/** Sticky and looking back, these read the text before a value from its end, so that nothing is cut out or searched. */
const SCHEME = /(?<=\W((?:Bearer|Token|Basic|Key|ApiKey|Api-Key) ))/iy;
const SPOKEN =
  /(?<=(key|token|secret|password|passphrase|passcode)["'`*]{0,2}(?: (?:is|was|of|reads|to|provided))?(?:[:,]| ?[→–—])? ["'`*(“„«‘]{0,3})/iy;
/** `ENV NAME value`, `setx NAME "value"`, `set -gx NAME value`. */
const COMMANDED = /(?<=(?<!\w)(?:ENV|setx|set -[a-z]{1,4}) ([A-Za-z_]\w{0,79}) ["']?)/y;
/** Types that stand between a variable's name and its value. */
const isType = (name: string) => name === 'string' || name === 'String' || name === 'str';

const [EQUALS, COLON, GREATER, SLASH, BACKSLASH, SPACE, LINE_END, HYPHEN] = [61, 58, 62, 47, 92, 32, 10, 45];
const [COMMA, PIPE, QUESTION, AMPERSAND, BRACKET, WIDE_COLON, WIDE_EQUALS] = [44, 124, 63, 38, 91, 0xff1a, 0xff1d];
const CDATA = '<![CDATA[';

/** What may stand before a value, as bits. */
const [LETTER, FLAG_PART, NAME_PART, BLANK, QUOTE, EMPHASIS, CLOSING, JOINT] = [1, 2, 4, 8, 16, 32, 64, 128];
const SIGNS = new Uint8Array(0x10000);
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
// Between a verb and a value.
give('"\'`*: (,“„«‘→–—', JOINT);

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
  if (!label.isPairValue) return label;
  return mentions.isNear(PAIR_NAME, start, end) ? pairLabel(label, text, start, end) : labelOfMap(label, text, start);
}

// A look at the last letter saves most tries of the expressions.
const endsScheme = signTest('rncyRNCY');
/** Of a string in Python: `f"`, `r"`, `b"`. */
const startsString = signTest('frbFRB');
const isEscape = signTest('nrt');
const endsSpoken = signTest('sfoyntedSFOYNTED');

/** What the expression captures where it ends at `at`. */
function nameIn(expression: RegExp, text: string, at: number): string | undefined {
  expression.lastIndex = at;
  return expression.exec(text)?.[1];
}

/** The name before an operator: `name: `, `"name" = "`, `**name:** `, `headers["name"] = "Bearer `. */
function assignedName(text: string, start: number): string | undefined {
  let at = beforeOpening(text, start);
  const afterBlank = at;
  at = back(text, at, MAX_SPACES, BLANK);
  // The name before has a value, an empty one: `KEY="" NEXT=…`.
  if (at < afterBlank && has(unitAt(text, at - 1), QUOTE) && unitAt(text, at - 2) === unitAt(text, at - 1))
    return undefined;
  at = back(text, at, 2, EMPHASIS);
  const operator = operatorBefore(text, at);
  if (operator === 0) return undefined;
  const nameEnd = back(text, back(text, at - operator, MAX_SPACES, BLANK), MAX_CLOSING, CLOSING);
  const name = nameBefore(text, nameEnd);
  if (name === undefined) return undefined;
  const sign = unitAt(text, at - 1);
  if (sign === EQUALS) return isType(name) ? (typedName(text, nameEnd - name.length) ?? name) : name;
  if (sign === COLON || sign === WIDE_COLON) return nameInSentence(text, nameEnd, name);
  // A list, a table, a fallback: the name has to speak for itself.
  return sign === GREATER || sign === WIDE_EQUALS || labelNamed(name).isSecret ? name : undefined;
}

/** Before what opens a value: a quote, `Bearer `, an escape, `<![CDATA[`, the `f` of a string in Python. */
function beforeOpening(text: string, start: number): number {
  let at = start;
  if (unitAt(text, at - 1) === SPACE) {
    const scheme = endsScheme(unitAt(text, at - 2)) ? nameIn(SCHEME, text, at) : undefined;
    if (scheme === undefined) return at;
    at -= scheme.length;
  }
  const quote = back(text, at, 3, QUOTE);
  if (quote < at && startsString(unitAt(text, quote - 1)) && !has(unitAt(text, quote - 2), NAME_PART)) return quote - 1;
  const before = unitAt(text, quote - 1);
  if (before === BACKSLASH) return back(text, quote, MAX_CLOSING, CLOSING);
  return before === BRACKET && text.startsWith(CDATA, quote - CDATA.length) ? quote - CDATA.length : quote;
}

/** The length of the operator before `at`: `=`, `:`, `:=`, `?=`, `=>`, `->`, `>`, `,`, `|`, `||`, `??`. */
function operatorBefore(text: string, at: number): number {
  const last = unitAt(text, at - 1);
  const previous = unitAt(text, at - 2);
  switch (last) {
    case COLON:
    case WIDE_COLON:
    case WIDE_EQUALS:
    case COMMA:
      return 1;
    case EQUALS:
      return previous === COLON || previous === QUESTION ? 2 : 1;
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
  if (
    has(previous, NAME_PART) ||
    isForeignLetter(previous) ||
    previous === SLASH ||
    (isPart && !isEnvironment(text, start))
  )
    return undefined;
  // Of `\nname` in a string, the letter is the escape's.
  if (previous === BACKSLASH && isEscape(unitAt(text, start))) start++;
  while (start < end && unitAt(text, start) === HYPHEN) start++;
  return start < end && has(unitAt(text, start), LETTER) ? text.slice(start, end) : undefined;
}

/** Of the alphabets of Europe, whose words have no joint to the next. */
const isForeignLetter = (code: number) => code >= 0xc0 && code < 0x530;

const isEnvironment = (text: string, at: number) => text.slice(Math.max(0, at - 5), at).toLowerCase() === '$env:';

/** Of `name: string = value`, the name. */
function typedName(text: string, typeStart: number): string | undefined {
  let at = back(text, typeStart, MAX_SPACES, BLANK);
  if (unitAt(text, at - 1) === AMPERSAND) at = back(text, at - 1, MAX_SPACES, BLANK);
  // Bicep and Go have no colon: `param name string = value`.
  if (unitAt(text, at - 1) !== COLON) return at < typeStart ? nameBefore(text, at) : undefined;
  return nameBefore(text, unitAt(text, at - 2) === QUESTION ? at - 2 : at - 1);
}

/** The name before a colon; undefined where it ends a sentence: `clave de API de Cohere: value`, `key provided: value`. */
function nameInSentence(text: string, nameEnd: number, name: string): string | undefined {
  const start = nameEnd - name.length;
  const previous = unitAt(text, start - 1);
  if (previous !== AMPERSAND && (previous !== SPACE || !isWord(unitAt(text, start - 2)))) return name;
  const label = labelNamed(name);
  if (label.isWord) return undefined;
  return label.isNameless ? withWordsBefore(text, nameEnd, start) : name;
}

/** A name that does not say whose it is, with the words before it, which may tell another thing: `public key: value`. */
function withWordsBefore(text: string, nameEnd: number, nameStart: number): string {
  let start = nameStart;
  for (let words = 0; words < 2 && unitAt(text, start - 1) === SPACE; words++) {
    const word = back(text, start - 1, MAX_WORD, LETTER);
    if (word === start - 1) break;
    start = unitAt(text, word - 1) === BACKSLASH && isEscape(unitAt(text, word)) ? word + 1 : word;
  }
  return text.slice(start, nameEnd);
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
  const word = endsSpoken(unitAt(text, end - 1)) ? nameIn(SPOKEN, text, start) : undefined;
  if (word === undefined) return nameIn(COMMANDED, text, start);
  const wordStart = text.lastIndexOf(word, start);
  const nameEnd = wordStart + word.length;
  // A word by itself says nothing of whose it is.
  return unitAt(text, wordStart - 1) === SPACE ? withWordsBefore(text, nameEnd, wordStart) : nameBefore(text, nameEnd);
}

/** The line's start, or an item of a list. */
function isFirstOnLine(text: string, start: number): boolean {
  let lead = back(text, back(text, start, 1, QUOTE), REACH, BLANK);
  if (unitAt(text, lead - 1) === HYPHEN) lead = back(text, lead - 1, REACH, BLANK);
  return lead === 0 || unitAt(text, lead - 1) === LINE_END;
}
