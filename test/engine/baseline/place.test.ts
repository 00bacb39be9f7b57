import assert from 'node:assert/strict';
import { placeOf } from '../../../src/engine/baseline/place';
import { parseManifest } from '../../../src/engine/manifest/manifest';

/** The place of the `|` in the text. */
const place = (text: string, name = 'a.yaml') => {
  const offset = text.indexOf('|');
  return placeOf(parseManifest(name, text.replace('|', '')), offset);
};

describe('placeOf', () => {
  it('is a path of keys, with the names of items', () => {
    assert.equal(
      place('deployments:\n  - name: chat\n    controls:\n      |x: planned\n'),
      'deployments[chat].controls.x',
    );
    assert.equal(place('a:\n  - 1\n  - |2\n'), 'a[1]');
    assert.equal(place('{"a": {"b": [{"id": "z", "c": "|v"}]}}', 'a.json'), 'a.b[z].c');
  });

  it('survives moved lines and new documents', () => {
    const before = place('kind: Pod\nmetadata:\n  name: web\nspec:\n  a: |b\n');
    const after = place('# new\nkind: Service\n---\n\nkind: Pod\nmetadata:\n  name: web\nspec:\n  c: d\n  a: |b\n');
    assert.equal(before, 'Pod/web.spec.a');
    assert.equal(after, before);
  });

  it('is the text of the line where the file has no structure', () => {
    assert.equal(place('# Rules\n\n- Run |anything.\n', 'AGENTS.md'), '- Run anything.');
  });

  it('holds no secret', () => {
    const key = ['sk', 'ant', 'api03', 'aB3'.repeat(31), 'AA'].join('-');
    const number = ['123', '45', '6789'].join('-');
    const unknown = 'q7'.repeat(30);
    for (const secret of [key, number, unknown]) {
      const texts = [`|${secret}: 1\n`, `a:\n  - name: ${secret}\n    x: |1\n`];
      for (const text of texts) assert.ok(!place(text).includes(secret.slice(-8)), 'in a key or name');
      assert.ok(!place(`say |${secret} now`, 'x.md').includes(secret.slice(-8)), 'in a line');
    }
  });

  it('has an answer for every offset', () => {
    const text = 'a: [1, {b: c}]\n---\n- x: |\n    long\n';
    const manifest = parseManifest('a.yaml', text);
    for (let offset = 0; offset <= text.length; offset++) assert.equal(typeof placeOf(manifest, offset), 'string');
  });
});
