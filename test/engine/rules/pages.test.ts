import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createEngine, type LinkedFile, rules } from '../../../src/engine';
import { framework } from '../../../src/engine/framework';

const headings = ['What it reports', 'Why', 'How to fix', 'Examples', 'When to suppress', 'Known limits', 'References'];

interface Example {
  readonly kind: string;
  readonly path: string;
  readonly text: string;
}

/** Characters that a page cannot show are written as `\u{202E}`. */
const unescaped = (text: string): string =>
  text.replace(/\\u\{([0-9A-F]{4,6})\}/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));

const examplesOf = (page: string): readonly Example[] =>
  [...page.matchAll(/^```\w+ (bad|good) (\S+)\n([\s\S]*?)^```$/gm)].map(([, kind = '', path = '', text = '']) => ({
    kind,
    path,
    text: unescaped(text),
  }));

/** Files that the examples of a page link to: fenced with the word `with`. */
function linkedIn(page: string): (path: string) => LinkedFile {
  const files = new Map(
    [...page.matchAll(/^```\w+ with (\S+)\n([\s\S]*?)^```$/gm)].map(([, path, text]) => [path, text]),
  );
  return path => {
    const text = files.get(path.replace(/#.*$/, ''));
    return text === undefined ? { state: 'missing' } : { state: 'file', text };
  };
}

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
