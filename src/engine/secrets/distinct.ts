/** How many different characters stand between two offsets, at least: those 32 code units apart count as one. Exact for digits. */
export function distinctCharacters(text: string, start = 0, end = text.length): number {
  let seen = 0;
  for (let at = start; at < end; at++) seen |= 1 << (text.charCodeAt(at) & 31);
  let count = 0;
  for (; seen !== 0; seen &= seen - 1) count++;
  return count;
}
