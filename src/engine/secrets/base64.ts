const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Map([...ALPHABET, '-', '_'].map((character, index) => [character, index < 64 ? index : index - 2]));

/** Decodes base64 or base64url as Latin-1; undefined if it is neither. Written out, since the engine has no host's decoder. */
export function decodeBase64(encoded: string): string | undefined {
  const body = encoded.replace(/={1,2}$/, '');
  if (body.length % 4 === 1) return undefined;
  let decoded = '';
  let bits = 0;
  let held = 0;
  for (const character of body) {
    const value = VALUES.get(character);
    if (value === undefined) return undefined;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      decoded += String.fromCharCode((held >> bits) & 0xff);
    }
  }
  return decoded;
}
