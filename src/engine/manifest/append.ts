import type { TextEdit } from '../finding';
import type { Manifest } from './manifest';
import type { Node, SeqNode } from './node';

/** An item as it is written: in the lines of a block list, and in one line between brackets. */
export interface NewItem {
  readonly lines: readonly string[];
  readonly flow: string;
}

/**
 * The edit that puts an item behind the last one of a list. Keeps comments, indentation and line ends.
 * Undefined where no safe place is found.
 */
export function appendItem({ text }: Manifest, list: SeqNode, { lines, flow }: NewItem): TextEdit | undefined {
  const last = list.items.at(-1);
  // An alias stands somewhere else than its node.
  if (last && (last.start < list.start || last.end > list.end + 1)) return undefined;
  if (!list.flow) return last && text[list.start] === '-' ? intoBlock(text, list, last, lines) : undefined;
  if (text[list.end - 1] !== ']') return undefined;
  if (!last) return { start: list.start, end: list.end, newText: `[${flow}]` };
  const gap = /\n[ \t]*$/.exec(text.slice(list.start, last.start))?.[0] ?? ' ';
  const eol = gap === ' ' || !text.includes('\r\n') ? '' : '\r';
  return { start: last.end, end: last.end, newText: `,${eol}${gap}${flow}` };
}

function intoBlock(text: string, list: SeqNode, last: Node, lines: readonly string[]): TextEdit {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const indent = text.slice(text.lastIndexOf('\n', list.start - 1) + 1, list.start).replace(/[^\t]/g, ' ');
  let content = last.end;
  while (content > last.start && /\s/.test(text[content - 1]!)) content--;
  const newline = text.indexOf('\n', content);
  const end = newline < 0 ? text.length : text[newline - 1] === '\r' ? newline - 1 : newline;
  const newText = lines.map((line, i) => `${eol}${indent}${i === 0 ? '- ' : '  '}${line}`).join('');
  return { start: end, end, newText };
}
