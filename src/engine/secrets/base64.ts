const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** The value of each ASCII character, -1 for those that base64 does not use. */
const VALUES = new Int8Array(128).fill(-1);
for (const [index, character] of [...ALPHABET, '-', '_'].entries()) {
  VALUES[character.charCodeAt(0)] = index < 64 ? index : index - 2;
}

/** Bytes made into text at once: more arguments than that a function may not take. */
const PIECE = 4096;

/** Decodes base64 or base64url as Latin-1; undefined if it is neither. Written out, since the engine has no host's decoder. */
export function decodeBase64(encoded: string): string | undefined {
  let end = encoded.length;
  while (end > encoded.length - 2 && encoded.endsWith('=', end)) end--;
  if (end % 4 === 1) return undefined;
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (let at = 0; at < end; at++) {
    const code = encoded.charCodeAt(at);
    const value = code < 128 ? VALUES[code]! : -1;
    if (value < 0) return undefined;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 0xff);
    }
  }
  if (bytes.length <= PIECE) return String.fromCharCode(...bytes);
  let decoded = '';
  for (let at = 0; at < bytes.length; at += PIECE) decoded += String.fromCharCode(...bytes.slice(at, at + PIECE));
  return decoded;
}
