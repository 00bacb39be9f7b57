/** A test for the UTF-16 units of some ASCII characters; NaN, before or after a text, is none of them. */
export function signTest(characters: string): (code: number) => boolean {
  const isOne = new Uint8Array(128);
  for (const character of characters) isOne[character.charCodeAt(0)] = 1;
  return code => code < 128 && isOne[code] === 1;
}
