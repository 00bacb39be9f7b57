import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { Ajv } from 'ajv';
import { type Applicability, framework, type ModelId } from '../../../src/engine/framework';
import type { Control, DataClass, Feature } from '../../../src/engine/framework/types';
import { readData, readSchema, repeated } from './read-data';

const controls = readData<Control[]>('controls');
const validate = new Ajv({ allErrors: true }).compile(readSchema('controls'));
const modelIds = framework.models.map(({ id }) => id);
const data: DataClass[] = ['confidential', 'pii', 'phi', 'cardholder', 'credentials'];
const features: Feature[] = ['fine-tuning', 'rag', 'memory', 'tools', 'multi-agent', 'code-execution'];

/** The controls of a deployment that are the customer's, wholly or together with the provider. */
const yours = (deployment: Applicability) =>
  framework
    .controlsFor(deployment)
    .filter(control => framework.ownerOfControl(control, deployment.model) !== 'provider');

const applies = (id: string, deployment: Applicability) =>
  framework.controlsFor(deployment).some(control => control.id === id);

/** The models in which a control applies, whatever the data and features. */
const modelsOf = (id: string) => modelIds.filter(model => applies(id, { model, data, features }));

describe('controls', () => {
  it('are valid; one without any of its parts or with an unknown one is not', () => {
    validate(controls);
    assert.deepEqual(validate.errors ?? [], []);
    const [first] = controls;
    for (const key of Object.keys(first!)) assert.equal(validate([{ ...first, [key]: undefined }]), false, key);
    for (const change of [{ owner: 'me' }, { severity: 'fatal' }, { models: [] }, { statement: 'no sentence' }])
      assert.equal(validate([{ ...first, ...change }]), false, JSON.stringify(change));
  });

  it('have unique ids and titles', () => {
    assert.deepEqual(repeated(controls.map(({ id }) => id)), []);
    assert.deepEqual(repeated(controls.map(({ title }) => title)), []);
  });

  it('stand by domain, in the order of the matrix, each domain with some', () => {
    const order = controls.map(({ domain }) => domain).filter((domain, index, all) => domain !== all[index - 1]);
    assert.deepEqual(
      order,
      framework.domains.map(({ id }) => id),
    );
  });

  it('stay few and small', () => {
    assert.ok(controls.length >= 90 && controls.length <= 120, `${controls.length} controls`);
    assert.ok(statSync('data/controls.yaml').size < 60_000);
  });

  it('name no model in which their domain does not matter', () => {
    for (const { id, domain, models } of controls)
      for (const model of models === 'all' ? [] : models)
        assert.notEqual(framework.cell(model, domain).owner, 'n/a', `${id} in ${model}`);
  });

  it('that are the provider’s part never fall to the customer', () => {
    for (const control of controls.filter(({ inShared }) => inShared === 'provider'))
      for (const model of modelsOf(control.id))
        assert.equal(framework.ownerOfControl(control, model), 'provider', `${control.id} in ${model}`);
  });

  it('give the customer something in each cell that is not the provider’s', () => {
    const empty = framework.cells.filter(
      ({ owner, domain, model }) =>
        (owner === 'customer' || owner === 'shared') &&
        !yours({ model, data, features }).some(control => control.domain === domain),
    );
    assert.deepEqual(empty, []);
  });

  it('ask for something serious in each critical cell, whatever is declared', () => {
    for (const { model, domain } of framework.cells.filter(({ critical }) => critical)) {
      const serious = yours({ model }).filter(
        control => control.domain === domain && ['critical', 'high'].includes(control.severity),
      );
      assert.ok(serious.length > 0, `${domain} in ${model}`);
    }
  });

  it('apply only where they make sense', () => {
    const expected: Record<string, ModelId[]> = {
      'os-hardening': ['iaas', 'on-premises', 'agentic', 'mcp'],
      'gpu-isolation': ['iaas', 'on-premises'],
      'physical-security': ['on-premises'],
      'generated-code-review': ['ai-coding'],
      'cross-application-permissions': ['embedded'],
      'provider-audit-logging': ['saas', 'paas', 'embedded', 'ai-coding'],
      'plugin-vetting': ['agentic', 'mcp'],
      'application-rbac': modelIds,
    };
    for (const [id, models] of Object.entries(expected)) assert.deepEqual(modelsOf(id), models, id);
  });

  it('come with the data and the features that call for them', () => {
    const cases: [id: string, deployment: Omit<Applicability, 'model'>][] = [
      ['no-cardholder-data-in-prompts', { data: ['cardholder'] }],
      ['incident-notification', { data: ['pii'] }],
      ['fine-tuning-data-review', { features: ['fine-tuning'] }],
      ['rag-source-verification', { features: ['rag'] }],
      ['memory-versioning', { features: ['memory'] }],
      ['tool-allow-list', { features: ['tools'] }],
      ['agent-to-agent-authentication', { features: ['multi-agent'] }],
      ['code-execution-sandbox', { features: ['code-execution'] }],
    ];
    for (const [id, needs] of cases) {
      assert.ok(applies(id, { model: 'paas', ...needs }), id);
      assert.ok(!applies(id, { model: 'paas' }), id);
    }
    assert.ok(applies('memory-versioning', { model: 'mcp' }));
    assert.ok(applies('human-approval', { model: 'agentic' }));
  });

  it('leave a typical deployment a list that people can work through', () => {
    const typical: Record<ModelId, Applicability> = {
      saas: { model: 'saas', data: ['internal'] },
      paas: { model: 'paas', data: ['confidential'] },
      iaas: { model: 'iaas', data: ['internal'] },
      'on-premises': { model: 'on-premises', data: ['internal'] },
      embedded: { model: 'embedded', data: ['confidential'] },
      agentic: { model: 'agentic', data: ['internal'] },
      'ai-coding': { model: 'ai-coding', features: ['tools'] },
      mcp: { model: 'mcp', data: ['internal'] },
    };
    for (const [model, deployment] of Object.entries(typical)) {
      const count = yours(deployment).length;
      assert.ok(count >= 15 && count <= 42, `${model}: ${count}`);
    }
  });
});
