import assert from 'node:assert/strict';
import { applyEdits, createEngine, insertStubs } from '../../../src/engine';

const uri = '/ai-deployment.yaml';
const text = `version: 1
system: s
deployments:
  - name: first # keep
    model: paas
  - name: second
    model: mcp
    controls:
      tool-allow-list: planned
`;
const engine = createEngine();

const inserted = (deployment: string | number | undefined, ...controls: string[]) => {
  const fix = insertStubs({ uri, text, controls, deployment });
  return fix && applyEdits(text, fix.edits);
};

describe('insertStubs', () => {
  it('puts a stub into the deployment of that name and keeps the rest', () => {
    const after = inserted('first', 'input-validation')!;
    assert.match(
      after,
      / {2}- name: first # keep\n {4}model: paas\n {4}controls:\n {6}input-validation: #.*\n {8}status: planned #/,
    );
    assert.ok(after.endsWith(text.slice(text.indexOf('  - name: second'))));
  });

  it('takes the deployment that holds an offset', () => {
    const after = inserted(text.indexOf('model: mcp'), 'input-validation')!;
    const [, second] = engine.assess({ uri, text: after }).deployments;
    assert.equal(second?.results.find(({ control }) => control === 'input-validation')?.status, 'planned');
  });

  it('leaves out what is there, and offers nothing where nothing is left', () => {
    assert.equal(inserted('second', 'tool-allow-list'), undefined);
    const after = inserted('second', 'tool-allow-list', 'human-approval')!;
    assert.equal(after.match(/tool-allow-list/g)?.length, 1);
    assert.match(after, /human-approval:/);
  });

  it('does nothing where no deployment is meant or the file is no manifest', () => {
    assert.equal(inserted('third', 'input-validation'), undefined);
    assert.equal(inserted(undefined, 'input-validation'), undefined);
    assert.equal(inserted(0, 'input-validation'), undefined);
    assert.equal(insertStubs({ uri: '/x.yaml', text, controls: ['input-validation'] }), undefined);
    assert.equal(inserted('first', 'no-such-control'), undefined);
  });

  const into = (name: string, source: string) => {
    const fix = insertStubs({ uri: name, text: source, controls: ['human-approval'] });
    return fix && applyEdits(source, fix.edits);
  };

  it('fills empty braces and leaves no blank behind the key', () => {
    const yaml = 'version: 1\ndeployments:\n  - name: a\n    model: mcp\n    controls: {}\n';
    assert.match(into(uri, yaml)!, /\n {4}controls:\n {6}human-approval: #.*\n {8}status: planned #.*\n$/);
    const anchored = yaml.replace('{}', '&ours {} # all');
    assert.match(into(uri, anchored)!, /\n {4}controls: &ours # all\n {6}human-approval: #/);
  });

  it('fills the empty braces of JSON as the file is laid out', () => {
    const value = { version: 1, deployments: [{ name: 'a', model: 'mcp', controls: {} }] };
    const expected = {
      ...value,
      deployments: [{ ...value.deployments[0], controls: { 'human-approval': { status: 'planned' } } }],
    };
    for (const indent of [undefined, 2, '\t']) {
      const after = into('/ai-deployment.json', JSON.stringify(value, null, indent))!;
      assert.deepEqual(JSON.parse(after), expected);
      if (indent) assert.equal(after, JSON.stringify(expected, null, indent));
    }
  });

  it('stays in front of a block whose blank lines count', () => {
    const kept =
      'version: 1\ndeployments:\n  - name: a\n    model: mcp\n    prompts:\n      system: |+\n        Hello.\n\n\n';
    assert.match(
      into(uri, kept)!,
      /\n {4}model: mcp\n {4}controls:\n.*\n.*\n {4}prompts:\n {6}system: \|\+\n {8}Hello\.\n\n\n$/,
    );
  });
});
