const counts = new Uint16Array(128);

/** Shannon entropy of the ASCII characters, in bits per character. */
export function entropy(value: string): number {
  counts.fill(0);
  for (let at = 0; at < value.length; at++) counts[value.charCodeAt(at) & 127]!++;
  let bits = 0;
  for (const count of counts) {
    if (count > 0) bits -= (count / value.length) * Math.log2(count / value.length);
  }
  return bits;
}
