import assert from 'node:assert/strict';
import {
  type BaselineEntry,
  compareWithBaseline,
  type KnownFinding,
  makeBaseline,
} from '../../../src/engine/baseline/baseline';
import { readBaseline, writeBaseline } from '../../../src/engine/baseline/baseline-file';

const identity = {
  rule: 'missing-control',
  file: 'ai-deployment.yaml',
  place: 'deployments[chat]',
  domain: 'data-privacy',
};
const finding: KnownFinding = { identity, severity: 'medium', controls: ['a', 'b'] };
const terms = { reason: 'Before we began.', expires: '2027-01-31', today: '2026-11-01' };
const isNew = (findings: readonly KnownFinding[], baseline: readonly BaselineEntry[], today = '2026-11-01') =>
  compareWithBaseline(findings, baseline, today).entries.map(entry => entry === undefined);

describe('makeBaseline and compareWithBaseline', () => {
  const baseline = makeBaseline([finding], [], terms);

  it('know the findings that were written', () => assert.deepEqual(isNew([finding], baseline), [false]));

  it('know a finding about fewer controls, and none about others', () => {
    assert.deepEqual(isNew([{ ...finding, controls: ['b'] }], baseline), [false]);
    assert.deepEqual(isNew([{ ...finding, controls: ['b', 'c'] }], baseline), [true]);
  });

  it('take a worse one for new', () => {
    assert.deepEqual(isNew([{ ...finding, severity: 'low' }], baseline), [false]);
    assert.deepEqual(isNew([{ ...finding, severity: 'high' }], baseline), [true]);
  });

  it('count those at one place', () => assert.deepEqual(isNew([finding, finding], baseline), [false, true]));

  it('tell places, rules, domains and detectors apart', () => {
    for (const other of [{ place: 'x' }, { rule: 'x' }, { domain: 'x' }, { detector: 'x' }, { file: 'x' }]) {
      assert.deepEqual(isNew([{ ...finding, identity: { ...identity, ...other } }], baseline), [true]);
    }
  });

  it('hold to the last day, and not a day longer', () => {
    assert.deepEqual(isNew([finding], baseline, '2027-01-31'), [false]);
    assert.deepEqual(isNew([finding], baseline, '2027-02-01'), [true]);
    assert.equal(compareWithBaseline([finding], baseline, '2027-02-01').expired.length, 1);
  });

  it('name entries that nothing needs', () => {
    assert.equal(compareWithBaseline([], baseline, '2026-11-01').unused.length, 1);
    assert.equal(compareWithBaseline([finding], baseline, '2026-11-01').unused.length, 0);
  });

  it('keep the reason of an entry that holds, and ask anew where it does not', () => {
    const later = { reason: 'Second thoughts.', expires: '2027-06-30', today: '2026-12-01' };
    assert.equal(makeBaseline([finding], baseline, later)[0]?.reason, 'Before we began.');
    assert.equal(makeBaseline([finding], baseline, { ...later, today: '2027-03-01' })[0]?.reason, 'Second thoughts.');
    assert.equal(makeBaseline([{ ...finding, severity: 'high' }], baseline, later)[0]?.reason, 'Second thoughts.');
  });
});

describe('a baseline file', () => {
  const entries = makeBaseline(
    [
      finding,
      finding,
      { identity: { rule: 'plaintext-secret', file: 'a "b".yaml', place: 'x: [y]' }, severity: 'high' },
    ],
    [],
    { ...terms, reason: 'Says "so": #1\nand more' },
  );

  it('reads back what was written', () => {
    assert.deepEqual(readBaseline('baseline.yaml', writeBaseline(entries)), { entries, faults: [] });
    assert.deepEqual(readBaseline('baseline.yaml', writeBaseline([])), { entries: [], faults: [] });
  });

  it('is not used where anything in it is wrong', () => {
    const text = writeBaseline(entries);
    const broken = [
      '',
      'findings: [',
      text.replace(/ {4}reason: .*\n/, ''),
      text.replace('2027-01-31', 'soon'),
      text.replace('count: 2', 'count: many'),
      text.replace('severity: high', 'severity: awful'),
      text.replace('rule:', 'rul:'),
    ];
    for (const each of broken) {
      const { entries: read, faults } = readBaseline('baseline.yaml', each);
      assert.deepEqual(read, [], each);
      assert.ok(faults.length > 0, each);
    }
  });
});
