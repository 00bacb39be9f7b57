import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import type { Control } from '../../../src/engine/framework/types';
import { readData, readSchema } from './read-data';
import { sourceItems } from './source-items';

type Trace = Readonly<Record<string, readonly string[] | { readonly 'not-a-control': string }>>;

const trace = readData<Trace>('trace');
const controls = readData<Control[]>('controls').map(({ id }) => id);
const items = ['models', 'domains', 'framework', 'guide'].flatMap(file => sourceItems(file, readData(file)));
const keys = Object.keys(trace);

/** A key with `*` stands for one name in its middle and for everything beneath at its end. */
const pattern = (key: string) =>
  new RegExp(`^${key.replaceAll('.', '\\.').replace(/\*$/, '.+').replaceAll('*', '[^.]+')}$`);

const patterns = keys.map(pattern);

describe('sourceItems', () => {
  it('names an item by its place', () => {
    const data = [{ id: 'saas', name: 'SaaS', chooseWhen: [{ id: 'quick', text: 'Quick' }], risks: [{ scope: '' }] }];
    assert.deepEqual(sourceItems('models', data), ['models.saas.choose-when.quick']);
  });

  it('names both parties of a row, and an item that stands alone', () => {
    const data = {
      attackVectors: [{ id: 'theft', title: 'Theft', vendor: 'Guard.', you: 'Watch.' }],
      firstStep: { id: 'read', title: 'First', text: 'Read.', references: ['X'] },
      redFlag: 'No.',
    };
    assert.deepEqual(sourceItems('guide', data), [
      'guide.attack-vectors.theft.vendor',
      'guide.attack-vectors.theft.you',
      'guide.first-step.read',
    ]);
  });

  it('finds as many considerations, rows and entries as the sources have', () => {
    const count = (place: RegExp) => items.filter(item => place.test(item)).length;
    assert.equal(count(/^models\.[^.]+\.considerations\./), 6 + 4 + 5 + 5 + 5 + 6 + 7 + 7);
    assert.equal(new Set(items.filter(item => item.startsWith('domains.')).map(item => item.split('.')[1])).size, 16);
    assert.equal(count(/^guide\.attack-vectors\./), 2 * 5);
    assert.equal(count(/^guide\.scenarios\./), 2 * 5);
    assert.equal(count(/^guide\.runbook\./), 4);
  });
});

describe('trace from the sources to the controls', () => {
  it('is valid', () => {
    const validate = new Ajv({ allErrors: true }).compile(readSchema('trace'));
    validate(trace);
    assert.deepEqual(validate.errors ?? [], []);
    assert.equal(validate({ 'models.saas.*': ['input-validation'] }), false);
    assert.equal(validate({ 'models.saas.considerations.x': [] }), false);
    assert.equal(validate({ 'models.saas.considerations.x': { 'not-a-control': 'no' } }), false);
  });

  it('has each source item exactly once', () => {
    const coverage = items.map(item => [item, patterns.filter(key => key.test(item)).length] as const);
    assert.deepEqual(
      coverage.filter(([, count]) => count !== 1),
      [],
    );
  });

  it('has no key without a source item', () => {
    assert.deepEqual(
      keys.filter(key => !items.some(item => pattern(key).test(item))),
      [],
    );
  });

  it('leads to controls that exist, and to each of them', () => {
    const traced = new Set(Object.values(trace).flatMap(target => ('not-a-control' in target ? [] : target)));
    assert.deepEqual([...traced].filter(id => !controls.includes(id)).sort(), []);
    assert.deepEqual(controls.filter(id => !traced.has(id)).sort(), []);
  });

  it('leads to a control for each consideration that is not an explanation', () => {
    const reasons = Object.entries(trace).filter(
      ([key, target]) => key.includes('.considerations.') && 'not-a-control' in target,
    );
    assert.deepEqual(
      reasons.map(([key]) => key.replace('domains.', '').replace('.considerations.', '/')),
      [
        'application-security/main-challenge-shifts',
        'ai-ethics-and-safety/cannot-be-fully-outsourced',
        'model-security/pre-trained-foundation-models',
        'data-security/level-of-control',
        'supply-chain-security/rise-of-foundation-models',
        'network-security/high-bandwidth-requirements',
      ],
    );
  });
});
