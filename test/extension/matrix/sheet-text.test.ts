import assert from 'node:assert/strict';
import { sheetText } from '../../../src/extension/matrix/sheet-text';

const sheet = {
  title: 'Who secures what',
  subtitle: 'Only: Customer.',
  footer: 'By nobody',
  columns: ['Domain', 'SaaS'],
  rows: [
    ['Data', 'Shared, "both"'],
    ['=1+1', '<img src=x onerror=alert(1)>|x'],
  ],
};

describe('a sheet', () => {
  it('becomes a Markdown table that shows every text as it is', () => {
    assert.equal(
      sheetText(sheet, 'markdown'),
      [
        '# Who secures what',
        '',
        'Only: Customer.',
        '',
        '| Domain | SaaS |',
        '| --- | --- |',
        '| Data | Shared, "both" |',
        '| =1+1 | \\<img src=x onerror=alert(1)\\>\\|x |',
        '',
        'By nobody',
        '',
      ].join('\n'),
    );
  });

  it('becomes CSV with quoted fields and no formulas', () => {
    assert.equal(
      sheetText(sheet, 'csv'),
      'Domain,SaaS\r\nData,"Shared, ""both"""\r\n\'=1+1,<img src=x onerror=alert(1)>|x\r\n',
    );
  });

  it('becomes a page of its own that loads and runs nothing', () => {
    const html = sheetText(sheet, 'html');
    assert.match(html, /^<!doctype html>/);
    assert.match(html, /<th scope="row">Data<\/th><td>Shared, &quot;both&quot;<\/td>/);
    assert.match(html, /<td>&lt;img src=x onerror=alert\(1\)&gt;\|x<\/td>/);
    assert.match(html, /default-src 'none'/);
    assert.doesNotMatch(html, /<script|<img|https?:/);
  });
});
