import assert from 'node:assert/strict';
import { createEngine } from '../../../src/engine';
import { framework } from '../../../src/engine/framework';

const engine = createEngine();

const missingIn = (model: string, more = '') =>
  engine
    .assess({
      uri: '/project/ai-deployment.yaml',
      text: `version: 1\ndeployments:\n  - name: a\n    model: ${model}\n${more}`,
    })
    .findings.filter(({ ruleId }) => ruleId === 'missing-control');

describe('missing-control', () => {
  it('speaks once for each domain that is yours or shared, and of no other', () => {
    for (const { id: model } of framework.models) {
      const found = missingIn(model);
      assert.equal(new Set(found.map(({ domain }) => domain)).size, found.length);
      for (const { domain, owner, controls } of found) {
        const cell = framework.cell(model, framework.domainById(domain!)!.id);
        assert.equal(owner, cell.owner);
        assert.ok(owner === 'customer' || owner === 'shared');
        for (const control of controls!) assert.equal(framework.controlById(control)?.domain, domain);
      }
      const asked = new Set(framework.controlsFor({ model }).map(({ domain }) => domain));
      const yours = framework.domains.filter(
        ({ id }) => asked.has(id) && framework.cell(model, id).owner === 'customer',
      );
      for (const { id } of yours)
        assert.ok(
          found.some(({ domain }) => domain === id),
          `${model}: ${id}`,
        );
    }
  });

  it('weighs by owner and critical mark', () => {
    const severityOf = (model: string, wanted: string) =>
      missingIn(model).find(({ domain }) => domain === wanted)?.severity;
    assert.equal(severityOf('ai-coding', 'code-generation-security'), 'high'); // customer, critical
    assert.equal(severityOf('ai-coding', 'data-privacy'), 'medium'); // customer
    assert.equal(severityOf('embedded', 'multi-system-integration-security'), 'medium'); // shared, critical
    assert.equal(severityOf('saas', 'data-privacy'), 'low'); // shared
  });

  it('asks for what data and features switch on, and stops when it is mentioned', () => {
    const names = (more: string) => missingIn('saas', more).flatMap(({ controls }) => controls ?? []);
    assert.ok(!names('').includes('no-cardholder-data-in-prompts'));
    assert.ok(names('    data: cardholder\n').includes('no-cardholder-data-in-prompts'));
    const said = '    data: cardholder\n    controls:\n      no-cardholder-data-in-prompts: planned\n';
    assert.ok(!names(said).includes('no-cardholder-data-in-prompts'));
    assert.ok(names('    features: [tools]\n').includes('tool-allow-list'));
  });

  it('offers one control, the domain and all, each of which it then no longer reports', () => {
    const [first] = missingIn('saas');
    const titles = first!.fixes.map(({ title }) => title);
    assert.match(titles[0]!, /^Insert the \d+ missing controls of this domain$/);
    assert.equal(titles[1], `Insert \`${first!.controls![0]}\``);
    assert.match(titles.at(-1)!, /^Insert all \d+ missing controls of `a`$/);
  });
});
