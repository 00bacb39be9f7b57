/** How many bits are set. */
export function bitsIn(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** How many different characters a text has, at least: those 32 code units apart count as one. Exact for digits. */
export function distinctCharacters(text: string): number {
  let seen = 0;
  for (let at = 0; at < text.length; at++) seen |= 1 << (text.charCodeAt(at) & 31);
  return bitsIn(seen);
}
