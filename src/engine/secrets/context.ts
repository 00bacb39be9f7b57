const REACH = 200;
const LINES_AROUND = 2;
/** How far before a value its operator, its name and its flag may start. */
const [TAIL, MAX_LABEL, MAX_FLAG] = [24, 130, 70];
/** A key that says nothing by itself: the other half of its pair does (Kubernetes `env`, header lists). */
const PAIR_VALUE = /^(?:string_?)?(?:value|default|content|text)$/i;
const PAIR_NAME = /(?:^|[\s{,"'-])(?:name|key|header|variable)["']?\s{0,4}[:=]\s{0,4}["']?([\w.-]{1,80})/i;
const LABEL =
  /(?<![\w.:/-])([A-Za-z_][\w.-]{0,79})["'`\]*]{0,3}[ \t]{0,8}(?:=>|:=|=|:|>)["*]{0,2}[ \t]{0,8}(?:\\?["'`]{1,3})?(?:(?:Bearer|Token|Basic|Key|ApiKey|Api-Key) )?$/i;
const FLAG = /--?([A-Za-z][\w-]{1,60})[ =]["']?$/;
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

/** Without what was redacted: else a second pass would find more than the first. */
const clean = (text: string) => (text.includes(']') ? text.replace(REDACTED, '#') : text);

/** The label of a value, and, worked out when first read, the words that can name its vendor. */
export function surroundings(text: string, start: number, end: number): Surroundings {
  const above = clean(text.slice(Math.max(0, start - REACH), start));
  const lineStart = above.lastIndexOf('\n') + 1;
  const before = above.slice(lineStart);
  const lines = () => linesAround(above.slice(0, Math.max(0, lineStart - 1)), clean(text.slice(end, end + REACH)));
  const named = nameBefore(before);
  const label = named && !isPairValue(named[1]!) ? named[1]! : outerName(named?.[1] ?? '', before, lines());
  let words: string | undefined;
  return {
    label,
    get words() {
      words ??= wordsAround(label, before, lines());
      return words;
    },
  };
}

/** The name that the end of a line gives to what follows; most values have none, which a look at the last characters tells. */
function nameBefore(before: string): RegExpExecArray | undefined {
  const tail = before.slice(-TAIL);
  const label = /[=:>]/.test(tail) ? LABEL.exec(before.slice(-MAX_LABEL)) : undefined;
  if (label) return label;
  const flag = /[ =]["']?$/.test(tail) ? FLAG.exec(before.slice(-MAX_FLAG)) : undefined;
  if (flag) return flag;
  return (/is|was|of|reads|to/i.test(tail) && SPOKEN.exec(before.slice(-MAX_FLAG))) || undefined;
}

interface Lines {
  readonly above: readonly string[];
  readonly after: string;
  readonly below: readonly string[];
}

function linesAround(above: string, rest: string): Lines {
  const [after = '', ...below] = rest.split('\n', 1 + LINES_AROUND);
  return { above: above.split('\n').slice(-LINES_AROUND), after, below };
}

/** A name that says whose secret it is stands for itself; else the lines beside it may tell. */
function wordsAround(label: string, before: string, { above, after, below }: Lines): string {
  const line = `${label} ${before} ${after}`;
  return label && !isNameless(label) ? line : [...above, line, ...below].join('\n');
}

/** The other half of the pair that `key` belongs to, or the key above a value that stands alone on its line. */
function outerName(key: string, before: string, { above, after, below }: Lines): string {
  const last = above.at(-1) ?? '';
  if (key !== '') {
    for (const line of [before, last, after, below[0] ?? '']) {
      const pair = PAIR_NAME.exec(line);
      if (pair) return pair[1]!;
    }
    return key;
  }
  if (before.trim() !== '' || !/[:=|>\\+-]\s*$|[|>]\d/.test(last.slice(-4))) return '';
  return BLOCK_HEADER.exec(last)?.[1] ?? '';
}
