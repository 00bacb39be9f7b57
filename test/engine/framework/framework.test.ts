import assert from 'node:assert/strict';
import type { FrameworkDocument, ModelGroup } from '../../../src/engine/framework/framework-types';
import type { Cell, DeploymentModel, Domain } from '../../../src/engine/framework/types';
import { readData, repeated } from './read-data';

const framework = readData<FrameworkDocument>('framework');
const models = readData<DeploymentModel[]>('models');
const domains = readData<Domain[]>('domains');
const cells = readData<Record<string, Record<string, Cell>>>('cells');

const cell = (domain: string, model: string): Cell => {
  const found = cells[domain]?.[model];
  assert.ok(found, `${domain} × ${model}`);
  return found;
};
const modelsOf = (groups: readonly ModelGroup[]) => groups.map(group => [group.id, group.models.join(' ')]);

describe('the rest of the framework', () => {
  it('names version, author and license', () => {
    const { version, author, license } = framework;
    assert.deepEqual({ version, author, license }, { version: '1.1.0', author: 'Mike Privette', license: 'MIT' });
  });

  it('has ids that are unique in their list', () => {
    const lists = [
      ...Object.values(framework),
      ...Object.values(framework.patterns),
      ...Object.values(framework.sharedSplit),
    ];
    const withIds = [
      ...lists,
      ...framework.decisionFactors.map(({ levels }) => levels),
      framework.notCovered.focus,
    ].filter((list): list is { id: string }[] => Array.isArray(list) && 'id' in list[0]);
    assert.ok(withIds.length > 15);
    for (const list of withIds) assert.deepEqual(repeated(list.map(({ id }) => id)), []);
  });

  it('explains each owner', () => {
    assert.deepEqual(
      framework.owners.map(({ name }) => name),
      ['Provider', 'Customer', 'Shared', 'N/A'],
    );
  });

  it('splits a shared cell into four parts each', () => {
    assert.equal(framework.sharedSplit.provider.length, 4);
    assert.equal(framework.sharedSplit.customer.length, 4);
  });

  it('groups models by control and by complexity as the source does', () => {
    assert.deepEqual(modelsOf(framework.patterns.control), [
      ['most-provider-control', 'saas embedded'],
      ['balanced-control', 'paas agentic'],
      ['most-customer-control', 'iaas on-premises mcp'],
    ]);
    assert.deepEqual(modelsOf(framework.patterns.complexity), [
      ['simplest', 'saas'],
      ['moderate', 'paas embedded'],
      ['complex', 'iaas agentic ai-coding mcp'],
      ['most-complex', 'on-premises'],
    ]);
  });

  it('has as critical focus areas exactly the cells marked critical', () => {
    const listed = framework.criticalFocus.flatMap(({ model, domains }) =>
      domains.map(domain => `${domain} × ${model}`),
    );
    const marked = Object.entries(cells).flatMap(([domain, row]) =>
      Object.keys(row)
        .filter(model => cell(domain, model).critical)
        .map(model => `${domain} × ${model}`),
    );
    assert.deepEqual(listed.sort(), marked.sort());
  });

  it('says for each domain what varies, in agreement with the cells', () => {
    for (const { id } of domains) {
      const groups = framework.variations[id]!;
      const named = groups.flatMap(group => group.models);
      assert.deepEqual([...named].sort(), models.map(model => model.id).sort(), id);
      for (const { owner, models } of groups)
        for (const model of models) assert.equal(cell(id, model).owner, owner, `${id} × ${model}`);
    }
  });

  it('has the five decision factors with models for each answer', () => {
    const answers = framework.decisionFactors.map(({ id, levels }) => [
      id,
      levels.map(level =>
        level.options.map(({ model, variant }) => (variant ? `${model} (${variant})` : model)).join(' | '),
      ),
    ]);
    assert.deepEqual(Object.fromEntries(answers), {
      'data-sensitivity': ['on-premises | saas (Private SaaS)', 'paas | iaas', 'saas (Public SaaS)'],
      'control-requirements': ['on-premises', 'iaas', 'paas', 'saas'],
      'resource-availability': ['saas | embedded', 'paas', 'iaas | on-premises'],
      'use-case-complexity': ['saas | embedded', 'paas | ai-coding', 'iaas | agentic | mcp'],
      'compliance-requirements': ['on-premises | saas (Private SaaS)', 'paas', 'saas (Public SaaS)'],
    });
  });

  it('names only variants that the model has', () => {
    for (const { model, variant } of framework.decisionFactors
      .flatMap(({ levels }) => levels)
      .flatMap(({ options }) => options)) {
      const titles = models.find(({ id }) => id === model)?.examples.map(({ title }) => title);
      if (variant) assert.ok(titles?.includes(variant), `${model}: ${variant}`);
    }
  });

  it('has the source’s hybrids, products not covered, frameworks, resources and steps', () => {
    const { hybrids, notCovered, frameworks, resources, steps } = framework;
    assert.equal(hybrids.length, 4);
    assert.deepEqual([notCovered.examples.length, notCovered.focus.length], [5, 5]);
    assert.equal(frameworks.length, 4);
    const ofKind = (kind: string) => resources.filter(resource => resource.kind === kind).length;
    assert.deepEqual([ofKind('regulation'), ofKind('industry')], [4, 4]);
    assert.deepEqual(
      steps.map(({ id }) => id),
      ['identify', 'review', 'assess', 'plan', 'coordinate'],
    );
  });

  it('records that the sources disagree on the owner of infrastructure in PaaS, and follows the matrix', () => {
    const found = framework.contradictions.filter(({ kind }) => kind === 'owner');
    assert.equal(found.length, 1);
    const { domain, model, matrix, text, follows } = found[0]!;
    assert.deepEqual(
      [domain, model, matrix, text, follows],
      ['infrastructure-security', 'paas', 'shared', 'provider', 'shared'],
    );
    assert.equal(cell('infrastructure-security', 'paas').owner, 'shared');
  });

  it('records the two names of domain 16, and follows the longer', () => {
    const found = framework.contradictions.find(({ kind }) => kind === 'name');
    assert.equal(found?.follows, 'Multi-System Integration Security');
    assert.equal(domains[15]?.name, found.follows);
  });

  it('leaves unmarked what only the text calls critical', () => {
    assert.deepEqual(
      framework.unmarkedEmphasis.map(({ domain, model }) => `${domain} × ${model}`),
      ['user-access-control × agentic', 'data-privacy × mcp', 'monitoring-and-logging × agentic'],
    );
    for (const { domain, model } of framework.unmarkedEmphasis) assert.equal(cell(domain, model).critical, undefined);
  });
});
