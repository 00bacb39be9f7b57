import assert from 'node:assert/strict';
import type { DeploymentModel } from '../../../src/engine/framework/types';
import { readData, repeated } from './read-data';

const models = readData<DeploymentModel[]>('models');

/** Counted in the source: characteristics, considerations, reasons to choose the model. */
const counts = {
  saas: [4, 6, 4],
  paas: [4, 4, 4],
  iaas: [4, 5, 4],
  'on-premises': [4, 5, 4],
  embedded: [4, 5, 0],
  agentic: [5, 6, 0],
  'ai-coding': [5, 7, 0],
  mcp: [5, 7, 0],
};

describe('deployment models', () => {
  it('stand in the order of the matrix, under its headings', () => {
    assert.deepEqual(
      models.map(({ id, shortName }) => [id, shortName]),
      [
        ['saas', 'SaaS AI'],
        ['paas', 'PaaS AI'],
        ['iaas', 'IaaS AI'],
        ['on-premises', 'On-Premises'],
        ['embedded', 'Embedded AI'],
        ['agentic', 'Agentic AI'],
        ['ai-coding', 'AI Coding'],
        ['mcp', 'MCP Systems'],
      ],
    );
  });

  it('have every item of the source', () => {
    assert.deepEqual(
      Object.fromEntries(
        models.map(model => [
          model.id,
          [model.characteristics.length, model.considerations.length, model.chooseWhen.length],
        ]),
      ),
      counts,
    );
  });

  it('have item ids that are unique in their list', () => {
    for (const { characteristics, considerations, chooseWhen } of models)
      for (const list of [characteristics, considerations, chooseWhen])
        assert.deepEqual(repeated(list.map(({ id }) => id)), []);
  });

  it('split SaaS, and nothing else, into public and private', () => {
    const variants = ['Public SaaS', 'Private SaaS'];
    for (const { id, examples, risks } of models) {
      assert.deepEqual(
        examples.map(({ title }) => title),
        id === 'saas' ? variants : ['Examples'],
        id,
      );
      assert.deepEqual(
        risks.map(({ scope }) => scope),
        id === 'saas' ? variants : [''],
        id,
      );
    }
  });

  it('have the source’s risk levels', () => {
    assert.deepEqual(
      models.map(({ risks }) => risks.map(({ level }) => level).join(' / ')),
      [
        'High / Moderate',
        'Moderate',
        'Moderate to High',
        'Variable',
        'Moderate to High',
        'High',
        'Moderate to High',
        'High',
      ],
    );
  });

  it('have as many examples as the source', () => {
    assert.deepEqual(
      models.map(({ examples }) => examples.flatMap(({ items }) => items).length),
      [7, 5, 5, 5, 6, 6, 7, 5],
    );
  });

  it('note who secures a pre-trained model where it runs on one’s own machines', () => {
    const noted = models.filter(({ modelSecurityNote }) => modelSecurityNote);
    assert.deepEqual(
      noted.map(({ id }) => id),
      ['iaas', 'on-premises'],
    );
  });

  it('name the first three cloud-based', () => {
    assert.deepEqual(
      models.filter(({ group }) => group === 'Cloud-based').map(({ id }) => id),
      ['saas', 'paas', 'iaas'],
    );
  });
});
