import type { Document, Section, Table } from './document';

/** A document as Markdown. */
export const toMarkdown = ({ title, paragraphs, sections }: Document): string =>
  [`# ${markdownText(title)}`, ...paragraphs.map(markdownText), ...sections.flatMap(sectionText)]
    .join('\n\n')
    .concat('\n');

const sectionText = ({ title, paragraphs = [], table }: Section): readonly string[] => [
  ...(title === undefined ? [] : [`## ${markdownText(title)}`]),
  ...paragraphs.map(markdownText),
  ...(table ? [markdownTable(table)] : []),
];

/** A table as Markdown, without a line end after it. */
export const markdownTable = ({ columns, rows }: Table): string =>
  [columns.map(markdownText), columns.map(() => '---'), ...rows.map(row => row.map(markdownText))]
    .map(cells => `| ${cells.join(' | ')} |`)
    .join('\n');

/** A text that Markdown shows as it is, on one line. */
export const markdownText = (text: string): string =>
  text
    .replace(/[\\`*_<>|[\]#~]/g, '\\$&')
    .replace(/\s+/g, ' ')
    .trim();
