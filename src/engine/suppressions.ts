import type { Range } from './finding';

/** A comment that silences rules: `ai-security-ignore-next-line <rule-id>[, <rule-id>] -- reason`, or `…-file` for the whole file. */
export interface Suppression {
  readonly range: Range;
  readonly ruleIds: readonly string[];
  /** Empty where none is given; such a comment silences nothing. */
  readonly reason: string;
  /** The stretch that it covers: the next line with content, with the block of text that begins there; or the whole file. */
  readonly covers: Range;
}

const marker = 'ai-security-ignore-';
/** More than this of a line is not read. */
const longest = 2000;

/** Finds the suppression comments of a file, one for a line: after `#`, `//`, `;` or in `<!-- -->`, `/* *\/`. */
export function findSuppressions(text: string): readonly Suppression[] {
  const found: Suppression[] = [];
  let from = 0;
  for (let i = text.indexOf(marker); i >= 0; i = text.indexOf(marker, from)) {
    const suppression = startsComment(text, i) ? readSuppression(text, i) : undefined;
    if (suppression) found.push(suppression);
    from = suppression ? suppression.range.end : i + marker.length;
  }
  return found;
}

const startsComment = (text: string, at: number): boolean =>
  /(?:^|\s)(?:#|\/\/|;|<!--|\/\*)[ \t]*$/.test(text.slice(Math.max(0, at - 20), at));

function readSuppression(text: string, at: number): Suppression | undefined {
  const start = at + marker.length;
  const words = withoutEnd(text.slice(start, start + longest).split('\n', 1)[0] ?? '');
  const [scope = ''] = /^[a-z-]*/.exec(words) ?? [];
  if (scope !== 'next-line' && scope !== 'file') return undefined;
  const rest = words.slice(scope.length);
  const dashes = rest.indexOf(' -- ');
  const names = dashes < 0 ? rest : rest.slice(0, dashes);
  return {
    range: { start: at, end: start + words.length },
    ruleIds: names.split(/[\s,]+/).filter(name => name !== '' && name !== '--'),
    reason: dashes < 0 ? '' : rest.slice(dashes + 4).trim(),
    covers:
      scope === 'file'
        ? { start: 0, end: text.length }
        : withBlock(text, nextContentLine(text, endOfLine(text, start))),
  };
}

/** A comment without what closes it. */
const withoutEnd = (comment: string): string =>
  comment
    .trimEnd()
    .replace(/(?:-->|\*\/)$/, '')
    .trimEnd();

/** A suppression reaches over at most this many comments and empty lines. */
const reach = 20;

/** The next line that is neither empty nor a comment, so that several suppressions may stand above one line. */
function nextContentLine(text: string, from: number): Range {
  let start = from + 1;
  for (let lines = 0; start < text.length && lines < reach; lines++) {
    const end = endOfLine(text, start);
    const line = text.slice(start, Math.min(end, start + 200)).trim();
    if (line !== '' && !/^(?:#|\/\/|<!--)/.test(line)) return { start, end };
    start = end + 1;
  }
  return { start: text.length, end: text.length };
}

/** A longer line is not looked at for a key with a block. */
const longestKey = 300;

/** `key: |`, `- >-` and the like at the end of a line. */
const opensBlock = /(?:^|[:-])[ \t]+(?:[&!]\S+[ \t]+)*[|>][-+0-9]{0,2}[ \t]*(?:#.*)?\r?$/;

/** No comment can stand in a block of text: one above its key covers the lines below that are indented more. */
function withBlock(text: string, { start, end }: Range): Range {
  const line = text.slice(start, end);
  if (line.length > longestKey || !opensBlock.test(line)) return { start, end };
  const [{ length: indent } = ''] = /^[ \t]*(?:-[ \t]+(?=[^\s|>]))*/.exec(line) ?? [];
  let last = end;
  for (let from = end + 1; from < text.length; from = endOfLine(text, from) + 1) {
    const to = endOfLine(text, from);
    const depth = text.slice(from, to).search(/\S/);
    if (depth >= 0 && depth <= indent) break;
    if (depth >= 0) last = to;
  }
  return { start, end: last };
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** The suppression with a reason that covers the place and names the rule. */
export function suppressionOf(
  ruleId: string,
  at: number,
  suppressions: readonly Suppression[],
): Suppression | undefined {
  if (suppressions.length === 0) return undefined;
  const candidates = indexOf(suppressions).get(ruleId) ?? [];
  let [low, high] = [0, candidates.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (candidates[middle]!.covers.start <= at) low = middle + 1;
    else high = middle;
  }
  const found = candidates[low - 1];
  if (found && at <= found.covers.end) return found;
  return candidates[0]?.covers.start === 0 && at <= candidates[0].covers.end ? candidates[0] : undefined;
}

export const isSuppressed = (ruleId: string, at: number, suppressions: readonly Suppression[]): boolean =>
  suppressionOf(ruleId, at, suppressions) !== undefined;

const indexes = new WeakMap<readonly Suppression[], ReadonlyMap<string, readonly Suppression[]>>();

/** Those with a reason by rule, sorted by what they cover, so that one for the whole file comes first. */
function indexOf(suppressions: readonly Suppression[]): ReadonlyMap<string, readonly Suppression[]> {
  const known = indexes.get(suppressions);
  if (known) return known;
  const index = new Map<string, Suppression[]>();
  const byCover = [...suppressions].sort((a, b) => a.covers.start - b.covers.start || b.covers.end - a.covers.end);
  for (const suppression of byCover) {
    if (suppression.reason === '') continue;
    for (const id of suppression.ruleIds) {
      const list = index.get(id);
      if (list) list.push(suppression);
      else index.set(id, [suppression]);
    }
  }
  indexes.set(suppressions, index);
  return index;
}
