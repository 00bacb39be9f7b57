import { decodeBase64 } from '../base64';
import { afterEquals } from '../boundary';
import type { Detector } from '../detector';
import { isPlaceholder } from '../placeholder';
import { signTest, unitAt } from '../signs';

/** Words that stand for a password in examples, with the digits people add. */
const COMMON =
  /^(?:[a-z]*pass(?:word|wd)?|[a-z]*pwd|my[a-z]*|secret|token|key|user(?:name)?|admin|root|test|guest|demo|postgres|mysql|redis|mongo|rabbit|change[a-z]*|x+)[\d!]{0,4}$/i;
const REFERENCE = /\$|\{|%[A-Z_]{2}|^[<@]|>$|\*{3}|\.{3}|\[|\w\(/;
const isPassword = (password: string) => !COMMON.test(password) && !REFERENCE.test(password) && isMixed(password);
const decoded = (password: string) =>
  password.replace(/%([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
/** A template is one with its signs escaped, too. */
const isChosen = (password: string) =>
  isPassword(password) && (!password.includes('%') || isPassword(decoded(password)));
const isMixed = (password: string) =>
  /\d/.test(password) || (/[A-Z]/.test(password) && /[a-z]/.test(password)) || /\w[^\w\s.-]\w/.test(password);

/** `user:password`, of which the password is none of the common ones. */
function isLogin(text: string): boolean {
  const password = /^[\x20-\x39\x3b-\x7e]{1,100}:([\x20-\x7e]{4,200})$/.exec(text)?.[1];
  return password !== undefined && !COMMON.test(password) && !REFERENCE.test(password) && !isPlaceholder(password);
}

const BASIC = /(?<=basic )/iy;
function isAfterBasic(text: string, start: number): boolean {
  if ((unitAt(text, start - 2) | LOWER_CASE) !== LETTER_C) return false;
  BASIC.lastIndex = start;
  return BASIC.test(text);
}

const HEADER = 'authorization';
/** Another part of a connection string. */
const DATABASE_PART =
  /(?:server|data source|host|user(?: id|name)?|uid|initial catalog|database|dbname)=[^;=\s]{1,100}[;&\s]|jdbc:/i;
const MAX_PASSWORD = 128;
/** Signs a password may start with. */
const MAX_SIGNS = 3;
const mayLead = signTest('!@#%^&~?');
const endsSentence = signTest('.:?*');
const opensReference = signTest('$%{<');
const opensCall = signTest('({[');
/** Of `${value`, `<value`, `name(value`, which is not a sentence's bracket; what follows `Basic ` is judged by itself. */
function isReference(text: string, start: number): boolean {
  const before = unitAt(text, start - 1);
  if (before === SPACE) return isAfterBasic(text, start);
  return opensReference(before) || (before === BRACKET && start > 1 && !isBlank(unitAt(text, start - 2)));
}
const isBlank = signTest(' \t\n');
const [SPACE, BRACKET, LETTER_C, LOWER_CASE] = [32, 40, 99, 32];
/** Passwords and keys that the place tells, not the format. */
export const CREDENTIALS: readonly Detector[] = [
  {
    id: 'url-password',
    title: 'Password in a URL',
    category: 'secret',
    severity: 'high',
    rank: 2,
    prefixes: ['://'],
    ownEdges: true,
    // :// user : password @ host
    expression: /:\/\/[\w.~%!$&()*+,;={}-]{0,100}:[^\s/"'<>`\\]{3,200}@[\w.[-]/y,
    extend: (text, { start, end }) => ({ start: text.indexOf(':', start + 1) + 1, end: end - 2 }),
    accept: (password, text, { start }) => {
      const user = text.slice(text.lastIndexOf('/', start) + 1, start - 1);
      return password !== user && isChosen(password) && !password.startsWith('@');
    },
    examples: {
      match: [
        'postgres://app:{an16}@db.internal:5432/app',
        'mongodb+srv://u:{an12}9a@c.example.net',
        'redis://:{an20}4b@cache:6379',
        'https://u:{hex32}@git.example.com/a',
      ],
      noMatch: [
        'postgres://user:password@localhost/db',
        'https://u:$(TOKEN)@host/a',
        'http://localhost:8080/@a',
        'https://a:{{ token }}@b',
        'https://u:<password>@b',
        'ftp://u:****@b',
      ],
    },
    reference: 'https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1',
  },
  {
    id: 'connection-string-password',
    title: 'Password in a connection string',
    category: 'secret',
    severity: 'high',
    rank: 2,
    prefixes: ['password=', 'Password=', 'PASSWORD=', 'Pwd=', 'pwd=', 'PWD='],
    ownEdges: true,
    // name = value, to the end of its part
    expression: /(?:PASSWORD|[Pp]assword|[Pp]wd|PWD)=[^;"'\s&<>`\\]{5,129}/y,
    extend: (text, span) => {
      const password = afterEquals(text, span);
      return password.end - password.start <= MAX_PASSWORD ? password : undefined;
    },
    accept: (password, _text, _span, around) => isChosen(password) && around.speaksOf(DATABASE_PART),
    examples: {
      match: [
        'Server=tcp:db.example.net;Database=a;User ID=app;Password={an14}7;',
        'jdbc:mysql://db:3306/a?user=app&password={an12}3',
      ],
      noMatch: [
        'Server=db;User ID=app;Password={your_password};',
        'Password={an14}',
        'Server=db;Database=a;Password=password;',
      ],
    },
    reference: 'https://learn.microsoft.com/dotnet/framework/data/adonet/connection-string-syntax',
  },
  {
    id: 'basic-auth',
    title: 'Credentials of basic authentication',
    category: 'secret',
    severity: 'high',
    rank: 2,
    near: ({ label: { name } }) => name.length >= HEADER.length && name.toLowerCase().includes(HEADER),
    expression: /[A-Za-z0-9+/]{12,400}={0,2}/y,
    accept: (encoded, text, { start }) => isAfterBasic(text, start) && isLogin(decodeBase64(encoded) ?? ''),
    examples: {
      match: ['Authorization: Basic dTE6{b64.16}'.replace('{b64.16}', 'Nz9xWjR2TG0yS3A4')],
      noMatch: ['Authorization: Basic {hex8}', 'Authorization: Bearer dTE6Nz9xWjR2TG0yS3A4'],
    },
    reference: 'https://www.rfc-editor.org/rfc/rfc7617',
  },
  {
    id: 'generic-secret',
    title: 'Secret',
    category: 'secret',
    severity: 'medium',
    rank: 0,
    near: ({ label }) => label.isSecret,
    ownEdges: true,
    // to a space, quote or bracket, or to the next parameter of a query
    expression: /(?:[^\s"'`<>(){}[\],;\\&]|&(?![\w.-]{1,40}=)){12,1024}/y,
    extend: (text, span) => {
      const { start: at, end } = span;
      let start = at;
      while (start > at - MAX_SIGNS && mayLead(unitAt(text, start - 1))) start--;
      let to = end;
      while (to > at && endsSentence(unitAt(text, to - 1))) to--;
      return start === at && to === end ? span : { start, end: to };
    },
    // Not `${NAME}`, `<name>`, `name()`, `name[0]`.
    accept: (_value, text, { start, end }) => !isReference(text, start) && !opensCall(unitAt(text, end)),
    examples: {
      match: [
        'DB_PASSWORD={an20}7aB',
        'client_secret: "{an24}4xY"',
        '"apiToken": "{an30}1aZ"',
        'password: 9kX#{an20}',
        'password: #!{an20}',
      ],
      noMatch: [
        'cache_key: {an24}',
        'token_count: {an24}',
        'API_KEY=$OPENAI_API_KEY_2',
        'AI302_API_KEY="" AI302_MODEL_LIST=""',
        'secretKeyRef: openai-credentials-v2',
        'password: correct-horse-battery-2',
        'apiKey: process.env.OPENAI_API_KEY_2',
        'token: {uuid}',
        'build: {an24}',
        'Release GPG key: {hexu40}',
        'password: true',
        'api_key: YOUR_API_KEY_1234',
      ],
    },
    reference: 'https://cwe.mitre.org/data/definitions/798.html',
  },
];
