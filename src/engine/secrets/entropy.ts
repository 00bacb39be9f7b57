const counts = new Uint16Array(128);
const MAX_LENGTH = 1024;
const codes = new Uint8Array(MAX_LENGTH);
const LOG = Float64Array.from({ length: MAX_LENGTH + 1 }, (_, count) => (count > 0 ? Math.log2(count) : 0));
/** How much n log2 n grows with the next of its kind. */
const GROWTH = Float64Array.from({ length: MAX_LENGTH }, (_, n) => (n + 1) * LOG[n + 1]! - n * LOG[n]!);

/** Shannon entropy of the ASCII characters between two offsets, 1024 at most, in bits per character. */
export function entropy(text: string, start = 0, end = text.length): number {
  const stop = Math.min(end, start + MAX_LENGTH);
  const length = stop - start;
  let weight = 0;
  for (let index = 0; index < length; index++) {
    const code = text.charCodeAt(start + index) & 127;
    codes[index] = code;
    weight += GROWTH[counts[code]!++]!;
  }
  for (let index = 0; index < length; index++) counts[codes[index]!] = 0;
  return length === 0 ? 0 : LOG[length]! - weight / length;
}
