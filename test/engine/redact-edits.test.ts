import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { applyEdits, createEngine, guardPaste, type Paste, redactEdits, redactedSlice } from '../../src/engine';
import { anthropicKey, socialSecurityNumber } from '../cli/keys';

const uri = 'ai-deployment.yaml';
const key = anthropicKey();
const number = socialSecurityNumber();
const redactedKey = '[REDACTED:anthropic-api-key]';

describe('redaction of a file', () => {
  const text = `a: ${key}\nb: [x, number ${number}]\nc: ${key}\n`;

  it('keeps the shape of the file', () => {
    const redacted = applyEdits(text, redactEdits({ uri, text }));
    const { a, b, c } = parse(redacted);
    assert.deepEqual([a, b[0], c], [redactedKey, 'x', redactedKey]);
    assert.match(b[1], /^number \[REDACTED:/);
    assert.deepEqual(redactEdits({ uri, text: redacted }), []);
    assert.equal(createEngine().redact(text, { uri }), redacted);
  });

  it('finds what only the structure shows', () => {
    const random = key.slice(-40);
    const pair = `env:\n  - name: OPENAI_API_KEY\n    value: ${random}\n`;
    assert.ok(!createEngine().redact(pair, { uri: 'deploy.yaml' }).includes(random));
  });

  it('keeps a value of a Helm template a string once it is rendered', () => {
    const template = (value: (text: string) => string) => `{{- if .Values.enabled }}
apiKey: ${value(key)} # the key's comment
keys:
  - ${value(key)}
  - name: ${value(`${key} and it's ${key}`)}
    quoted: "${key}"
    flag: --key=${key}
    block: |
      Use ${key} here
{{- end }}
`;
    const text = template(value => value);
    const redacted = applyEdits(text, redactEdits({ uri: 'chart/templates/a.yaml', text }));
    const quoted = template(value => `'${value.replace("'", "''")}'`).replaceAll(key, redactedKey);
    assert.equal(redacted, quoted);
    const { apiKey, keys } = parse(redacted.replace(/^\{\{.*\n/gm, ''));
    assert.deepEqual([apiKey, keys[0]], [redactedKey, redactedKey]);
    assert.equal(keys[1].name, `${redactedKey} and it's ${redactedKey}`);
    assert.deepEqual(redactEdits({ uri: 'chart/templates/a.yaml', text: redacted }), []);
  });

  it('is limited to what touches a selection', () => {
    const start = text.indexOf('number');
    const redacted = applyEdits(text, redactEdits({ uri, text, within: [{ start, end: start + 8 }] }));
    assert.ok(redacted.includes(key) && !redacted.includes(number));
  });

  it('copies no part of a secret, also where the selection cuts it', () => {
    const start = text.indexOf(key) + 20;
    const end = text.lastIndexOf(key) + 20;
    const copied = redactedSlice({ uri, text, slice: { start, end } });
    for (const part of [key.slice(20, 40), key.slice(0, 20), number])
      assert.ok(!copied.includes(part), 'a part is left');
    assert.match(copied, /^\S+\nb: /);
    assert.match(copied, /\nc: \S+$/);
    assert.equal(redactedSlice({ uri, text: 'a: b\n', slice: { start: 0, end: 2 } }), 'a:');
  });
});

describe('a guarded paste', () => {
  const manifest = (prompt: string) => `version: 1
deployments:
  - name: chat
    model: saas
    prompts:
      greeting:${prompt}
`;
  /** The cursor stands at `|`. */
  function paste(marked: string, pasted: string, file = uri): { text: string; input: Paste } {
    const start = marked.indexOf('|');
    const text = marked.replace('|', '');
    return { text, input: { uri: file, text, at: { start, end: start }, pasted } };
  }
  function pasteInto(marked: string, pasted: string, file?: string): string | undefined {
    const { text, input } = paste(marked, pasted, file);
    const guarded = guardPaste(input);
    return guarded && applyEdits(text, [...guarded.around, { ...input.at, newText: guarded.insertText }]);
  }

  it('keeps secrets and personal data out of a prompt, and the rest of what is pasted', () => {
    const after = pasteInto(manifest(' |'), `Call ${number} with ${key} now`)!;
    assert.match(
      parse(after).deployments[0].prompts.greeting,
      /^Call \[REDACTED:[\w-]+\] with \[REDACTED:[\w-]+\] now$/,
    );
  });

  it('keeps the shape of the file, also where quotes have to stand before the place', () => {
    assert.equal(parse(pasteInto(manifest(' |'), key)!).deployments[0].prompts.greeting, redactedKey);
    const flow = pasteInto(manifest(' { text: Use | here, version: 2 }'), key)!;
    assert.deepEqual(parse(flow).deployments[0].prompts.greeting, { text: `Use ${redactedKey} here`, version: 2 });
  });

  it('replaces what is selected', () => {
    const { text, input } = paste(manifest(' |old words'), key);
    const at = { start: input.at.start, end: input.at.start + 'old words'.length };
    const guarded = guardPaste({ ...input, at })!;
    const after = applyEdits(text, [...guarded.around, { ...at, newText: guarded.insertText }]);
    assert.equal(parse(after).deployments[0].prompts.greeting, redactedKey);
  });

  it('says nothing of what is no finding', () => {
    assert.equal(pasteInto(manifest(' |'), 'Greet the customer.'), undefined);
    assert.equal(pasteInto('just: |\n', key, 'values.yaml'), undefined, 'a file without AI');
    const { input } = paste(manifest(' |'), key);
    assert.equal(guardPaste({ ...input, severities: { 'secret-in-prompt': 'off' } }), undefined);
  });

  it('leaves what stands there already to its own finding', () => {
    const after = pasteInto(manifest(` ${key} and |`), number)!;
    assert.ok(after.includes(key) && !after.includes(number));
    assert.equal(pasteInto(manifest(` ${key} and |`), 'more'), undefined);
  });
});
