import type { Document, Section, Table } from './document';

const style = `
:root { color-scheme: light dark }
body { margin: 2rem; font: 14px/1.4 system-ui, sans-serif }
table { border-collapse: collapse }
th, td { padding: .35rem .6rem; border: 1px solid #8888; text-align: left; vertical-align: top }
thead th { position: sticky; top: 0; background: Canvas }
@page { size: landscape; margin: 1cm }
@media print { body { margin: 0; font-size: 10px } thead th { position: static } tr { break-inside: avoid } }
@media print { body { margin: 0; font-size: 10px } thead th { position: static } tr { break-inside: avoid } }
`;

/** A document as one HTML file that needs nothing else and runs nothing. */
export const toHtml = ({ title, paragraphs, sections }: Document): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${htmlText(title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${htmlText(title)}</h1>
${[...paragraphs.map(paragraph), ...sections.map(sectionHtml)].join('\n')}
</body>
</html>
`;

const paragraph = (text: string): string => `<p>${htmlText(text)}</p>`;

const sectionHtml = ({ title, paragraphs = [], table }: Section): string =>
  [
    ...(title === undefined ? [] : [`<h2>${htmlText(title)}</h2>`]),
    ...paragraphs.map(paragraph),
    ...(table ? [tableHtml(table)] : []),
  ].join('\n');

const tableHtml = ({ columns, rows }: Table): string => {
  const row = ([head = '', ...cells]: readonly string[]) =>
    `<tr><th scope="row">${htmlText(head)}</th>${cells.map(cell => `<td>${htmlText(cell)}</td>`).join('')}</tr>`;
  return `<table>
<thead><tr>${columns.map(column => `<th scope="col">${htmlText(column)}</th>`).join('')}</tr></thead>
<tbody>
${rows.map(row).join('\n')}
</tbody>
</table>`;
};

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text that HTML shows as it is. */
const htmlText = (text: string): string => text.replace(/[&<>"']/g, character => entities[character]!);
