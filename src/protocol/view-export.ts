import type { TextFormat } from './messages';
import type { Sheet } from './sheet';

/** A sheet as a file's text. */
export function exportSheet(sheet: Sheet, format: TextFormat): string {
  switch (format) {
    case 'markdown':
      return toMarkdown(sheet);
    case 'csv':
      return toCsv(sheet);
    case 'html':
      return toHtml(sheet);
  }
}

function toMarkdown({ title, subtitle, footer, columns, rows }: Sheet): string {
  const line = (cells: readonly string[]) => `| ${cells.map(markdownText).join(' | ')} |`;
  const table = [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
  return `# ${title}\n\n${subtitle}\n\n${table}\n\n${footer}\n`;
}

/** A text that Markdown shows as it is, on one line. */
export const markdownText = (text: string): string => text.replace(/[\\`*_<>|[\]]/g, '\\$&').replace(/\s+/g, ' ');

/** As RFC 4180 has it. A leading sign would make a spreadsheet take a text for a formula. */
const toCsv = ({ columns, rows }: Sheet): string =>
  [columns, ...rows].map(cells => `${cells.map(csvField).join(',')}\r\n`).join('');

function csvField(text: string): string {
  const inert = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

const style = `
:root { color-scheme: light dark }
body { margin: 2rem; font: 14px/1.4 system-ui, sans-serif }
table { border-collapse: collapse }
th, td { padding: .35rem .6rem; border: 1px solid #8888; text-align: left; vertical-align: top }
thead th { position: sticky; top: 0; background: Canvas }
footer { margin-top: 1rem; font-size: 12px }
@page { size: landscape; margin: 1cm }
@media print { body { margin: 0; font-size: 10px } thead th { position: static } tr { break-inside: avoid } }`;

function toHtml({ title, subtitle, footer, columns, rows }: Sheet): string {
  const row = ([head = '', ...cells]: readonly string[]) =>
    `<tr><th scope="row">${htmlText(head)}</th>${cells.map(cell => `<td>${htmlText(cell)}</td>`).join('')}</tr>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${htmlText(title)}</title>
<style>${style}
</style>
</head>
<body>
<h1>${htmlText(title)}</h1>
<p>${htmlText(subtitle)}</p>
<table>
<thead><tr>${columns.map(column => `<th scope="col">${htmlText(column)}</th>`).join('')}</tr></thead>
<tbody>
${rows.map(row).join('\n')}
</tbody>
</table>
<footer>${htmlText(footer)}</footer>
</body>
</html>
`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const htmlText = (text: string): string => text.replace(/[&<>"']/g, character => entities[character]!);
