import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import type { Cell, DeploymentModel, Domain, Owner } from '../../../src/engine/framework/types';
import { readData } from './read-data';

type Row = Record<string, Omit<Cell, 'critical'> & { readonly critical?: true }>;

const rows = readData<Record<string, Row>>('cells');
const all = Object.values(rows).flatMap(row => Object.values(row));

/** The source's matrix: Provider, Customer, Shared, - for N/A, and * for a critical focus area. */
const matrix: Record<string, string> = {
  'application-security': 'P S C C S C C C',
  'ai-ethics-and-safety': 'S S S S S C S C',
  'model-security': 'P P P S P S P S',
  'user-access-control': 'C C C C C C C C',
  'data-privacy': 'S S S C S C C C',
  'data-security': 'P S S C P C P C',
  'monitoring-and-logging': 'S S C C P C P C',
  'compliance-and-governance': 'S S C C P C P C',
  'supply-chain-security': 'P S S C P S P C',
  'network-security': 'P S C C P C P C',
  'infrastructure-security': 'P S C C P C P C',
  'incident-response': 'S S C C S C S C',
  'agent-governance': 'S S C C - C* - C',
  'code-generation-security': '- - - - - - C* -',
  'context-pollution-protection': 'S S C C S S C C*',
  'multi-system-integration-security': 'S S C C S* S C C*',
};

const letters: Record<Owner, string> = { provider: 'P', customer: 'C', shared: 'S', 'n/a': '-' };

describe('cells of the matrix', () => {
  it('have the owner and the mark that the matrix gives them', () => {
    const found = Object.entries(rows).map(([domain, row]) => [
      domain,
      Object.values(row)
        .map(({ owner, critical }) => letters[owner] + (critical ? '*' : ''))
        .join(' '),
    ]);
    assert.deepEqual(Object.fromEntries(found), matrix);
  });

  it('add up to 57 customer, 40 shared, 22 provider, 9 n/a and 5 critical', () => {
    const count = (owner: Owner) => all.filter(cell => cell.owner === owner).length;
    assert.deepEqual([count('customer'), count('shared'), count('provider'), count('n/a')], [57, 40, 22, 9]);
    assert.equal(all.filter(({ critical }) => critical).length, 5);
    assert.equal(all.length, 128);
  });

  it('stand in the order of domains and models', () => {
    const domains = readData<Domain[]>('domains').map(({ id }) => id);
    const models = readData<DeploymentModel[]>('models').map(({ id }) => id);
    assert.deepEqual(Object.keys(rows), domains);
    for (const [domain, row] of Object.entries(rows)) assert.deepEqual(Object.keys(row), models, domain);
  });

  it('hold whole sentences', () => {
    for (const { example, provider, you } of all)
      for (const sentence of [example, provider, you]) assert.match(sentence, /^[A-Z].*\.$/);
  });

  it('have an example of their own', () => {
    for (const [domain, row] of Object.entries(rows)) {
      const examples = Object.values(row).map(({ example }) => example);
      assert.equal(new Set(examples).size, examples.length, domain);
    }
  });

  it('stay small', () => {
    assert.ok(statSync('data/cells.yaml').size < 45_000);
  });
});
