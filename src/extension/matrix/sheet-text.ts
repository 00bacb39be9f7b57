import { toCsv, toHtml, toMarkdown } from '../../engine';
import type { TextFormat } from '../../protocol/messages';
import type { Sheet } from '../../protocol/sheet';

/** What the matrix shows, as a file's text. */
export function sheetText({ title, subtitle, footer, ...table }: Sheet, format: TextFormat): string {
  const document = { title, paragraphs: [subtitle], sections: [{ table }, { paragraphs: [footer] }] };
  switch (format) {
    case 'markdown':
      return toMarkdown(document);
    case 'html':
      return toHtml(document);
    case 'csv':
      return toCsv(table);
  }
}
