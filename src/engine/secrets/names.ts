import type { Surroundings } from './context';

/** Parts of a name that say its value is a secret. */
const SECRET = new Set(
  'password passwd passwort pwd pass passphrase passcode secret token apikey apitoken accesskey secretkey credential credentials creds authorization auth bearer'.split(
    ' ',
  ),
);
/** What a key may be for without being a secret; `s` is what is left of S3. */
const PLAIN_KEY = new Set(
  'public primary foreign sort partition cache object index row group lookup idempotency publishable pub hot short map dict json yaml config i18n translation message answer anon s storage routing surrogate data site item list label tag feature query param'.split(
    ' ',
  ),
);
/** Parts that turn a name into the name of something about a secret. */
const ABOUT = new Set(
  'name names id ids ref refs path file url uri endpoint env type length len limit count max min size field fields header var variable hint format pattern prefix suffix regex policy ttl expiry expires expiration version hash sha sha1 sha256 md5 digest checksum commit revision etag uuid public publishable template model tokenizer bucket arn host user username email date time at salt fingerprint thumbprint next page paging pagination continuation starting cursor change import export idempotency unit ciphertext cryptogram signature response certificate cert'.split(
    ' ',
  ),
);
/** Of those, what a secret may belong to: `email_password`, unlike `password_email`. */
const OWNED_BY = new Set('user email host bucket url uri endpoint env'.split(' '));
/** What several keys are for that are secrets. */
const CREDENTIAL = new Set('api access secret auth'.split(' '));
/** In the languages that prompts are most often written in. */
const SPOKEN_SECRET =
  /\b(?:api|access|secret|auth\w{0,20})?[ _-]?(?:key|token|secret|password|credential)s?\b|bearer|authorization|_(?:key|token|secret)s?\b|login|schlüssel|passwort|clé|clave|contraseña|chiave|chave|senha|klucz|sleutel|nyckel|kunci|khóa|anahtar|ключ|токен|парол|مفتاح|キー|トークン|パスワード|[密金][钥鑰码碼]|令牌|कुंजी|टोकन|키|토큰|비밀번호/i;
const ABOUT_A_HASH =
  /\b(?:commit|sha-?\d*|md5|hash|digest|checksum|revision|etag|fingerprint|run[ _]id|(?:cache|partition|primary|foreign|idempotency|public)[ _-]key)\b|_(?:sha|commit|hash|digest)|prüfsumme|контрольн|хеш|哈希|校[验驗]|ハッシュ|チェックサム|해시|체크섬/i;

/** What makes a web framework hand a variable to browsers, which makes an API key no less of a secret. */
const SHIPPED = /^(?:NEXT|NUXT|EXPO)_PUBLIC_(?=\w{0,60}(?:API_?KEY|SECRET)$)/;

/** `openaiApiKey`, `OPENAI_API_KEY` and `openai-api-key` are three words each. */
const partsOf = (name: string) =>
  name
    .replace(SHIPPED, '')
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[_.\s-]+/)
    .map(part => part.replace(/\d{1,9}$/, '') || part);

/** The name a value is given to, and what it says about the value. */
export interface Label {
  /** A key, a variable, a flag, the other half of a pair; empty in a sentence. */
  readonly name: string;
  /** People give the name to a secret, `key` and `apiKey` among them. */
  readonly isSecret: boolean;
  /** It does not say whose secret it is: a line beside it may tell. No name does not either. */
  readonly isNameless: boolean;
  /** It says nothing by itself. */
  readonly isPairValue: boolean;
  /** A word, as a sentence may have, that says nothing of what a secret is or is not. */
  readonly isWord: boolean;
}

const NAMELESS =
  /^(?:(?:the|this|my|your|our|its|an?) )?(?:x[_-])?(?:api|access|auth|secret|bearer|private|client|subscription)?[ _-]?(?:key|token|secret|credentials?|authorization|value|password)$/i;
const MIN_PAIR_VALUE = 4;
const PAIR_VALUE = /^(?:string_?)?(?:value|default|content|text|string|body)$/i;

/** A name that says nothing by itself: the other half of its pair does (Kubernetes `env`, header lists). */
export const isPairValue = (name: string): boolean => name.length >= MIN_PAIR_VALUE && PAIR_VALUE.test(name);

const KEY = /^(?:api)?key$/i;
const WORD = /^[A-Za-z][A-Za-z\d]{0,30}$/;
const MAX_KNOWN = 1000;
const known = new Map<string, Label>();
let latest: Label | undefined;

/** The label with this name. Remembered, since a file repeats its names. */
export function labelNamed(name: string): Label {
  // Often the name of the value before: comparing is cheaper than a look-up.
  if (latest?.name === name) return latest;
  let label = known.get(name);
  if (!label) {
    if (known.size >= MAX_KNOWN) known.clear();
    // A copy: a part of a text would keep the whole text alive.
    const copy = ` ${name}`.slice(1);
    const isSecret = isSecretName(name) || KEY.test(name);
    label = {
      name: copy,
      isSecret,
      isNameless: name === '' || NAMELESS.test(name),
      isWord: !isSecret && WORD.test(name) && !ABOUT.has(name.toLowerCase()),
      isPairValue: isPairValue(name),
    };
    known.set(copy, label);
  }
  latest = label;
  return label;
}

function isSecretName(name: string): boolean {
  const parts = partsOf(name);
  // Of a path of names, the last one says what the value is: `env.API_KEY`.
  const last = name.includes('.') ? partsOf(name.slice(name.lastIndexOf('.') + 1)) : parts;
  if (last.some((part, index) => ABOUT.has(part) && !(OWNED_BY.has(part) && index < last.length - 1))) return false;
  if (parts.some(part => SECRET.has(part))) return true;
  const key = parts.lastIndexOf('key');
  if (key > 0) return !PLAIN_KEY.has(parts[key - 1]!);
  return CREDENTIAL.has(parts[parts.lastIndexOf('keys') - 1] ?? '');
}

/** The place is one where a secret is given: under a secret's name, or in a sentence that speaks of one. */
export function isSecretPlace(around: Surroundings): boolean {
  if (around.label.name !== '') return around.label.isSecret;
  return around.speaksOf(SPOKEN_SECRET) && !around.speaksOf(ABOUT_A_HASH);
}

/** The label of a value that is given no name. */
export const NO_LABEL = labelNamed('');
