const counts = new Uint16Array(128);
/** n log2 n, for the counts that values have. */
const WEIGHTS = Float64Array.from({ length: 1025 }, (_, count) => (count > 0 ? count * Math.log2(count) : 0));

/** Shannon entropy of the ASCII characters between two offsets, in bits per character. */
export function entropy(text: string, start = 0, end = text.length): number {
  const length = Math.min(end - start, WEIGHTS.length - 1);
  let weight = 0;
  for (let at = start; at < start + length; at++) {
    const count = counts[text.charCodeAt(at) & 127]!++;
    weight += WEIGHTS[count + 1]! - WEIGHTS[count]!;
  }
  for (let at = start; at < start + length; at++) counts[text.charCodeAt(at) & 127] = 0;
  return length === 0 ? 0 : Math.log2(length) - weight / length;
}
