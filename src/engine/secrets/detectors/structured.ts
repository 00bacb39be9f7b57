import { decodeBase64 } from '../base64';
import type { Detector } from '../detector';
import { distinctCharacters } from '../distinct';

const secret = { category: 'secret', severity: 'critical' } as const;
/** Characters of a key's body; fewer is a placeholder between the two lines. */
const MIN_PEM_BODY = 64;
const MIN_DISTINCT = 12;
const MAX_PEM = 16_384;
/** How far from its key an account's file says its type. */
const ACCOUNT_REACH = 2000;
const MAX_PEM_HEADER = 48;
const PEM_END = /-{4,5} ?END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)? ?-{4,5}/g;
/** What may stand between the two lines: base64, headers, quotes, escapes, indentation. */
const PEM_BODY = /^[A-Za-z0-9+/=\s"'`,.:;()>#|*\\\x80-\uffff-]*$/;
const PEM_LINES = /(?:[\s"'`,>#|*\\rn+]{0,40}[A-Za-z0-9+/=]{16,76}){1,250}/y;
/** The signature of the example token of jwt.io, and the claims of that of PyJWT. */
const JWT_SAMPLE = /SflKxwRJSMeKKF2QT4|\.eyJzb21lIjoicGF5bG9hZCJ9\./;

/** From BEGIN to END; to the last line of the body where END is missing. */
function pemSpan(text: string, at: number, headerEnd: number) {
  const header = text.slice(Math.max(0, at - MAX_PEM_HEADER), at);
  const begin = header.search(/-{4,5} ?BEGIN [A-Z0-9 ]{0,30}$/);
  if (begin < 0) return undefined;
  const start = at - header.length + begin;
  const ahead = text.slice(headerEnd, headerEnd + MAX_PEM);
  const next = ahead.indexOf('BEGIN ');
  const rest = next < 0 ? ahead : ahead.slice(0, next);
  PEM_END.lastIndex = 0;
  const end = PEM_END.exec(rest);
  if (end) return { start, end: headerEnd + end.index + end[0].length, body: rest.slice(0, end.index) };
  PEM_LINES.lastIndex = 0;
  const lines = PEM_LINES.exec(rest);
  return lines ? { start, end: headerEnd + lines[0].length, body: lines[0] } : undefined;
}

function privateKeyAt(text: string, at: number, headerEnd: number) {
  const found = pemSpan(text, at, headerEnd);
  if (!found || !PEM_BODY.test(found.body) || found.body.includes('...')) return undefined;
  const body = found.body.replace(/\\[nr]|[^A-Za-z0-9+/=]/g, '');
  return body.length >= MIN_PEM_BODY && distinctCharacters(body) > MIN_DISTINCT
    ? { start: found.start, end: found.end }
    : undefined;
}

function isServiceAccount(text: string, start: number, end: number): boolean {
  const around = [text.slice(Math.max(0, start - ACCOUNT_REACH), start), text.slice(end, end + ACCOUNT_REACH)];
  return around.some(
    part => part.includes('service_account') && /"type\\?"\s{0,4}:\s{0,4}\\?"service_account/.test(part),
  );
}

/** Secrets with a structure of their own. */
export const STRUCTURED: readonly Detector[] = [
  {
    ...secret,
    id: 'private-key',
    title: 'Private key',
    marker: 'PRIVATE KEY',
    ownEdges: true,
    placeholders: 'own',
    expression: /PRIVATE KEY(?: BLOCK)? ?-{4,5}/y,
    extend: (text, { start, end }) => privateKeyAt(text, start, end),
    isSample: key => key.includes('EXAMPLE'),
    accept: (_key, text, { start, end }) => !isServiceAccount(text, start, end),
    examples: {
      match: [
        '-----BEGIN PRIVATE KEY-----\n{b64.64}\n{b64.44}\n-----END PRIVATE KEY-----',
        '  -----BEGIN EC PRIVATE KEY-----\n  MHc{b64.61}\n  {b64.64}\n  -----END EC PRIVATE KEY-----',
        '"-----BEGIN RSA PRIVATE KEY-----\\n{b64.64}\\n{b64.40}==\\n-----END RSA PRIVATE KEY-----\\n"',
        '-----BEGIN PGP PRIVATE KEY BLOCK-----\nVersion: 2\n\n{b64.64}\n=abcd\n-----END PGP PRIVATE KEY BLOCK-----',
      ],
      noMatch: [
        '-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----',
        '-----BEGIN PUBLIC KEY-----\n{b64.64}\n-----END PUBLIC KEY-----',
        '-----BEGIN PRIVATE KEY----- your key -----END PRIVATE KEY-----',
      ],
    },
    reference: 'https://www.rfc-editor.org/rfc/rfc7468',
  },
  {
    ...secret,
    id: 'gcp-service-account-key',
    title: 'Google Cloud service account key',
    marker: 'PRIVATE KEY',
    ownEdges: true,
    placeholders: 'own',
    expression: /PRIVATE KEY ?-{4,5}/y,
    extend: (text, { start, end }) => privateKeyAt(text, start, end),
    accept: (_key, text, { start, end }) => isServiceAccount(text, start, end),
    examples: {
      match: [
        '{"type": "service_account", "private_key": "-----BEGIN PRIVATE KEY-----\\n{b64.64}\\n{b64.64}\\n-----END PRIVATE KEY-----\\n"}',
      ],
      noMatch: ['{"type": "service_account", "private_key": "..."}'],
    },
    reference: 'https://cloud.google.com/iam/docs/keys-create-delete',
  },
  {
    ...secret,
    id: 'age-secret-key',
    title: 'age secret key',
    prefixes: ['AGE-SECRET-KEY-1'],
    expression: /AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}/y,
    examples: { match: ['AGE-SECRET-KEY-1{bech58}'], noMatch: ['AGE-SECRET-KEY-1{bech57}'] },
    reference: 'https://github.com/C2SP/C2SP/blob/main/age.md',
  },
  {
    ...secret,
    id: 'jwt',
    title: 'JSON Web Token',
    severity: 'high',
    prefixes: ['eyJ'],
    placeholders: 'own',
    // header . claims . signature, base64url each
    expression: /eyJ[\w-]{10,2000}\.eyJ[\w-]{4,8000}\.[\w-]{16,2000}={0,2}/y,
    accept: token =>
      /^\{.{0,1000}"alg"\s{0,9}:\s{0,9}"\w/s.test(decodeBase64(token.slice(0, token.indexOf('.'))) ?? ''),
    isSample: token => JWT_SAMPLE.test(token),
    examples: {
      match: [
        'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiI{an27}.{u43}',
        'Bearer eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJ{an31}.{u342}.',
      ],
      noMatch: [
        'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiI{an27}',
        'eyJ0eXAiOiJKV1QiLCJhIjoxfQ.eyJzdWIiOiI{an27}.{u43}',
        'eyJ{an20}.eyJ{an20}.{u43}',
      ],
    },
    reference: 'https://www.rfc-editor.org/rfc/rfc7519',
  },
];
