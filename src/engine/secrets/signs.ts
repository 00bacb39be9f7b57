/** A test for the UTF-16 units of some ASCII characters. */
export function signTest(characters: string): (code: number) => boolean {
  const isOne = new Uint8Array(128);
  for (const character of characters) isOne[character.charCodeAt(0)] = 1;
  return code => code < 128 && isOne[code] === 1;
}

/** The UTF-16 unit at an offset, 0 before and after the text. One look outside with `charCodeAt` makes V8 slow for good. */
export function unitAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? text.charCodeAt(at) : 0;
}
