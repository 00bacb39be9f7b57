const REACH = 200;
const LINES_AROUND = 2;
/** A key that says nothing by itself: the other half of its pair does (Kubernetes `env`, header lists). */
const PAIR_VALUE = /^(?:string_?)?(?:value|default|content|text)$/i;
const PAIR_NAME = /(?:^|[\s{,"'-])(?:name|key|header|variable)["']?\s{0,4}[:=]\s{0,4}["']?([\w.-]{1,80})/i;
const LABEL =
  /(?<![\w.:/-])([A-Za-z_][\w.-]{0,79})["'`\]*]{0,3}[ \t]{0,8}(?:=>|:=|=|:|>)["*]{0,2}[ \t]{0,8}(?:\\?["'`]{1,3})?(?:(?:Bearer|Token|Basic|Key|ApiKey|Api-Key) )?$/i;
const FLAG = /--?([A-Za-z][\w-]{1,60})[ =]["']?$/;
/** What was redacted says nothing about its neighbours: else a second pass would find more than the first. */
const REDACTED = /\[REDACTED:[\w-]{1,60}(?:\]|$)|^[\w:-]{1,60}\]/g;
const SPOKEN =
  /((?:api |access |secret |auth |bearer )?(?:key|token|secret|password|passphrase|passcode))["'`*]{0,2} (?:is|was|of|reads|to)[: ]{1,2}["'`*]{0,3}$/i;
const BLOCK_HEADER = /([A-Za-z_][\w.-]{0,79})["']?[ \t]{0,4}[:=][ \t]{0,4}(?:[|>][-+\d]{0,2})?[ \t]{0,4}\\?\r?$/;
/** A name that says what the value is, and not whose: a line beside it may tell. */
const NAMELESS =
  /^(?:x[_-])?(?:api|access|auth|secret|bearer|private|client|subscription)?[_-]?(?:key|token|secret|credentials?|authorization|value|password)$/i;

/** What stands around a value. */
export interface Surroundings {
  /** The name the value is given to: a key, a variable, a flag, the other half of a pair; empty in a sentence. */
  readonly label: string;
  /** The names and words beside the value, a few lines at most. */
  readonly words: string;
}

/** The key is one that only its pair's other half explains. */
export const isPairValue = (key: string): boolean => PAIR_VALUE.test(key);

/** The name does not say whose secret it is. */
export const isNameless = (name: string): boolean => NAMELESS.test(name);

const lastLine = (text: string) => text.slice(text.lastIndexOf('\n') + 1);

/** The label, and the words that can name the vendor of a value. */
export function surroundings(text: string, start: number, end: number): Surroundings {
  const above = text.slice(Math.max(0, start - REACH), start).replace(REDACTED, '#');
  const below = text.slice(end, end + REACH).replace(REDACTED, '#');
  const before = lastLine(above);
  const [after = ''] = below.split('\n', 1);
  const linesAbove = above.split('\n').slice(-1 - LINES_AROUND, -1);
  const linesBelow = below.split('\n').slice(1, 1 + LINES_AROUND);
  const label = labelOf(before, after, linesAbove, linesBelow);
  const line = `${label} ${before} ${after}`;
  if (label && !isNameless(label)) return { label, words: line };
  return { label, words: [...linesAbove, line, ...linesBelow].join('\n') };
}

function labelOf(before: string, after: string, above: readonly string[], below: readonly string[]): string {
  const named = LABEL.exec(before) ?? FLAG.exec(before) ?? SPOKEN.exec(before);
  if (!named) {
    const line = above.at(-1) ?? '';
    return before.trim() === '' && /[:=|>\\+-]\s*$|[|>]\d/.test(line.slice(-4))
      ? (BLOCK_HEADER.exec(line)?.[1] ?? '')
      : '';
  }
  if (!isPairValue(named[1]!)) return named[1]!;
  for (const line of [before, above.at(-1) ?? '', after, below[0] ?? '']) {
    const pair = PAIR_NAME.exec(line);
    if (pair) return pair[1]!;
  }
  return named[1]!;
}
