import assert from 'node:assert/strict';
import { applyEdits, createEngine, ignoreFinding } from '../../src/engine';
import { findSuppressions } from '../../src/engine/suppressions';

const engine = createEngine();
const card = ['4111', '1111', '1111', '1111'].join(' ');

const ignored = (uri: string, text: string, needle: string, ruleId: string, reason = 'agreed with audit') => {
  const edit = ignoreFinding({ uri, text, ruleId, at: text.indexOf(needle), reason });
  return edit && applyEdits(text, [edit]);
};

const rulesIn = (uri: string, text: string) => engine.assess({ uri, text }).findings.map(({ ruleId }) => ruleId);

describe('ignoreFinding', () => {
  it('puts a comment above the line, with its indentation and line end, that silences the finding', () => {
    const text = 'version: 1\r\nsystem: s\r\ndeployments:\r\n  - name: a\r\n    model: paas\r\n';
    assert.ok(rulesIn('/ai-deployment.yaml', text).includes('missing-control'));
    const after = ignored('/ai-deployment.yaml', text, '- name: a', 'missing-control')!;
    assert.ok(
      after.includes('\r\n  # ai-security-ignore-next-line missing-control -- agreed with audit\r\n  - name: a'),
    );
    assert.ok(!rulesIn('/ai-deployment.yaml', after).includes('missing-control'));
  });

  const prompts = `version: 1\nsystem: s\ndeployments:\n  - name: a\n    model: saas\n    prompts:\n`;

  it('does not write into a prompt: the comment goes above its key and covers the block, not its neighbours', () => {
    const block = `      p: |\n        First line.\n\n        Card ${card}.\n`;
    const text = `${prompts}${block}      q: Card ${card}.\n`;
    const after = ignored('/ai-deployment.yaml', text, card, 'personal-data-in-prompt')!;
    const comment = '# ai-security-ignore-next-line personal-data-in-prompt -- agreed with audit';
    assert.equal(after, `${prompts}      ${comment}\n${block}      q: Card ${card}.\n`);
    const { findings, suppressed } = engine.assess({ uri: '/ai-deployment.yaml', text: after });
    const places = findings.flatMap(({ ruleId, range }) => (ruleId === 'personal-data-in-prompt' ? [range.start] : []));
    assert.deepEqual(places, [after.lastIndexOf(card)]);
    assert.equal(suppressed.length, 1);
  });

  it('covers a block of a list item, and no further', () => {
    for (const [opens, indent] of [
      ['- >-', '  '],
      ['- text: |2', '    '],
      ['p: !!str | # a comment', '  '],
    ]) {
      const text = `# ai-security-ignore-next-line x -- why\n${opens}\n${indent} one\n\n${indent} two\nnext: three\n`;
      const [suppression] = findSuppressions(text);
      assert.equal(
        text.slice(suppression!.covers.start, suppression!.covers.end),
        text.slice(text.indexOf(opens!), text.indexOf('\nnext')),
      );
    }
    const table = '<!-- ai-security-ignore-next-line x -- why -->\n| a |\n  | b |\n';
    assert.equal(findSuppressions(table)[0]?.covers.end, table.indexOf('\n  | b'));
  });

  it('is for the whole file where the text is in quotes over several lines', () => {
    const text = `${prompts}      p: "First line.\n        Card ${card}."\n`;
    assert.ok(rulesIn('/ai-deployment.yaml', text).includes('personal-data-in-prompt'));
    const after = ignored('/ai-deployment.yaml', text, card, 'personal-data-in-prompt')!;
    assert.equal(after, `# ai-security-ignore-file personal-data-in-prompt -- agreed with audit\n${text}`);
    assert.ok(!rulesIn('/ai-deployment.yaml', after).includes('personal-data-in-prompt'));
  });

  it('keeps a byte order mark first', () => {
    assert.equal(ignored('/a.yaml', '\ufeffa: b\n', 'a', 'x')?.slice(0, 2), '\ufeff#');
  });

  it('offers nothing where the file takes no comments or there is no reason', () => {
    assert.equal(ignored('/ai-deployment.json', '{ "version": 1 }', '"version"', 'x'), undefined);
    assert.equal(ignored('/prompt.md', 'Text', 'Text', 'x'), undefined);
    assert.equal(ignored('/a.yaml', 'a: b', 'a', 'x', ' \n '), undefined);
    const json = { uri: '/a.json', text: '{\n  "a": 1\n}', ruleId: 'x', at: 4, reason: 'r', jsonComments: true };
    assert.equal(ignoreFinding(json)?.newText, '  // ai-security-ignore-next-line x -- r\n');
  });

  it('keeps a reason of several lines on one', () => {
    assert.match(
      ignored('/a.yaml', 'a: b', 'a', 'x', ' one\n# two ')!,
      /^# ai-security-ignore-next-line x -- one # two\na: b$/,
    );
  });
});
