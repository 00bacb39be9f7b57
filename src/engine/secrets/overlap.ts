import type { Found } from './detector';

const DEFAULT_RANK = 3;
const rankOf = ({ detector }: Found) => detector.rank ?? DEFAULT_RANK;

/** The more specific match wins, then the longer one. */
const isBetter = (a: Found, b: Found) =>
  rankOf(a) !== rankOf(b) ? rankOf(a) > rankOf(b) : a.end - a.start > b.end - b.start;

function isInOrder(found: readonly Found[]): boolean {
  for (let index = 1; index < found.length; index++) if (found[index]!.start < found[index - 1]!.end) return false;
  return true;
}

/** One match for each place, in text order. */
export function resolveOverlaps(found: readonly Found[]): readonly Found[] {
  if (isInOrder(found)) return found;
  const kept: Found[] = [];
  for (const match of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    let isBeaten = false;
    while (kept.length > 0 && kept.at(-1)!.end > match.start && !isBeaten) {
      if (isBetter(match, kept.at(-1)!)) kept.pop();
      else isBeaten = true;
    }
    if (!isBeaten) kept.push(match);
  }
  return kept;
}
