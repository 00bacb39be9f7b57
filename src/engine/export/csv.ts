import type { Table } from './document';

/** A table as RFC 4180 has it. */
export const toCsv = ({ columns, rows }: Table): string =>
  [columns, ...rows].map(cells => `${cells.map(field).join(',')}\r\n`).join('');

/** A leading sign would make a spreadsheet take a text for a formula. */
function field(text: string): string {
  const inert = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
