import type { Detector } from '../detector';
import { passesLuhn } from '../luhn';

/** How far before or after a number its name may stand. */
const NAME_REACH = 60;
const SSN_NAMES = /\bssns?\b|_ssn|social[ _-]?security/i;
const CARD_NAMES = /card|maestro|\bpan\b|payment|debit|credit/i;
const ID_LABEL =
  /(?:[_-]id|\bid|[a-z]Id|timestamp|[_-]ts|[_-]time|epoch|nonce|offset|seed|bytes|isbn|imei|phone|tracking)["']?\s{0,3}[:=]\s{0,3}["']?$/i;
/** Printed on a card in a wallet and in an advertisement: the numbers belong to nobody. */
const ADVERTISED_SSN = ['078051120', '219099999'];
const SAMPLE_SSN = ['123456789', '457555462'];

const digitsOf = (value: string) => value.replace(/\D/g, '');

function isNamed(text: string, start: number, end: number, names: RegExp): boolean {
  return (
    names.test(text.slice(Math.max(0, start - NAME_REACH), start)) || names.test(text.slice(end, end + NAME_REACH))
  );
}

/** Not a part of a longer number, a decimal, an identifier or a path. */
function standsAlone(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  if (/[\w/#$%@+]$|\d[.,]$|\w-$|^\.$|\W\.$/.test(before) && !/\\[nrt]$/.test(before)) return false;
  return !/^[\w%]|^[.,]\d|^-\w|^\.\w/.test(text.slice(end, end + 2));
}

// area - group - serial with one separator, or nine bare digits beside their name
const usSsn: Detector = {
  id: 'us-ssn',
  title: 'US Social Security number',
  category: 'personal-data',
  severity: 'high',
  digits: [3, 9],
  expression: /(?!000|666|9)\d{3}([- .]?)(?!00)\d{2}\1(?!0000)\d{4}/y,
  ownEdges: true,
  placeholders: 'own',
  isSample: ssn => SAMPLE_SSN.includes(digitsOf(ssn)),
  accept: (ssn, text, { start, end }) =>
    standsAlone(text, start, end) &&
    !ADVERTISED_SSN.includes(digitsOf(ssn)) &&
    (/^\d{3}[- ]/.test(ssn) || isNamed(text, start, end, SSN_NAMES)),
  examples: {
    match: ['{ssn-}', 'Their number is {ssn }.', 'ssn: {ssn}', '"\\n{ssn-}"'],
    noMatch: [
      '{ssn}',
      '900-12-3456',
      '666-12-3456',
      '000-12-3456',
      '536-00-3456',
      '536-12-0000',
      '1.{ssn-}',
      '5-{ssn-}',
    ],
  },
  reference: 'https://secure.ssa.gov/poms.nsf/lnx/0110201035',
};

const BRANDS = [
  /^4(?:\d{12}|\d{15}|\d{18})$/, // Visa
  /^(?:5[1-5]\d\d|222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720)\d{12}$/, // Mastercard
  /^3[47]\d{13}$/, // American Express
  /^(?:6011|64[4-9]\d|65\d\d)\d{12,15}$/, // Discover
  /^(?:30[0-5]|3[689]\d)\d{11,16}$/, // Diners Club
  /^35(?:2[89]|[3-8]\d)\d{12,15}$/, // JCB
  /^(?:62|81)\d{12,17}$/, // UnionPay
  /^220[0-4]\d{12,15}$/, // Mir
];
const MAESTRO = /^(?:50|5[6-9]|63|67)\d{10,17}$/;
/** Numbers for tests that payment services publish, in two parts so that they are not card numbers here. */
const SAMPLE_CARDS = new Set(
  (
    '42424242.42424242 40128888.88881881 55555555.55554444 22230031.22003222 52008282.82828210 51051051.05105100 ' +
    '37828224.6310005 37144963.5398431 37873449.3671000 60111111.11111117 60110009.90139424 60119811.11111113 30569300.09020004 36227206.271667 ' +
    '30569309.025904 38520000.023237 35660020.20360505 35301113.33300000 62055000.000000004 62000000.00000005 40000566.55665556 ' +
    '50197170.10103742 63311019.99990016 67596498.26438453 22210000.00000009'
  )
    .replaceAll('.', '')
    .split(' '),
);
/** Test numbers are padded with one digit; a card that was issued is not. */
const MAX_PADDED = 3;

function isCard(number: string): boolean {
  if (!passesLuhn(number)) return false;
  const digits = digitsOf(number);
  return MAESTRO.test(digits) || BRANDS.some(brand => brand.test(digits));
}

// 4-4-4-4, 4-4-4-4-3, 4-6-5 or 4-6-4 with one separator, or 12 to 19 bare digits
const paymentCard: Detector = {
  id: 'payment-card',
  title: 'Payment card number',
  category: 'personal-data',
  severity: 'high',
  digits: [4, 12, 13, 14, 15, 16, 17, 18, 19],
  expression: /\d{4}([- ])(?:\d{4}\1\d{4}\1\d{4}(?:\1\d{3})?|\d{6}\1\d{4,5})|\d{12,19}/y,
  ownEdges: true,
  placeholders: 'own',
  isSample: card => SAMPLE_CARDS.has(digitsOf(card)) || new Set(digitsOf(card)).size <= MAX_PADDED,
  grade: card => (MAESTRO.test(digitsOf(card)) ? 'low' : 'high'),
  // Three digits after sixteen may be the rest of the number or the security code behind it.
  extend: (text, { start, end }) =>
    [end, end - 4]
      .filter(to => to === end || /[- ]/.test(text[to] ?? ''))
      .map(to => ({ start, end: to }))
      .find(span => isCard(text.slice(span.start, span.end))),
  accept: (card, text, { start, end }) => {
    if (!standsAlone(text, start, end)) return false;
    if (/\D/.test(card) || isNamed(text, start, end, CARD_NAMES)) return true;
    // Few cards have 17 or 18 digits, many identifiers do.
    const isLoose = card.length === 17 || card.length === 18 || (MAESTRO.test(card) && card.length < 16);
    return !isLoose && !ID_LABEL.test(text.slice(Math.max(0, start - NAME_REACH), start));
  },
  examples: {
    match: ['{visa}', 'Card {visa }.', '{amex-}', '{mastercard}', '"{visa-}"', '{visa } 123', 'card: {maestro}'],
    noMatch: ['0.{visa}', '{visa}1', 'id-{visa}', 'order_id: {visa}', 'https://a.example/items/{visa}', '{visa:bad}'],
  },
  reference: 'https://github.com/braintree/credit-card-type',
};

/** Numbers of persons that are found by default. */
export const PERSONAL_NUMBERS: readonly Detector[] = [usSsn, paymentCard];
