import { framework } from '..';
import type { Standard } from '../types';

/** Puts blocks under each other; empty ones are left out. */
export const blocks = (...parts: readonly string[]): string => parts.filter(part => part !== '').join('\n\n');

/** A part with a heading; empty where it has no content. */
export const section = (heading: string, content: string): string =>
  content === '' ? '' : `## ${heading}\n\n${content}`;

/** A bullet list. */
export const bullets = (items: readonly string[]): string => items.map(item => `- ${item}`).join('\n');

/** A table; empty where it has no row. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]) => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** What an item cites, each with its edition and linked where there is a page of its publisher. */
export const referenceList = (ids: readonly string[]): string =>
  bullets(ids.flatMap(id => framework.standardById(id) ?? []).map(standardLine));

function standardLine({ id, standard, edition, title, url, note }: Standard): string {
  const words = `${id}${title ? ` ${title}` : ''}`;
  return `${url ? `[${words}](${url})` : words}, ${standard} (${edition})${note ? `. ${note}` : ''}`;
}
