import { type Document, type Table, toCsv, toHtml, toMarkdown } from '../../engine';

/** What one thing looks like in each format. */
export interface Writable {
  readonly document: () => Document;
  readonly table: () => Table;
  readonly data: () => unknown;
}

/** The formats of `matrix` and `export`. */
export const documentFormats = ['markdown', 'csv', 'html', 'json'] as const;

/** Writes a page, its one table, or its data. */
export function writeDocument({ document, table, data }: Writable, format: (typeof documentFormats)[number]): string {
  switch (format) {
    case 'markdown':
      return toMarkdown(document());
    case 'html':
      return toHtml(document());
    case 'csv':
      return toCsv(table());
    case 'json':
      return `${JSON.stringify(data(), undefined, 2)}\n`;
  }
}
