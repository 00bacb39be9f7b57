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
});
