import assert from 'node:assert/strict';
import { parseManifest } from '../../../src/engine/manifest/manifest';
import { redactDocument, scanDocument } from '../../../src/engine/secrets';
import { fill } from '../../detectors/formats';
import { Random } from '../../detectors/random';

const random = new Random(11);
const groq = () => fill('gsk_{an52}', random);

function scan(name: string, text: string) {
  return scanDocument(text, parseManifest(`file:///${name}`, text).documents);
}

/** The matches as `kind: what stands there`, the secret itself replaced by its length. */
function found(name: string, text: string, secret: string) {
  return scan(name, text).map(({ kind, start, end }) => `${kind} ${text.slice(start, end).length - secret.length}`);
}

function redacted(name: string, text: string) {
  return redactDocument(text, parseManifest(`file:///${name}`, text).documents);
}

describe('scanDocument', () => {
  it('finds a key that an escape hides, with the span as written', () => {
    const secret = groq();
    const text = `key: "\\x67${secret.slice(1)}"\n`;
    assert.deepEqual(found('a.yaml', text, secret), ['groq-api-key 3']);
  });

  it('finds a key behind a unicode escape in JSON', () => {
    const secret = groq();
    assert.deepEqual(found('a.json', `{"k": "a\\u0020gs\\u006b${secret.slice(3)}"}`, secret), ['groq-api-key 5']);
  });

  it('finds a key that an escaped line end breaks in two', () => {
    const secret = groq();
    const text = `key: "${secret.slice(0, 20)}\\\n    ${secret.slice(20)}"\nnext: 1\n`;
    const [match] = scan('a.yaml', text);
    assert.equal(match?.kind, 'groq-api-key');
    assert.equal(text.slice(match?.start, match?.end), `${secret.slice(0, 20)}\\\n    ${secret.slice(20)}`);
  });

  it('finds a card number that a folded line breaks', () => {
    const card = fill('{visa }', random);
    const text = `prompt: >\n  Charge ${card.slice(0, 9)}\n  ${card.slice(10)} today.\n`;
    const [match] = scan('a.yaml', text);
    assert.equal(match?.kind, 'payment-card');
    assert.equal(text.slice(match?.start, match?.end).replace(/\s+/g, ' '), card);
  });

  it('reads the vendor from a sibling far away', () => {
    const lines = Array.from({ length: 12 }, (_, index) => `  option_${index}: ${index}\n`).join('');
    const text = `model:\n  provider: cohere\n${lines}  api_key: ${fill('{an40}', random)}\n`;
    assert.deepEqual(
      scan('a.yaml', text).map(({ kind }) => kind),
      ['cohere-api-key'],
    );
  });

  it('reads the name of a flag in a list of arguments', () => {
    const text = `args:\n  - --db-password\n  - ${fill('{an24}', random)}4aB\n`;
    assert.deepEqual(
      scan('a.yaml', text).map(({ kind }) => kind),
      ['generic-secret'],
    );
  });

  it('does not take the name of one value for that of the next', () => {
    const text = `- name: COHERE_API_KEY\n  valueFrom:\n    secretKeyRef: {name: a, key: b}\n- name: BUILD\n  value: ${fill('{an40}', random)}\n`;
    assert.deepEqual(scan('a.yaml', text), []);
  });

  it('reports a value that an alias repeats once', () => {
    const text = `a: &key ${groq()}\nb: *key\n`;
    assert.equal(scan('a.yaml', text).length, 1);
  });
});

describe('redactDocument', () => {
  const shape = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shape);
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]));
    return typeof value;
  };

  for (const [what, format] of [
    ['a plain scalar', 'key: {}\nn: 1\n'],
    ['a plain scalar with a quote', "key: {} it's mine\nn: 1\n"],
    ['a flow map', 'a: {url: "x", key: {}}\nn: 1\n'],
    ['the middle of a plain scalar in a flow list', 'a: [use {} now, b]\nn: 1\n'],
    ['a double-quoted scalar', 'key: "a {} b"\n'],
    ['a block scalar', 'key: |\n  {}\n  b\n'],
    ['a list item', '- {}\n- b\n'],
  ] as const) {
    it(`keeps the shape of YAML with ${what}`, async () => {
      const { parse } = await import('yaml');
      const text = format.replace(/\{\}/, groq());
      const after = redacted('a.yaml', text);
      assert.match(after, /\[REDACTED:groq-api-key\]/);
      assert.deepEqual(shape(parse(after)), shape(parse(text)));
      assert.equal(redacted('a.yaml', after), after);
    });
  }

  it('quotes a card that was a JSON number', () => {
    const after = redacted('a.json', `{"card": ${fill('{visa}', random)}, "n": 1}`);
    assert.deepEqual(JSON.parse(after), { card: '[REDACTED:payment-card]', n: 1 });
  });
});
