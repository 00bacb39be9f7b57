const counts = new Uint16Array(128);
const MAX_LENGTH = 1024;
const LOG = Float64Array.from({ length: MAX_LENGTH + 1 }, (_, count) => (count > 0 ? Math.log2(count) : 0));
/** How much n log2 n grows with the next of its kind. */
const GROWTH = Float64Array.from({ length: MAX_LENGTH }, (_, n) => (n + 1) * LOG[n + 1]! - n * LOG[n]!);

/** Shannon entropy of the ASCII characters between two offsets, 1024 at most, in bits per character. */
export function entropy(text: string, start = 0, end = text.length): number {
  const stop = Math.min(end, start + MAX_LENGTH);
  const length = stop - start;
  let weight = 0;
  for (let at = start; at < stop; at++) weight += GROWTH[counts[text.charCodeAt(at) & 127]!++]!;
  for (let at = start; at < stop; at++) counts[text.charCodeAt(at) & 127] = 0;
  return length === 0 ? 0 : LOG[length]! - weight / length;
}
