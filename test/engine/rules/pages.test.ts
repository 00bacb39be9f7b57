import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createEngine, rules } from '../../../src/engine';
import { framework } from '../../../src/engine/framework';
import { examplesOf, linkedIn } from './page-examples';

const headings = ['What it reports', 'Why', 'How to fix', 'Examples', 'When to suppress', 'Known limits', 'References'];

describe('pages of the rules', () => {
  const engine = createEngine();

  for (const rule of rules) {
    describe(rule.id, () => {
      const page = readFileSync(`docs/rules/${rule.id}.md`, 'utf8');

      const file = linkedIn(page);

      it('has the title of the rule and the headings in order', () => {
        assert.equal(page.split('\n', 1)[0], `# ${rule.id}: ${rule.title}`);
        const found = [...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
        assert.deepEqual(
          found,
          headings.filter(heading => heading !== 'Known limits' || page.includes('## Known limits')),
        );
      });

      it('cites standards that exist', () => {
        const cited = [...(page.split('## References')[1] ?? '').matchAll(/^- (\S+)$/gm)].map(([, id = '']) => id);
        assert.ok(cited.length > 0);
        for (const id of cited) assert.ok(framework.standardById(id), id);
      });

      it('names controls of the catalogue', () => {
        for (const id of rule.controls ?? []) assert.ok(framework.controlById(id), id);
      });

      it('shows a bad and a good example', () => {
        assert.deepEqual([...new Set(examplesOf(page).map(({ kind }) => kind))].sort(), ['bad', 'good']);
      });

      for (const { kind, path, text } of examplesOf(page)) {
        it(`shows a ${kind} ${path}`, () => {
          const { findings, format } = engine.assess({ uri: `/project/${path}`, text, today: '2026-11-22', file });
          assert.ok(format !== undefined, 'no format recognises it');
          assert.equal(
            findings.some(({ ruleId }) => ruleId === rule.id),
            kind === 'bad',
          );
        });
      }
    });
  }
});
