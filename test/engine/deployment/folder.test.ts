import assert from 'node:assert/strict';
import { inferSystem } from '../../../src/engine/deployment/folder';
import type { InferredModel } from '../../../src/engine/deployment/infer';

const found = (
  model: InferredModel['model'],
  candidates = [model],
  confidence: InferredModel['confidence'] = 'medium',
): InferredModel => ({
  model,
  candidates,
  confidence,
  why: [{ claim: 'ai', strength: 'certain', message: `Speaks for ${model}.`, start: 0, end: 1 }],
});

describe('the models of a folder', () => {
  it('are those of its files, with what speaks for them in each', () => {
    const system = inferSystem([
      { uri: 'a.yaml', models: [found('saas', ['saas'], 'low')] },
      { uri: 'b.yaml', models: [found('saas', ['saas'], 'high'), found('mcp')] },
    ]);
    assert.deepEqual(
      system.map(({ model, confidence, why }) => [model, confidence, why.map(({ uri }) => uri)]),
      [
        ['saas', 'high', ['a.yaml', 'b.yaml']],
        ['mcp', 'medium', ['b.yaml']],
      ],
    );
  });

  it('take over what one file settles', () => {
    const [model, ...rest] = inferSystem([
      { uri: 'compose.yaml', models: [found('on-premises', ['on-premises', 'iaas'])] },
      { uri: 'node-pool.yaml', models: [found('iaas')] },
    ]);
    assert.deepEqual([model?.model, model?.candidates, rest], ['iaas', ['iaas'], []]);
  });

  it('stay open where no file settles them', () => {
    const [model] = inferSystem([{ uri: 'a', models: [found('iaas', ['iaas', 'on-premises'])] }]);
    assert.deepEqual(model?.candidates, ['iaas', 'on-premises']);
  });
});
