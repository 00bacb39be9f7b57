/** Longest value of which all counts; of a longer one the start does. */
export const MAX_LENGTH = 1024;
const counts = new Uint16Array(128);
const LOG = Float64Array.from({ length: MAX_LENGTH + 1 }, (_, count) => (count > 0 ? Math.log2(count) : 0));
/** How much n log2 n grows with the next of its kind. */
const GROWTH = Float64Array.from({ length: MAX_LENGTH }, (_, n) => (n + 1) * LOG[n + 1]! - n * LOG[n]!);

const written = new Uint8Array(MAX_LENGTH);

/** Shannon entropy of a text's ASCII characters, 1024 at most, in bits per character. */
export function entropy(text: string): number {
  const length = Math.min(text.length, MAX_LENGTH);
  for (let at = 0; at < length; at++) written[at] = text.charCodeAt(at) & 127;
  return entropyOf(written, length);
}

/** Shannon entropy of the first of some ASCII codes, 1024 at most, in bits per character. */
export function entropyOf(codes: Uint8Array, length: number): number {
  let weight = 0;
  for (let at = 0; at < length; at++) weight += GROWTH[counts[codes[at]!]!++]!;
  for (let at = 0; at < length; at++) counts[codes[at]!] = 0;
  return length === 0 ? 0 : LOG[length]! - weight / length;
}
