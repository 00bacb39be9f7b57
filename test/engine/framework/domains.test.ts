import assert from 'node:assert/strict';
import type { Domain } from '../../../src/engine/framework/types';
import { readData, repeated } from './read-data';

const domains = readData<Domain[]>('domains');

/** From the headings of the source's page on security domains. */
const names = [
  'Application Security',
  'AI Ethics and Safety',
  'Model Security',
  'User Access Control',
  'Data Privacy',
  'Data Security',
  'Monitoring and Logging',
  'Compliance and Governance',
  'Supply Chain Security',
  'Network Security',
  'Infrastructure Security',
  'Incident Response',
  'Agent Governance',
  'Code Generation Security',
  'Context Pollution Protection',
  'Multi-System Integration Security',
];

describe('security domains', () => {
  it('have the source’s names, in its order', () => {
    assert.deepEqual(
      domains.map(({ name }) => name),
      names,
    );
  });

  it('are numbered from 1 to 16', () => {
    domains.forEach(({ number }, index) => {
      assert.equal(number, index + 1);
    });
  });

  it('have ids made of their names', () => {
    for (const { id, name } of domains) assert.equal(id, name.toLowerCase().replaceAll(' ', '-'));
  });

  it('mark 13 to 16 as specific to AI', () => {
    assert.deepEqual(
      domains.filter(({ aiSpecific }) => aiSpecific).map(({ number }) => number),
      [13, 14, 15, 16],
    );
  });

  it('have considerations whose ids are unique in the domain', () => {
    for (const { considerations } of domains) assert.deepEqual(repeated(considerations.map(({ id }) => id)), []);
  });
});
