import { scanText } from '../../src/engine/secrets';
import { BARE, type Case, type Context, filler, NAMED, SPOKEN, unmark } from './contexts';
import { fill } from './formats';
import { LOOK_ALIKES, PLACEHOLDERS } from './look-alikes';
import { PROVIDERS, type Provider } from './providers';
import { Random } from './random';

const ROUNDS = 2;
const NEAR_MISS_ROUNDS = 5;
const PEM_KINDS = ['', 'RSA ', 'EC ', 'DSA ', 'OPENSSH ', 'ENCRYPTED ', 'ANY '];
const BRANDS = ['visa', 'mastercard', 'amex', 'discover', 'diners', 'jcb', 'unionpay', 'mir', 'maestro'];

/** One case that was run. `detail` names formats and contexts, never the value. */
export interface Result {
  readonly family: string;
  readonly subject: string;
  readonly context: string;
  readonly passed: boolean;
  readonly detail: string;
}

function positive(family: string, kind: string, context: string, { text, start, end }: Case): Result {
  const matches = scanText(text);
  const covering = matches.find(match => match.start <= start && match.end >= end);
  const isExact = covering?.start === start && covering.end === end;
  const isKind = covering?.kind === kind;
  const others = matches.length - (covering ? 1 : 0);
  const detail = !covering
    ? `missed (${matches.map(match => match.kind).join(' ') || 'nothing found'})`
    : [
        !isExact && `wider: ${covering.start - start} ${covering.end - end}`,
        !isKind && `as ${covering.kind}`,
        others > 0 && `and ${others} more`,
      ]
        .filter(Boolean)
        .join(', ');
  return { family, subject: kind, context, passed: detail === '', detail };
}

function negative(family: string, subject: string, context: string, text: string): Result {
  const matches = scanText(text);
  return { family, subject, context, passed: matches.length === 0, detail: matches.map(match => match.kind).join(' ') };
}

/** Every vendor's formats in every context that fits. */
export function keys(seed: number): Result[] {
  const random = new Random(seed);
  return PROVIDERS.flatMap(provider =>
    contextsOf(provider).flatMap(context =>
      provider.formats.flatMap(format =>
        Array.from({ length: ROUNDS }, () => {
          const written = context.write(provider.variable, provider.name, fill(format, random));
          return positive(provider.family, provider.kind, context.id, unmark(surround(written, random)));
        }),
      ),
    ),
  );
}

const contextsOf = ({ unmarked }: Provider): readonly Context[] => [...NAMED, ...SPOKEN, ...(unmarked ? [] : BARE)];

/** Half of the cases stand in the middle of other text. */
function surround(text: string, random: Random): string {
  return random.below(2) === 0 ? text : `${filler(random, 30)}\n\n${text}\n\n${filler(random, 30)}\n`;
}

/** Cards, SSNs and private keys, which must all be found. */
export function numbersAndKeys(seed: number): Result[] {
  const random = new Random(seed);
  const sentences: readonly Context[] = [
    { id: 'alone', write: (_name, _vendor, value) => `\u0001${value}\u0002` },
    ...SPOKEN.filter(({ id }) => /scalar|sentence|json/.test(id)),
    ...NAMED.filter(({ id }) => /yaml map$|json|dotenv/.test(id)),
  ];
  const numbers = (kind: string, name: string, formats: readonly string[]) =>
    formats.flatMap(format =>
      sentences.map(context =>
        positive(
          'personal data',
          kind,
          `${format} ${context.id}`,
          unmark(context.write(name, 'the customer', fill(format, random))),
        ),
      ),
    );
  return [
    ...numbers(
      'payment-card',
      'CARD',
      BRANDS.flatMap(brand => [`{${brand}}`, `{${brand} }`, `{${brand}-}`]),
    ),
    ...numbers(
      'us-ssn',
      'SSN',
      Array.from({ length: 10 }, (_, index) => ['{ssn-}', '{ssn }'][index % 2]!),
    ),
    ...PEM_KINDS.flatMap(kind => privateKeys(kind, random)),
  ];
}

function privateKeys(kind: string, random: Random): Result[] {
  const start = kind === 'OPENSSH ' ? 'b3BlbnNzaC1rZXktdjEA' : random.pick(['MIIE', 'MHcC', 'MC4C']);
  const lines = [
    `-----BEGIN ${kind}PRIVATE KEY-----`,
    start + fill(`{b64.${64 - start.length}}`, random),
    ...Array.from({ length: 1 + random.below(20) }, () => fill('{b64.64}', random)),
    fill('{b64.38}==', random),
    `-----END ${kind}PRIVATE KEY-----`,
  ];
  const forms: Readonly<Record<string, string>> = {
    plain: `\u0001${lines.join('\n')}\u0002\n`,
    CRLF: `a\r\n\u0001${lines.join('\r\n')}\u0002\r\n`,
    'block scalar': `key: |\n  \u0001${lines.join('\n  ')}\u0002\nnext: 1\n`,
    'json, escaped': `{"key": "\u0001${lines.join('\\n')}\u0002\\n"}`,
    'json in json': `"{\\"key\\": \\"\u0001${lines.join('\\\\n')}\u0002\\\\n\\"}"`,
    'one line': `KEY="\u0001${lines.join(' ')}\u0002"`,
    quoted: `> \u0001${lines.join('\n> ')}\u0002\n`,
    'string literals': `'\u0001${lines.join("\\n' +\n  '")}\u0002'`,
  };
  return Object.entries(forms).map(([form, text]) =>
    positive('private key', 'private-key', `${kind}${form}`, unmark(text)),
  );
}

/** Look-alikes, placeholders and keys with one character too many, too few or wrong: nothing may be found. */
export function negatives(seed: number): Result[] {
  const random = new Random(seed);
  const lookAlikes = LOOK_ALIKES.flatMap(format =>
    Array.from({ length: NEAR_MISS_ROUNDS }, () => negative('look-alike', format, 'as written', fill(format, random))),
  );
  const contexts = [...NAMED, ...SPOKEN, ...BARE];
  const placeholders = PLACEHOLDERS.flatMap(value =>
    contexts.map(context =>
      negative('placeholder', value, context.id, unmark(context.write('OPENAI_API_KEY', 'OpenAI', value)).text),
    ),
  );
  const nearMisses = PROVIDERS.flatMap(({ kind, nearMisses }) =>
    (nearMisses ?? []).flatMap(format =>
      BARE.slice(0, 3).flatMap(context =>
        Array.from({ length: NEAR_MISS_ROUNDS }, () =>
          negative(
            'near miss',
            `${kind} ${format}`,
            context.id,
            unmark(context.write('', '', fill(format, random))).text,
          ),
        ),
      ),
    ),
  );
  return [...lookAlikes, ...placeholders, ...nearMisses];
}

/** Passed and all, by a property of the results. */
export function tally(
  results: readonly Result[],
  by: (result: Result) => string,
): Map<string, { passed: number; all: number }> {
  const counts = new Map<string, { passed: number; all: number }>();
  for (const result of results) {
    const count = counts.get(by(result)) ?? { passed: 0, all: 0 };
    count.all++;
    if (result.passed) count.passed++;
    counts.set(by(result), count);
  }
  return counts;
}
