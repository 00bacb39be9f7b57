import type { Detector } from '../detector';

const personal = { category: 'personal-data', severity: 'medium', optIn: true } as const;
/** Domains that the standards keep free for examples (RFC 2606, RFC 6761). */
const EXAMPLE_DOMAIN = /@(?:[\w-]+\.)*(?:example\.(?:com|net|org)|(?:example|test|invalid|localhost))$/i;
/** Names that stand for anybody's. */
const ANY_ADDRESS = /^your[\w.-]*@|@(?:your[\w-]*|my-?domain|domain|email|test|company|acme)\.(?:com|net|org)$/i;
/** Area code 555 is given to nobody, nor are the numbers 555-0100 to 555-0199. */
const ANY_PHONE = /^(?:\+?1[ .-]?)?\(?555\b|\b555[ .-]?01\d\d$/;
/** `git@host:path` */
const REMOTE = /^git@/;
/** `logo@2x.png` */
const PICTURE = /\.(?:png|jpe?g|gif|svg|webp|avif)$/i;
const MIN_PHONE = 8;
const MAX_PHONE = 15;
const LETTER_A = 65;

/** ISO 7064 mod 97-10 over the digits, letters being 10 to 35. */
function passesMod97(iban: string): boolean {
  let rest = 0;
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const value = /\d/.test(character) ? Number(character) : character.charCodeAt(0) - LETTER_A + 10;
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** Data about persons that prompts often hold on purpose: found when asked for. */
export const OPT_IN_PERSONAL_DATA: readonly Detector[] = [
  {
    ...personal,
    id: 'email-address',
    title: 'E-mail address',
    severity: 'low',
    ownEdges: true,
    placeholders: 'own',
    // local part @ labels . top-level domain, each bounded as in RFC 5321
    expression:
      /(?:(?<=\\[nrt])|(?<![\w.+%-])(?!(?<=\\)[nrt]))[\w.+%-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}(?![\w-])/g,
    accept: address => !PICTURE.test(address) && !REMOTE.test(address),
    isSample: address => EXAMPLE_DOMAIN.test(address) || ANY_ADDRESS.test(address),
    examples: {
      match: ['write to {al8}.{al5}@{a10}.org.'],
      noMatch: ['@{al8}', '{al8}@host', 'git@:{al8}', 'git@{al8}.com:a/b.git', '{al8}@2x.png'],
    },
    reference: 'https://www.rfc-editor.org/rfc/rfc5321#section-4.5.3',
  },
  {
    ...personal,
    id: 'phone-number',
    title: 'Phone number',
    ownEdges: true,
    placeholders: 'own',
    // + country and groups, or the North American form
    expression:
      /(?:(?<=\\[nrt])|(?<![\w+.-]))(?:\+\d{1,3}(?:[ .-]?\(?\d{1,4}\)?){2,6}|\(?[2-9]\d{2}\)?[ .-][2-9]\d{2}[.-]\d{4})(?![\w-])/g,
    // The bracket of a sentence closes behind it.
    extend: (text, { start, end }) => ({
      start,
      end: text[end - 1] === ')' && !text.slice(start, end).includes('(') ? end - 1 : end,
    }),
    isSample: phone => ANY_PHONE.test(phone),
    accept: phone => {
      const digits = phone.replace(/\D/g, '').length;
      return digits >= MIN_PHONE && digits <= MAX_PHONE;
    },
    examples: {
      match: ['+49 30 {d8}', '(415) 555-2{d3}', '+1-212-555-3{d3}', '"\\n+49 30 {d8}"'],
      noMatch: ['{d10}', '1.2.3.4', '2026-03-01'],
    },
    reference: 'https://www.itu.int/rec/T-REC-E.164',
  },
  {
    ...personal,
    id: 'iban',
    title: 'IBAN',
    ownEdges: true,
    placeholders: 'own',
    expression: /(?:(?<=\\[nrt])|(?<!\w))[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?!\w)/g,
    accept: iban => passesMod97(iban.replaceAll(' ', '')),
    examples: { match: ['{iban}', 'IBAN {iban }.'], noMatch: ['{iban:bad}', 'DE{d6}'] },
    reference: 'https://www.iso.org/standard/81090.html',
  },
];
