import type { Random } from './random';

const DIGITS = '0123456789';
const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const UPPER = LOWER.toUpperCase();

const ALPHABETS: Readonly<Record<string, string>> = {
  d: DIGITS,
  a: LOWER + UPPER,
  an: DIGITS + LOWER + UPPER,
  al: DIGITS + LOWER,
  au: DIGITS + UPPER,
  u: `${DIGITS}${LOWER}${UPPER}_-`,
  b64: `${DIGITS}${LOWER}${UPPER}+/`,
  b32: `${UPPER}234567`,
  bech: '023456789ACDEFGHJKLMNPQRSTUVWXYZ',
  hex: `${DIGITS}abcdef`,
  hexu: `${DIGITS}ABCDEF`,
  x: 'x',
};

/** First digits and length of a card, and where its groups end. */
const CARDS: Readonly<
  Record<string, readonly [prefixes: readonly string[], length: number, groups: readonly number[]]>
> = {
  visa: [['4'], 16, [4, 8, 12]],
  mastercard: [['51', '53', '55', '2221', '2345', '2720'], 16, [4, 8, 12]],
  amex: [['34', '37'], 15, [4, 10]],
  discover: [['6011', '644', '649', '65'], 16, [4, 8, 12]],
  diners: [['300', '305', '36', '38', '39'], 14, [4, 10]],
  jcb: [['3528', '3589', '3550'], 16, [4, 8, 12]],
  unionpay: [['62', '81'], 16, [4, 8, 12]],
  mir: [['2200', '2204'], 16, [4, 8, 12]],
  maestro: [['5018', '56', '6304', '6759'], 16, [4, 8, 12]],
};

/** The digit that makes the number pass the Luhn check (ISO/IEC 7812-1, annex B). */
function checkDigit(payload: string): string {
  const sum = [...payload]
    .reverse()
    .map((digit, index) => Number(digit) * (index % 2 === 0 ? 2 : 1))
    .reduce((total, value) => total + (value > 9 ? value - 9 : value), 0);
  return String((10 - (sum % 10)) % 10);
}

function grouped(digits: string, ends: readonly number[], separator: string): string {
  return [0, ...ends].map((start, index) => digits.slice(start, ends[index])).join(separator);
}

function card(random: Random, brand: string, separator: string, isBad: boolean): string {
  const [prefixes, length, groups] = CARDS[brand]!;
  const prefix = random.pick(prefixes);
  const payload = prefix + random.text(DIGITS, length - 1 - prefix.length);
  const check = Number(checkDigit(payload));
  return grouped(payload + String(isBad ? (check + 1) % 10 : check), groups, separator);
}

/** Area 001 to 899 without 666; group and serial not all zero. */
function ssn(random: Random, separator: string): string {
  const area = random.pick([1 + random.below(665), 667 + random.below(233)]);
  const pad = (value: number, length: number) => String(value).padStart(length, '0');
  return [pad(area, 3), pad(1 + random.below(99), 2), pad(1 + random.below(9999), 4)].join(separator);
}

/** A German IBAN: country, check digits (ISO 7064 mod 97-10), 18 digits. */
function iban(random: Random, separator: string, isBad: boolean): string {
  const account = random.text(DIGITS, 18);
  const check = 98n - (BigInt(`${account}131400`) % 97n);
  const written = String(isBad ? ((check + 1n) % 97n) + 2n : check).padStart(2, '0');
  return `DE${written}${account}`.replace(/(.{4})(?=.)/g, `$1${separator}`);
}

const TOKEN = /\{(b64|b32|[a-z]+)(?:([- ])|:(bad)|[.]?(\d+))?\}/g;

/**
 * Fills in a format: `{an52}` is 52 letters and digits, `{b64.44}` base64, `{visa-}` a card in groups with hyphens,
 * `{ssn }` a number with spaces.
 */
export function fill(format: string, random: Random): string {
  return format.replace(TOKEN, (token, name: string, separator = '', bad = '', length = '') => {
    if (name === 'uuid') return [8, 4, 4, 4, 12].map(count => random.text(ALPHABETS.hex!, count)).join('-');
    if (name === 'iban') return iban(random, separator, bad !== '');
    if (name === 'ssn') return ssn(random, separator);
    if (CARDS[name]) return card(random, name, separator, bad !== '');
    if (!ALPHABETS[name] || length === '') throw new Error(`Unknown format: ${token}`);
    return random.text(ALPHABETS[name], Number(length));
  });
}
