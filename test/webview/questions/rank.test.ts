import assert from 'node:assert/strict';
import { createEngine } from '../../../src/engine';
import { frameworkView } from '../../../src/extension/matrix/framework-view';
import { answerKey, rankModels, reasonKey, withAnswer } from '../../../src/webview/questions/rank';

const framework = frameworkView(createEngine().framework);
const rank = (...answers: string[]) => rankModels(framework, answers);

describe('the ranking', () => {
  it('is empty without an answer', () => assert.deepEqual(rank(), []));

  it('puts the model first that most answers speak for, with those answers as reasons', () => {
    const ranked = rank(answerKey('data-sensitivity', 'high'), answerKey('control-requirements', 'maximum'));
    assert.deepEqual(
      ranked.map(({ model, reasons }) => [model, reasons.length]),
      [
        ['on-premises', 2],
        ['saas', 1],
      ],
    );
    assert.deepEqual(ranked[0]?.reasons, ['Data sensitivity: high', 'Control requirements: maximum']);
    assert.deepEqual(ranked[1]?.reasons, ['Data sensitivity: high (as Private SaaS)']);
  });

  it('counts a statement like an answer', () => {
    const ranked = rank(answerKey('use-case-complexity', 'complex'), reasonKey('iaas', 'have-strong-security-team'));
    assert.equal(ranked[0]?.model, 'iaas');
    assert.deepEqual(ranked[0].reasons, ['Use case complexity: complex', 'Your security team is strong']);
  });

  it('keeps the order of the framework for equal models', () => {
    assert.deepEqual(
      rank(answerKey('use-case-complexity', 'complex')).map(({ model }) => model),
      ['iaas', 'agentic', 'mcp'],
    );
  });

  it('ignores answers that do not exist', () => assert.deepEqual(rank('x=y', 'saas/none'), []));

  it('can reach every model', () => {
    const answers = framework.questions.flatMap(({ id, answers: all }) => all.map(answer => answerKey(id, answer.id)));
    assert.deepEqual(
      rank(...answers)
        .map(({ model }) => model)
        .sort(),
      framework.models.map(({ id }) => id).sort(),
    );
  });
});

describe('an answer', () => {
  it('takes the place of another one to the same question', () => {
    assert.deepEqual(withAnswer(['a=1', 'b=1', 'saas/x'], 'a', '2'), ['b=1', 'saas/x', 'a=2']);
  });
});
