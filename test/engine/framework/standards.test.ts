import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import type { Control, Domain, Standard } from '../../../src/engine/framework/types';
import { readData, readSchema, repeated } from './read-data';

const standards = readData<Standard[]>('standards');
const byId = new Map(standards.map(standard => [standard.id, standard]));
const validate = new Ajv({ allErrors: true }).compile(readSchema('standards'));

/** Every value of a `references` key, wherever it stands in a data file. */
function citations(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    /references$/i.test(key) ? (value as string[]) : citations(value),
  );
}

const titleOf = (id: string) => byId.get(id)?.title;

describe('standards', () => {
  it('are valid; an entry without id, edition or title, or with a bare number, is not', () => {
    validate(standards);
    assert.deepEqual(validate.errors ?? [], []);
    const [first] = standards;
    for (const change of [{ id: undefined }, { edition: undefined }, { title: undefined }, { id: 'LLM06' }])
      assert.equal(validate([{ ...first, ...change }]), false, JSON.stringify(change));
  });

  it('have unique ids', () => assert.deepEqual(repeated(standards.map(({ id }) => id)), []));

  it('list every identifier of the OWASP lists', () => {
    const count = (prefix: string, edition: string) =>
      standards.filter(({ id }) => id.startsWith(prefix) && id.endsWith(`:${edition}`)).length;
    assert.deepEqual(
      [count('LLM', '2025'), count('LLM', '2026'), count('ASI', '2026'), count('MCP', '2025'), count('AST', '2026')],
      [10, 10, 10, 10, 10],
    );
    assert.equal(standards.filter(({ id }) => /^AISVS-1\.0:C\d+$/.test(id)).length, 12);
    assert.equal(standards.filter(({ id }) => id.startsWith('AML.M')).length, 35);
  });

  it('tell the editions apart', () => {
    assert.equal(titleOf('LLM06:2025'), 'Excessive Agency');
    assert.equal(titleOf('LLM06:2026'), 'Unbounded Consumption');
    assert.equal(titleOf('LLM03:2025'), 'Supply Chain');
    assert.equal(titleOf('LLM03:2026'), 'Excessive Agency');
    assert.equal(titleOf('LLM08:2026'), 'Hidden Context Exposure');
    assert.match(byId.get('LLM01:2026')?.note ?? '', /not confirmed/);
  });

  it('have the publishers’ titles', () => {
    assert.equal(titleOf('ASI02:2026'), 'Tool Misuse & Exploitation');
    assert.equal(titleOf('MCP09:2025'), 'Shadow MCP Servers');
    assert.equal(titleOf('AST07:2026'), 'Update Drift');
    assert.equal(titleOf('AML.T0048'), 'External Harms');
    assert.equal(titleOf('AML.M0029'), 'Human In-the-Loop for AI Agent Actions');
    assert.equal(titleOf('AML.T0051.001'), 'LLM Prompt Injection: Indirect');
    assert.equal(titleOf('AISVS-1.0:C10'), 'MCP Security');
    assert.equal(titleOf('AICM:AIS-15'), 'Prompt Differentiation');
    assert.equal(titleOf('EU-AI-ACT:50'), 'Transparency obligations');
  });

  it('say what their titles and links cannot', () => {
    const notes = (prefix: string) => standards.filter(({ id }) => id.startsWith(prefix)).map(({ note }) => note ?? '');
    for (const note of notes('AICM:')) assert.match(note, /secondary source/);
    for (const note of notes('NIST-AI-600-1:')) assert.match(note, /no titles/);
    for (const note of notes('EU-AI-ACT:')) assert.match(note, /if the system is in scope/);
    assert.match(byId.get('NIST-CSF-2.0:PR.AA')?.note ?? '', /guide writes PR\.AC/);
    assert.match(byId.get('NIST-CSF-2.0:PR.IR')?.note ?? '', /guide writes PR\.PT-4/);
  });

  it('give no date on which the EU AI Act applies', () => {
    const texts = standards.filter(({ id }) => id.startsWith('EU-AI-ACT:')).flatMap(({ title, note }) => [title, note]);
    for (const text of texts) assert.doesNotMatch(text ?? '', /\b20\d\d\b/);
  });

  for (const file of ['domains', 'controls', 'guide'])
    it(`cover everything that ${file} cite`, () => {
      const cited = citations(readData(file));
      assert.ok(cited.length > 0);
      assert.deepEqual(
        cited.filter(id => !byId.has(id)),
        [],
      );
    });

  it('are cited by each domain and each control', () => {
    for (const { id, references } of [...readData<Domain[]>('domains'), ...readData<Control[]>('controls')])
      assert.ok(references.length > 0, id);
  });
});
