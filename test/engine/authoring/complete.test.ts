import assert from 'node:assert/strict';
import { complete, createEngine } from '../../../src/engine';

/** The cursor stands at `|`. */
function at(marked: string, uri = '/w/ai-deployment.yaml') {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  return complete({ uri, text, offset });
}
const labels = (marked: string, uri?: string) => at(marked, uri).map(({ label }) => label);

describe('completion in a manifest', () => {
  const engine = createEngine();

  it('offers the top keys that are not there', () => {
    assert.deepEqual(labels('version: 1\n|'), ['system', 'deployments', 'providers']);
  });

  it('offers the keys of a deployment, behind the dash and below it', () => {
    assert.ok(labels('deployments:\n  - |').includes('name'));
    const below = labels('deployments:\n  - name: a\n    m|');
    assert.ok(below.includes('model') && !below.includes('name'));
    assert.ok(labels('deployments:\n- name: a\n  model: saas\n  |').includes('controls'));
  });

  it('offers every model with what it is', () => {
    const found = at('deployments:\n  - name: a\n    model: |');
    assert.deepEqual(
      found.map(({ label }) => label),
      engine.framework.models.map(({ id }) => id),
    );
    assert.equal(found[0]!.documentation, engine.framework.modelById('saas')!.summary);
  });

  it('replaces what is typed already', () => {
    const [paas] = at('deployments:\n  - model: pa|').filter(({ label }) => label === 'paas');
    assert.equal(paas!.start, 'deployments:\n  - model: '.length);
  });

  it('offers data classes in a list, also in brackets', () => {
    assert.ok(labels('deployments:\n  - name: a\n    data: [pii, |').includes('phi'));
    assert.ok(labels('deployments:\n  - name: a\n    data:\n      - |').includes('phi'));
  });

  it('offers the controls that apply and are not there', () => {
    const found = labels(
      'deployments:\n  - name: a\n    model: saas\n    controls:\n      secrets-manager: planned\n      |',
    );
    assert.ok(found.includes('api-key-rotation'));
    assert.ok(!found.includes('secrets-manager'), 'it is there');
    assert.ok(!found.includes('os-hardening'), 'it does not apply to SaaS');
  });

  it('offers statuses, in short and in long form', () => {
    const wanted = ['implemented', 'planned', 'accepted-risk', 'not-applicable'];
    assert.deepEqual(labels('deployments:\n  - model: saas\n    controls:\n      secrets-manager: |'), wanted);
    assert.deepEqual(
      labels('deployments:\n  - model: saas\n    controls:\n      secrets-manager:\n        status: |'),
      wanted,
    );
  });

  it('offers the providers that the file declares', () => {
    assert.deepEqual(labels('deployments:\n  - name: a\n    provider: |\nproviders:\n  x-ai:\n    name: X\n'), [
      'x-ai',
    ]);
  });

  it('asks for a path where one belongs', () => {
    const [path] = at('deployments:\n  - name: a\n    manifests: [|');
    assert.equal(path!.kind, 'path');
    const typed = 'deployments:\n  - name: a\n    manifests: [k8s/a.yaml, ';
    const [half] = at(`${typed}k8s/b|`);
    assert.deepEqual([half!.kind, half!.start], ['path', typed.length]);
  });

  it('offers nothing in a block scalar, a comment or a value of free text', () => {
    const half = 'deployments:\n  - name: a\n    prompts:\n      system: >\n        ';
    assert.deepEqual(complete({ uri: '/w/ai-deployment.yaml', text: half, offset: half.length }), []);
    assert.deepEqual(labels('version: 1 # |'), []);
    assert.deepEqual(labels('system: |'), []);
  });

  it('offers blocks to fill in where they belong, and they are valid', () => {
    const blocks = (marked: string) => at(marked).filter(({ kind }) => kind === 'snippet');
    assert.deepEqual(blocks('deployments:\n  - name: a\n    |'), []);
    assert.deepEqual(blocks('system: a\n|'), []);
    const places = {
      deployment: ['deployments:\n  |', 'deployments:\n  - |', 'deployments:\n- |'],
      provider: ['deployments: [{ name: a, model: saas }]\nproviders:\n  |'],
      prompt: ['deployments:\n  - name: a\n    model: saas\n    prompts:\n      |'],
      control: ['deployments:\n  - name: a\n    model: saas\n    controls:\n      |'],
    };
    for (const [label, marked] of Object.entries(places).flatMap(([label, each]) => each.map(text => [label, text]))) {
      const [block] = blocks(marked!);
      assert.equal(block?.label, label, marked);
      const indent = /^ */.exec(marked!.split('\n').at(-1)!)![0];
      const body = block!.newText
        .replace(/\$\{\d\|([\w-]+)[^}]*\}/g, '$1')
        .replace(/\$\{\d:([^${}]*)\}/g, '$1')
        .replace(/\$\{\d:([^${}]*)\}/g, '$1')
        .replace('$0', label === 'deployment' ? 'human-oversight: planned' : '')
        .replace('control:', 'human-oversight:')
        .replaceAll('\n', `\n${indent}`);
      const text = `version: 1\n${marked!.replace('|', body)}\n`;
      const { findings, deployments } = engine.assess({ uri: 'ai-deployment.yaml', text });
      assert.equal(deployments[0]?.model, 'saas', text);
      assert.deepEqual(
        findings.filter(({ ruleId }) => /^manifest-(?!unknown-provider)/.test(ruleId)).map(({ message }) => message),
        [],
        text,
      );
    }
  });

  it('works in JSON', () => {
    assert.ok(labels('{"deployments": [{"model": "|"}]}', '/w/ai-deployment.json').includes('saas'));
    assert.ok(labels('{"deployments": [{"|"}]}', '/w/ai-deployment.json').includes('model'));
    const written = (marked: string, wanted: string) => {
      const offset = marked.indexOf('|');
      const text = marked.replace('|', '');
      const found = at(marked, '/w/ai-deployment.json').find(({ label }) => label === wanted)!;
      return text.slice(0, found.start) + found.newText + text.slice(offset);
    };
    assert.equal(written('{"deployments": [{"model": "|"}]}', 'saas'), '{"deployments": [{"model": "saas"}]}');
    assert.equal(written('{"deployments": [{"model": |}]}', 'saas'), '{"deployments": [{"model": "saas"}]}');
    assert.equal(written('{"deployments": [{"mo|"}]}', 'model'), '{"deployments": [{"model"}]}');
    assert.equal(written('{"deployments": [{|}]}', 'model'), '{"deployments": [{"model": }]}');
  });
});

describe('completion in `.ai-security.yaml`', () => {
  const uri = '/w/.ai-security.yaml';

  it('offers its own keys, rules and severities', () => {
    assert.ok(labels('exclude: []\n|', uri).includes('severities'));
    assert.ok(!labels('exclude: []\n|', uri).includes('deployments'));
    assert.ok(labels('severities:\n  |', uri).includes('missing-control'));
    assert.ok(labels('overrides:\n  - severities:\n      missing-control: |', uri).includes('off'));
  });
});
