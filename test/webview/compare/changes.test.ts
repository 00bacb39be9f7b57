import assert from 'node:assert/strict';
import { createEngine } from '../../../src/engine';
import { frameworkView } from '../../../src/extension/matrix/framework-view';
import { changesBetween, isAdded, isRemoved } from '../../../src/webview/compare/changes';
import { compareSummary } from '../../../src/webview/compare/compare-grid';

const framework = frameworkView(createEngine().framework);
const models = framework.models.map(({ id }) => id);

describe('a change of model', () => {
  it('says of each domain what becomes of it', () => {
    const changes = new Map(changesBetween(framework, 'saas', 'agentic').map(({ domain, change }) => [domain, change]));
    assert.equal(changes.size, 16);
    assert.equal(changes.get('application-security'), 'yours');
    assert.equal(changes.get('model-security'), 'shared');
    assert.equal(changes.get('agent-governance'), 'yours-alone');
    assert.equal(changes.get('user-access-control'), 'same');
  });

  it('names the domains that are added, and in the other direction the same ones as leaving', () => {
    const added = changesBetween(framework, 'saas', 'agentic')
      .filter(isAdded)
      .map(({ domain }) => domain);
    assert.deepEqual(added, [
      'application-security',
      'model-security',
      'data-security',
      'supply-chain-security',
      'network-security',
      'infrastructure-security',
    ]);
    const back = changesBetween(framework, 'agentic', 'saas')
      .filter(isRemoved)
      .map(({ domain }) => domain);
    assert.deepEqual(back, added);
  });

  it('gains in one direction what it loses in the other, for every pair of models', () => {
    for (const from of models) {
      for (const to of models) {
        const [there, back] = [changesBetween(framework, from, to), changesBetween(framework, to, from)];
        assert.deepEqual(
          there.map(({ gained }) => gained),
          back.map(({ lost }) => lost),
          `${from} to ${to}`,
        );
        assert.deepEqual(
          there.map(({ change }) => change === 'same'),
          back.map(({ change }) => change === 'same'),
        );
      }
    }
  });

  it('changes nothing from a model to itself, and says so', () => {
    const pair = { from: 'paas', to: 'paas' };
    const changes = changesBetween(framework, pair.from, pair.to);
    assert.ok(changes.every(({ change, gained, lost }) => change === 'same' && gained.length + lost.length === 0));
    assert.match(compareSummary(framework, changes, pair).join(' '), /same model/);
  });

  it('is summed up in sentences', () => {
    const pair = { from: 'agentic', to: 'saas' };
    const [first, ...others] = compareSummary(framework, changesBetween(framework, pair.from, pair.to), pair);
    assert.match(first!, /^Moving from Agentic AI to SaaS AI: 12 domains change hands, /);
    assert.match(others.join('\n'), /^Leaves your part: Application Security, /m);
  });

  it('is empty for a model that does not exist', () => assert.deepEqual(changesBetween(framework, 'saas', 'x'), []));
});
