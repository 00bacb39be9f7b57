import type { Detector } from '../detector';
import { distinctCharacters } from '../distinct';
import { issuerOf } from '../issuer';
import { passesLuhn } from '../luhn';
import { signTest, unitAt } from '../signs';

/** How far before or after a number its name may stand. */
const NAME_REACH = 60;
const SSN_NAMES = /\bssns?\b|_ssn|social[ _-]?security|seguro[ _]social|社[会會](?:安全|保障)|사회보장/i;
const CARD_NAMES = /card|maestro|\bpan\b|payment|debit|credit/i;
/** `order no. `, `"traceId": "`, `ts=`. */
const ID_LABEL =
  /(?<=(?:[_-]id|[a-z]Id|timestamp|[_-]ts|[_-]time|(?:\\[nrt]|(?<![A-Za-z]))(?:id|ts|epoch|nonce|offset|seed|bytes|isbn|imei|iccid|ean|gtin|upc|sku|phone|fax|tel|tracking|order|invoice|transaction|ticket|case|serial|part|p\/n|batch|lot|ref|reference))(?:[ _-]?(?:no\.?|nr\.?|num(?:ber)?|id))?["'\\]{0,2}\s{0,3}[:=#]?\s{0,3}["'\\]{0,2})/iy;
/** Not inside a longer number, a decimal, an identifier or a path, though an escape may stand before it. */
const ALONE_FROM =
  /(?<=\\[nrt]|\b(?:ssn|social security(?: number)?|card(?: number)?|pan) ?[#/])|(?<![\w/#$%@+]|\d\.|(?<!\d)0,|\w-|(?:^|\W)\.)/iy;
const ALONE_TO = /(?![\w%]|\.\d|-\w|\.\w)/y;
/** Printed on a card in a wallet and in an advertisement: the numbers belong to nobody. */
const ADVERTISED_SSN = /^(?:078.?05.?1120|219.?09.?9999)$/;
const SAMPLE_SSN = /^(?:123.?45.?6789|457.?55.?5462)$/;

const SEPARATOR = /[ .-]/;
const isBlank = signTest(' \t\r\n');
const mayFollowName = signTest(' \t:=#"\'\\');
const MAX_JOINTS = 12;
const endsName = signTest('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.');
const digitsOf = (value: string) => value.replace(/[ .-]/g, '');

function isNamed(text: string, start: number, end: number, names: RegExp): boolean {
  return (
    names.test(text.slice(Math.max(0, start - NAME_REACH), start)) || names.test(text.slice(end, end + NAME_REACH))
  );
}

function isAt(expression: RegExp, text: string, at: number): boolean {
  expression.lastIndex = at;
  return expression.test(text);
}

/** The name of another number stands before it. A look at the last letter of what may be one saves most tries. */
function isIdentifier(text: string, start: number): boolean {
  let at = start;
  while (mayFollowName(unitAt(text, at - 1)) && at > start - MAX_JOINTS) at--;
  return endsName(unitAt(text, at - 1)) && isAt(ID_LABEL, text, start);
}

const standsAlone = (text: string, start: number, end: number) =>
  (isBlank(unitAt(text, start - 1)) || isAt(ALONE_FROM, text, start)) &&
  (isBlank(unitAt(text, end)) || isAt(ALONE_TO, text, end));

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
  isSample: ssn => SAMPLE_SSN.test(ssn),
  accept: (ssn, text, { start, end }) =>
    standsAlone(text, start, end) &&
    !ADVERTISED_SSN.test(ssn) &&
    ((/^\d{3}[- ]/.test(ssn) && !isIdentifier(text, start)) || isNamed(text, start, end, SSN_NAMES)),
  examples: {
    match: ['{ssn-}', 'Their number is {ssn }.', 'ssn: {ssn}', '"\\n{ssn-}"', 'SSN#{ssn-}', '7,{ssn-},1980-01-01'],
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

const SAMPLE_ENDS = new Set([...SAMPLE_CARDS].map(card => card.slice(-4)));

/** A separator counts as a character. */
const isPadded = (card: string) => {
  const distinct = distinctCharacters(card);
  return distinct <= MAX_PADDED || (distinct === MAX_PADDED + 1 && SEPARATOR.test(card));
};
const isSampleCard = (card: string) =>
  isPadded(card) || (SAMPLE_ENDS.has(card.slice(-4)) && SAMPLE_CARDS.has(digitsOf(card)));

const isCard = (text: string, start: number, end: number) =>
  passesLuhn(text, start, end) && issuerOf(text, start, end) !== undefined;

// 4-4-4-4, 4-4-4-4-3, 4-6-5 or 4-6-4 with one separator, or 12 to 19 bare digits
const paymentCard: Detector = {
  id: 'payment-card',
  title: 'Payment card number',
  category: 'personal-data',
  severity: 'high',
  digits: [4, 12, 13, 14, 15, 16, 17, 18, 19],
  expression: /\d{4}([- ])(?:\d{4}\1\d{4}\1\d{4}(?:\1\d{3}(?!\d))?|\d{6}\1\d{4,5})|\d{12,19}/y,
  ownEdges: true,
  placeholders: 'own',
  isSample: isSampleCard,
  grade: card => (issuerOf(card) === 'Maestro' ? 'low' : 'high'),
  // Three digits after sixteen may be the rest of the number or the security code behind it.
  extend: (text, { start, end }) => {
    if (isCard(text, start, end)) return { start, end };
    const shorter = end - 4;
    return /[- ]/.test(text[shorter] ?? '') && isCard(text, start, shorter) ? { start, end: shorter } : undefined;
  },
  accept: (card, text, { start, end }) => {
    const isGrouped = SEPARATOR.test(card);
    if (!standsAlone(text, isGrouped && text[start - 1] === '#' ? start - 1 : start, end)) return false;
    if (isGrouped) return true;
    // Few cards have 17 or 18 digits, many identifiers do.
    const isLoose = card.length === 17 || card.length === 18 || (card.length < 16 && issuerOf(card) === 'Maestro');
    return (!isLoose && !isIdentifier(text, start)) || isNamed(text, start, end, CARD_NAMES);
  },
  examples: {
    match: [
      '{visa}',
      'Card {visa }.',
      '{amex-}',
      '{mastercard}',
      '"{visa-}"',
      '{visa } 123',
      'card: {maestro}',
      '{visa},123,04/29',
      '#{visa }',
    ],
    noMatch: [
      '0.{visa}',
      '0,{visa}',
      '#{visa}',
      '{visa}1',
      'id-{visa}',
      'order_id: {visa}',
      'https://a.example/items/{visa}',
      '{visa:bad}',
    ],
  },
  reference: 'https://github.com/braintree/credit-card-type',
};

/** Numbers of persons that are found by default. */
export const PERSONAL_NUMBERS: readonly Detector[] = [usSsn, paymentCard];
