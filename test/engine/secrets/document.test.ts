import assert from 'node:assert/strict';
import { parseManifest } from '../../../src/engine/manifest/manifest';
import { scanDocument } from '../../../src/engine/secrets';
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

  it("reads a secret's name from the key above the map of its value", () => {
    const text = `COHERE_API_KEY:\n  description: rotated in June\n  since: 2026\n  value: ${fill('{an40}', random)}\n`;
    assert.deepEqual(
      scan('a.yaml', text).map(({ kind }) => kind),
      ['cohere-api-key'],
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
