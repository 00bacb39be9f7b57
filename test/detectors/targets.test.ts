import assert from 'node:assert/strict';
import { keys, negatives, numbersAndKeys, type Result, tally } from './measure';

const SEEDS = [1, 2, 3];
const RECALL = 0.97;

const failures = (results: readonly Result[]) =>
  results.filter(({ passed }) => !passed).map(({ subject, context, detail }) => `${subject} | ${context} | ${detail}`);

describe('detectors on the generated test set', () => {
  const found = SEEDS.flatMap(keys);

  it('has thousands of cases', () => {
    assert.ok(found.length > 5000, String(found.length));
  });

  for (const by of ['subject', 'context', 'family'] as const) {
    it(`finds at least 97 % for each ${by}`, () => {
      const low = [...tally(found, result => result[by])].filter(([, { passed, all }]) => passed / all < RECALL);
      assert.deepEqual(low, []);
    });
  }

  it('finds every card, SSN and private key', () => {
    assert.deepEqual(failures(SEEDS.flatMap(numbersAndKeys)), []);
  });

  it('raises no false alarm', () => {
    assert.deepEqual(failures(SEEDS.flatMap(negatives)), []);
  });
});
