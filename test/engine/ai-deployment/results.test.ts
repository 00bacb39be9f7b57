import assert from 'node:assert/strict';
import { type ControlResult, createEngine, type LinkedFile } from '../../../src/engine';

const engine = createEngine();
const states: Readonly<Record<string, LinkedFile>> = {
  'there.md': { state: 'file' },
  folder: { state: 'directory' },
  'gone.md': { state: 'missing' },
  'secret.md': { state: 'unreadable', reason: 'no permission' },
  '../out.md': { state: 'outside' },
};

/** What becomes of `human-oversight` when this is said of it. */
function resultOf(said: string, look = true): ControlResult {
  const text = `version: 1\ndeployments:\n  - name: a\n    model: saas\n    controls:\n      human-oversight: ${said}\n`;
  const { deployments } = engine.assess({
    uri: '/project/ai-deployment.yaml',
    text,
    file: path => (look ? states[path] : undefined),
  });
  return deployments[0]!.results.find(({ control }) => control === 'human-oversight')!;
}

const outcomes: readonly (readonly [said: string, outcome: ControlResult['outcome'], reason: RegExp])[] = [
  ['{ status: implemented, evidence: there.md }', 'pass', /evidence exists/],
  ['{ status: implemented, evidence: [there.md, folder] }', 'pass', /evidence exists/],
  ['{ status: implemented, evidence: [there.md, gone.md] }', 'fail', /does not exist/],
  ['{ status: implemented, evidence: secret.md }', 'not-evaluated', /not looked up or could not be read/],
  ['{ status: implemented, evidence: ../out.md }', 'not-evaluated', /not looked up or could not be read/],
  ['{ status: implemented, evidence: "https://intranet.example/x" }', 'review', /nothing is fetched/],
  ['implemented', 'review', /without evidence/],
  ['planned', 'review', /not in place yet/],
  ['accepted-risk', 'review', /without a reason/],
  ['{ status: accepted-risk, reason: Drafts only }', 'review', /^An accepted risk\.$/],
  ['{ status: not-applicable, reason: No people }', 'not-applicable', /with a reason/],
  ['not-applicable', 'review', /without a reason/],
  ['done', 'not-evaluated', /not one of the allowed/],
  ['', 'not-evaluated', /not one of the allowed/],
];

describe('results of controls', () => {
  for (const [said, outcome, reason] of outcomes) {
    it(`are ${outcome} for ${said || 'nothing'}`, () => {
      const result = resultOf(said);
      assert.equal(result.outcome, outcome);
      assert.match(result.reason, reason);
    });
  }

  it('are not evaluated where nothing was looked up', () => {
    assert.equal(resultOf('{ status: implemented, evidence: there.md }', false).outcome, 'not-evaluated');
  });

  it('fail for what is yours and not mentioned, and ask for what is not', () => {
    const text = 'version: 1\ndeployments:\n  - name: a\n    model: saas\n    data: [cardholder]\n';
    const { results } = engine.assess({ uri: '/project/ai-deployment.yaml', text }).deployments[0]!;
    const of = (control: string) => results.find(result => result.control === control);
    assert.deepEqual([of('human-oversight')?.outcome, of('human-oversight')?.status], ['fail', 'missing']);
    assert.equal(of('provider-model-integrity')?.outcome, 'not-evaluated');
    assert.equal(of('provider-model-integrity')?.owner, 'provider');
    assert.equal(of('no-cardholder-data-in-prompts')?.outcome, 'fail');
    assert.equal(of('personal-data-minimization'), undefined);
    assert.equal(new Set(results.map(({ control }) => control)).size, results.length);
  });

  it('are none without a known model, and the reason is named', () => {
    const text = 'version: 1\ndeployments:\n  - name: a\n    model: cloud\n';
    const { deployments, notEvaluated } = engine.assess({
      uri: '/project/ai-deployment.yaml',
      text,
      today: '2026-11-22',
    });
    assert.deepEqual(deployments[0]?.results, []);
    assert.deepEqual(notEvaluated, ['`a` has no known model: its controls are not evaluated.']);
  });
});
