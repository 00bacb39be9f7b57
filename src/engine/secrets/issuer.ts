/** The numbers from a length on, up to 19 digits, the longest of ISO/IEC 7812-1. */
const upFrom = (shortest: number) => Array.from({ length: 20 - shortest }, (_, more) => shortest + more);

/** Issuers by the first four digits, from and to, and how many digits their cards have. */
const ISSUERS: readonly (readonly [name: string, from: number, to: number, lengths: readonly number[]])[] = [
  ['Visa', 4000, 4999, [13, 16, 19]],
  ['Mastercard', 5100, 5599, [16]],
  ['Mastercard', 2221, 2720, [16]],
  ['American Express', 3400, 3499, [15]],
  ['American Express', 3700, 3799, [15]],
  ['Discover', 6011, 6011, upFrom(16)],
  ['Discover', 6440, 6599, upFrom(16)],
  ['Diners Club', 3000, 3059, upFrom(14)],
  ['Diners Club', 3600, 3699, upFrom(14)],
  ['Diners Club', 3800, 3999, upFrom(14)],
  ['JCB', 3528, 3589, upFrom(16)],
  ['UnionPay', 6200, 6299, upFrom(14)],
  ['UnionPay', 8100, 8199, upFrom(14)],
  ['Mir', 2200, 2204, upFrom(16)],
  ['Maestro', 5000, 5099, upFrom(12)],
  ['Maestro', 5600, 5999, upFrom(12)],
  ['Maestro', 6300, 6399, upFrom(12)],
  ['Maestro', 6700, 6799, upFrom(12)],
];

/** For each four first digits, the row above that they stand in, from 1; 0 for none. */
const ROWS = new Uint8Array(10_000);
for (const [row, [, from, to]] of ISSUERS.entries()) ROWS.fill(row + 1, from, to + 1);

/** Who issued the card whose number stands between two offsets, if anybody. */
export function issuerOf(text: string, start = 0, end = text.length): string | undefined {
  let first = 0;
  let length = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) continue;
    if (length < 4) first = first * 10 + code - 48;
    length++;
  }
  const issuer = ISSUERS[ROWS[first]! - 1];
  return issuer?.[3].includes(length) ? issuer[0] : undefined;
}
