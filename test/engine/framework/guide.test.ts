import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import type { Guide, GuideEntry } from '../../../src/engine/framework/guide-types';
import { readData, readSchema, repeated } from './read-data';

const guide = readData<Guide>('guide');
const validate = new Ajv({ allErrors: true }).compile(readSchema('guide'));
const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);

describe('guide', () => {
  it('is valid, and invalid without any of its parts or with another', () => {
    validate(guide);
    assert.deepEqual(validate.errors ?? [], []);
    for (const key of Object.keys(guide)) assert.equal(validate({ ...guide, [key]: undefined }), false, key);
    assert.equal(validate({ ...guide, appendix: [] }), false);
  });

  it('has as many entries as the source', () => {
    const counts = Object.entries(guide).flatMap(([name, part]) => (Array.isArray(part) ? [[name, part.length]] : []));
    assert.deepEqual(Object.fromEntries(counts), {
      stackLayers: 4,
      incidentCategories: 5,
      vendorResponsibilities: 5,
      vendorReferences: 2,
      teamResponsibilities: 5,
      documentation: 1,
      vendorDocuments: 4,
      attackVectors: 5,
      runbook: 4,
      vendorCommitments: 7,
      detectionControls: 5,
      pitfalls: 5,
      scenarios: 5,
    });
    assert.deepEqual([guide.scope.covers.length, guide.scope.outside.length], [4, 3]);
  });

  it('has ids that are unique in their list', () => {
    for (const part of [...Object.values(guide), ...Object.values(guide.scope)])
      if (Array.isArray(part) && part[0]?.id) assert.deepEqual(repeated(ids(part)), []);
  });

  it('asks for the four documents and the seven commitments', () => {
    assert.deepEqual(ids(guide.vendorDocuments), [
      'security-whitepaper',
      'incident-response-sla',
      'compliance-certifications',
      'data-handling-policy',
    ]);
    assert.deepEqual(ids(guide.vendorCommitments), [
      'vulnerability-disclosure-timeline',
      'patch-deployment-process',
      'breach-notification-sla',
      'maximum-time-to-patch',
      'right-to-audit',
      'data-deletion-guarantees',
      'liability-caps',
    ]);
  });

  it('cites what the source cites, under today’s identifiers', () => {
    const cited = (entries: readonly Partial<Pick<GuideEntry, 'references'>>[]) =>
      entries.map(({ references }) => references?.join() ?? '');
    assert.deepEqual(guide.vendorReferences, ['NIST-CSF-2.0:PR.AA', 'NIST-CSF-2.0:PR.DS']);
    assert.deepEqual(cited(guide.teamResponsibilities), ['ASVS-4.0.3:5.1', '', '', 'PCI-DSS-4.0.1:3.3', '']);
    assert.deepEqual(cited(guide.pitfalls), ['', 'PCI-DSS-4.0.1:4.2', '', '', '']);
    assert.deepEqual(cited(guide.scenarios), [
      'NIST-800-53:IA-5',
      'ASVS-4.0.3:5.2.1',
      'PCI-DSS-4.0.1:8.3',
      'ISO-27001-2022:A.8.11',
      'NIST-CSF-2.0:PR.IR',
    ]);
  });

  it('names no author and claims no wording', () => {
    assert.match(guide.attribution, /a guide for teams that deploy AI from third parties/);
    assert.match(guide.attribution, /wording is ours/);
  });
});
