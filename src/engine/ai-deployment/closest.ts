/** More candidates than this are a list that nobody misspells a word of. */
const most = 200;

/** The candidate that a misspelt word most likely means, or undefined where none is near. */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > 60) return undefined;
  const lower = word.toLowerCase();
  let best: string | undefined;
  let limit = word.length < 4 ? 1 : word.length < 8 ? 2 : 3;
  let seen = 0;
  for (const candidate of candidates) {
    if (++seen > most) break;
    if (Math.abs(candidate.length - word.length) > limit) continue;
    const found = distance(lower, candidate.toLowerCase(), limit);
    if (found <= limit) [best, limit] = [candidate, found - 1];
  }
  return best;
}

/** Edit distance with transpositions (optimal string alignment); gives up with Infinity where it exceeds the limit. */
function distance(a: string, b: string, limit: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(row[j - 1]! + 1, last[j]! + 1, last[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, beforeLast[j - 2]! + 1);
      row[j] = cost;
      least = Math.min(least, cost);
    }
    if (least > limit) return Number.POSITIVE_INFINITY;
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}
