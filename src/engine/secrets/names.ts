import type { Surroundings } from './context';

/** Parts of a name that say its value is a secret. */
const SECRET = new Set(
  'password passwd passwort pwd pass passphrase passcode secret token apikey apitoken accesskey secretkey credential credentials creds authorization auth bearer'.split(
    ' ',
  ),
);
/** What a key may be for without being a secret. */
const PLAIN_KEY = new Set(
  'public primary foreign sort partition cache object index row group lookup idempotency publishable pub hot short map dict json yaml config i18n translation message answer anon s3 storage routing surrogate'.split(
    ' ',
  ),
);
/** Parts that turn a name into the name of something about a secret. */
const ABOUT = new Set(
  'name names id ids ref refs path file url uri endpoint env type length len limit count max min size field fields header var variable hint format pattern prefix suffix regex policy ttl expiry expires expiration version hash sha sha1 sha256 md5 digest checksum commit revision etag uuid public publishable template model tokenizer bucket arn host user username email date time at salt fingerprint thumbprint next page paging pagination continuation starting cursor ciphertext cryptogram signature response'.split(
    ' ',
  ),
);
const SPOKEN_SECRET =
  /\b(?:api|access|secret|auth\w*)?[ _-]?(?:key|token|secret|password|credential)s?\b|bearer|authorization|_(?:key|token|secret)\b|login/i;
const ABOUT_A_HASH =
  /\b(?:commit|sha-?\d*|md5|hash|digest|checksum|revision|etag|fingerprint|run[ _]id)\b|_(?:sha|commit|hash|digest)/i;

/** `openaiApiKey`, `OPENAI_API_KEY` and `openai-api-key` are three words each. */
const partsOf = (name: string) =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[_.\s-]+/)
    .map(part => part.replace(/\d+$/, '') || part);

const MAX_KNOWN = 1000;
const known = new Map<string, boolean>();

/** The name is one that people give to a secret. Remembered, since a file repeats its names. */
export function isSecretName(name: string): boolean {
  let isSecret = known.get(name);
  if (isSecret === undefined) {
    if (known.size >= MAX_KNOWN) known.clear();
    isSecret = judge(name);
    known.set(name, isSecret);
  }
  return isSecret;
}

function judge(name: string): boolean {
  const parts = partsOf(name);
  if (parts.some(part => ABOUT.has(part))) return false;
  if (parts.some(part => SECRET.has(part))) return true;
  const key = parts.lastIndexOf('key');
  return key > 0 && !PLAIN_KEY.has(parts[key - 1]!);
}

/** The place is one where a secret is given: under a secret's name, or in a sentence that speaks of one. */
export function isSecretPlace(around: Surroundings | undefined): boolean {
  if (!around) return false;
  if (around.label) return isSecretName(around.label) || /^(?:api)?key$/i.test(around.label);
  return SPOKEN_SECRET.test(around.words) && !ABOUT_A_HASH.test(around.words);
}
