import assert from 'node:assert/strict';
import type { Document } from '../../../src/engine';
import { markdownText, toCsv, toHtml, toMarkdown } from '../../../src/engine';

const hostile = '<b>|`*_[x](y)\\ # ~\r\n"two"';

const document: Document = {
  title: hostile,
  paragraphs: [hostile],
  sections: [{ title: 'S', paragraphs: [hostile], table: { columns: ['A', hostile], rows: [[hostile, 'plain']] } }],
};

describe('the writers of documents', () => {
  it('Markdown keeps text from being markup, on one line', () => {
    assert.equal(markdownText(hostile), '\\<b\\>\\|\\`\\*\\_\\[x\\](y)\\\\ \\# \\~ "two"');
    for (const line of toMarkdown(document).split('\n')) {
      const bars = line.match(/(?<!\\)\|/g)?.length ?? 0;
      assert.ok(bars === 0 || bars === 3, line);
    }
  });

  it('HTML has no element that the document did not ask for', () => {
    const html = toHtml(document);
    assert.ok(!html.includes('<b>'));
    assert.match(
      html,
      /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">/,
    );
    assert.deepEqual(html.match(/<script|<link|<img|https?:/g), null);
  });

  it('CSV quotes what must be quoted and starts no formula', () => {
    const rows = [
      ['=1+1', '+1', '-1', '@x', '\tx'],
      ['a,b', 'c"d', 'e\nf', 'plain', ''],
    ];
    assert.equal(
      toCsv({ columns: ['a', 'b', 'c', 'd', 'e'], rows }),
      'a,b,c,d,e\r\n\'=1+1,\'+1,\'-1,\'@x,\'\tx\r\n"a,b","c""d","e\nf",plain,\r\n',
    );
  });
});
