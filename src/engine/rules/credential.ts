import { remembered } from '../remembered';
import { isPlaceholder } from '../secrets/placeholder';

/** The end of a name that gives a value, not something about it: `OPENAI_API_KEY`, `db.password`, `masterKey`. */
const named =
  /(?:^|_)(?:api_?key|apikey|password|passwd|passphrase|secret|secret_?key|client_secret|(?:api|access|auth|bearer|bot|admin|refresh|session|personal_access|github|gitlab|hf|slack|service)_?token|token|master_key|salt_key|signing_key|encryption_key|private_key|secret_access_key|nextauth_secret|jwt_secret|salt)$/;

/** Names that refer to an object which holds the secret, or that only look like one. */
const referring =
  /(?:^|_)(?:existing|name|ref|file|path|env|var|field|header|type|id|count|limit|length|expir\w*|ttl|max|min|num|public|stop|pad|eos|bos|unk|special|secret_?keys?_\w+)(?:_|$)|^(?:token|tokens)$|secret_name|pull_secret|(?:ngc|hf)_?api_?secret$/;

/** `openaiApiKey`, `OPENAI_API_KEY` and `openai-api-key` alike. */
const snake = (name: string): string =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/[\s.-]+/g, '_')
    .toLowerCase();

/** Longer values are keys and certificates, which detectors know by their form; longer names are no names. */
const longest = 400;

/** True for a name whose value is a credential. */
export const isCredentialName = remembered(name => {
  if (name.length > longest || !/key|token|secret|pass|salt/i.test(name)) return false;
  const words = snake(name);
  return named.test(words) && !referring.test(words);
});

/** What stands where a credential belongs. */
export type CredentialValue = 'none' | 'literal' | 'known';

/** Values that servers without login ask for, and words that say there is none. */
const dummy =
  /^sk-[a-z]{1,16}$|^sk-(?:[a-z]+-){0,3}(?:local|demo|dummy|fake|test|none|placeholder|x+)(?:-[a-z]+){0,3}$|^[a-z]+-[A-Z_]{3,20}$|^(?:sk-)?(?:llama-?cpp|ollama|vllm|lm-?studio|local(?:ai|host)?|not[-_ ]?(?:used|needed|required|set)|no[-_]?use|(?:unused[-_])?no[-_]?auth(?:[-_]?(?:needed|required))?|no[-_]?key(?:[-_]?required)?|none|null|nil|empty|na|n\/a|anything|any|dummy\w*|fake\w*|unused|ignored?|noop|user_provided|true|false|yes|no|on|off|auto|default|disabled|enabled|x+|-+|\.+|\*+)$/i;

/** Passwords that everybody tries first, and sample values of well-known products. */
const known =
  /^(?:sk-1234\w*|change[-_]?(?:me|it|this)|(?:my)?-?(?:secret|salt|password|passwd|pass|token|key)(?:[-_]?(?:key|salt|password|token))?\d{0,4}|admin\d{0,4}|root\d{0,4}|postgres\w{0,8}|mysql|mongo|redis\w{0,8}|minio\w{0,8}|clickhouse|langfuse|litellm|dify\w{0,10}|guest|test\w{0,6}|user\w{0,4}|changeit|example|p@ssw0rd\w*|12345\d*|0+|a+|qwerty\w*|letmein)$/i;

/** Whether a value is a credential, one that everybody knows, or none at all. */
export function credentialValue(text: string): CredentialValue {
  const value = text.trim().replace(/^(?:Bearer|Basic|Token)\s+/i, '');
  if (value.length < 4 || value.length > longest || dummy.test(value) || isReference(value)) return 'none';
  // A sample is judged by what it is, whatever the repeated digits.
  if (known.test(value)) return 'known';
  return isPlaceholder(value) || isNotSecret(value) ? 'none' : 'literal';
}

const isReference = (value: string): boolean =>
  /[$%<{}[\]]|^os\.environ|^=Env|^env[.:]|^(?:secret|vault|op|file|ref|arn|projects)[:./+]/i.test(value);

/** A variable's name, a certificate, a path, an address, words. */
const isNotSecret = (value: string): boolean =>
  /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(value) ||
  /\s/.test(value) ||
  /^-----BEGIN|^\.{0,2}[/\\~]|^[a-z]+:\/\/|\.(?:crt|pem|key|json|txt|ya?ml|env)$/i.test(value);
