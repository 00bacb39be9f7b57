import assert from 'node:assert/strict';
import { type Control, framework, type ModelId } from '../../../src/engine/framework';

const control = (changes: Partial<Control>): Control => ({
  id: 'sample',
  title: 'Sample',
  domain: 'application-security',
  statement: 'A sample holds.',
  why: 'It is a sample.',
  evidence: ['a sample'],
  models: 'all',
  inShared: 'customer',
  references: [],
  severity: 'low',
  ...changes,
});

const applyIn = (model: ModelId) => framework.controlsFor({ model });

describe('framework', () => {
  it('has 128 cells, domain by domain', () => {
    const expected = framework.domains.flatMap(domain => framework.models.map(model => [domain.id, model.id]));
    assert.deepEqual(
      framework.cells.map(({ domain, model }) => [domain, model]),
      expected,
    );
    assert.equal(framework.cells.length, 128);
  });

  it('marks each cell as critical or not', () => {
    assert.equal(framework.cell('agentic', 'agent-governance').critical, true);
    assert.equal(framework.cell('saas', 'agent-governance').critical, false);
  });

  it('looks up by id', () => {
    assert.equal(framework.modelById('mcp')?.name, 'MCP-Based Systems');
    assert.equal(framework.domainById('data-privacy')?.number, 5);
    assert.equal(framework.controlById(framework.controls[0]!.id), framework.controls[0]);
    assert.equal(framework.standardById(framework.standards[0]!.id), framework.standards[0]);
  });

  it('finds nothing under an unknown or inherited name', () => {
    for (const id of ['', 'SAAS', 'toString', '__proto__']) {
      assert.equal(framework.modelById(id), undefined);
      assert.equal(framework.domainById(id), undefined);
      assert.equal(framework.controlById(id), undefined);
    }
  });

  it('finds a cell by model and domain, and refuses one that does not exist', () => {
    const { owner, example } = framework.cell('paas', 'infrastructure-security');
    assert.equal(owner, 'shared');
    assert.match(example, /Azure/);
    assert.throws(() => framework.cell('faas' as ModelId, 'data-privacy'), RangeError);
  });
});

describe('ownerOfControl', () => {
  it('follows the cell where one side owns it', () => {
    for (const inShared of ['provider', 'customer', 'both'] as const) {
      const sample = control({ inShared });
      assert.equal(framework.ownerOfControl(sample, 'saas'), 'provider');
      assert.equal(framework.ownerOfControl(sample, 'iaas'), 'customer');
    }
  });

  it('follows the control’s own part where the cell is shared', () => {
    assert.equal(framework.ownerOfControl(control({ inShared: 'provider' }), 'paas'), 'provider');
    assert.equal(framework.ownerOfControl(control({ inShared: 'customer' }), 'paas'), 'customer');
    assert.equal(framework.ownerOfControl(control({ inShared: 'both' }), 'paas'), 'shared');
  });

  it('says n/a where the domain does not matter', () => {
    assert.equal(framework.ownerOfControl(control({ domain: 'code-generation-security' }), 'saas'), 'n/a');
  });
});

describe('controlsFor', () => {
  it('gives controls of the model only, none of a domain that does not matter', () => {
    for (const { id } of framework.models)
      for (const { domain, models } of applyIn(id)) {
        assert.ok(models === 'all' || models.includes(id));
        assert.notEqual(framework.cell(id, domain).owner, 'n/a', `${domain} × ${id}`);
      }
  });

  it('adds the controls of data classes and features only when the deployment has them', () => {
    const plain = applyIn('paas');
    assert.ok(plain.every(({ data, features }) => !data && !features));
    const more = framework.controlsFor({ model: 'paas', data: ['cardholder'], features: ['rag'] });
    const added = more.filter(found => !plain.includes(found));
    assert.ok(added.some(({ data }) => data?.includes('cardholder')));
    assert.ok(added.some(({ features }) => features?.includes('rag')));
    assert.equal(more.length, plain.length + added.length);
  });

  it('counts the features that a model implies, without their being declared', () => {
    assert.deepEqual(framework.controlsFor({ model: 'mcp', features: ['memory', 'tools'] }), applyIn('mcp'));
    assert.ok(applyIn('agentic').some(({ features }) => features?.includes('tools')));
    assert.ok(applyIn('agentic').every(({ features }) => !features || features.includes('tools')));
  });

  it('keeps the order of the catalogue', () => {
    const places = applyIn('mcp').map(found => framework.controls.indexOf(found));
    assert.deepEqual(
      places,
      [...places].sort((a, b) => a - b),
    );
    assert.ok(places.length > 0);
  });

  it('computes each set once, whatever the order of data classes and features', () => {
    const first = framework.controlsFor({ model: 'paas', data: ['pii', 'phi'], features: ['tools', 'rag'] });
    const again = framework.controlsFor({ model: 'paas', data: ['phi', 'pii', 'pii'], features: ['rag', 'tools'] });
    assert.equal(again, first);
    assert.notEqual(framework.controlsFor({ model: 'paas', data: ['pii'], features: ['rag'] }), first);
  });

  it('applies each control to some model', () => {
    const everything = framework.models.flatMap(({ id }) =>
      framework.controlsFor({
        model: id,
        data: ['public', 'internal', 'confidential', 'pii', 'phi', 'cardholder', 'credentials'],
        features: ['fine-tuning', 'rag', 'memory', 'tools', 'multi-agent', 'code-execution'],
      }),
    );
    assert.deepEqual(
      framework.controls.filter(found => !everything.includes(found)),
      [],
    );
  });
});
