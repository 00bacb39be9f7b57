import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { indexPath, ruleIndex, severityProperties, severitySetting } from '../../scripts/rule-index.mjs';
import { rules } from '../../src/engine';
import { framework } from '../../src/engine/framework';
import { rulesWithFixtures } from '../engine/rules/rule-fixtures';

describe('the list of rules', () => {
  const ids = rules.map(({ id }) => id);

  it('has each id once, in kebab-case', () => {
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.match(id, /^[a-z]+(?:-[a-z]+)*$/);
  });

  it('has a page for each rule, and no page without a rule', () => {
    const pages = readdirSync('docs/rules').filter(name => name !== 'README.md');
    assert.deepEqual(pages.sort(), ids.map(id => `${id}.md`).sort());
  });

  it('has fixtures for each rule', () => {
    assert.deepEqual(rulesWithFixtures(), [...ids].sort());
  });

  it('has its index: `npm run rules` writes it', () => {
    assert.equal(readFileSync(indexPath, 'utf8'), ruleIndex(rules));
  });

  it('can be graded in the settings: `npm run rules` writes them', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
    assert.deepEqual(severitySetting(manifest).properties, severityProperties(rules));
  });

  it('names controls of the catalogue', () => {
    for (const { id, controls } of rules) {
      for (const control of controls ?? []) assert.ok(framework.controlById(control), `${id}: ${control}`);
    }
  });
});
