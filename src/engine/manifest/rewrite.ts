import type { TextEdit } from '../finding';
import type { ScalarNode } from './node';

/** Replaces a scalar by a plain word, in the scalar's own quotes. */
export function rewrite(node: ScalarNode, word: string): TextEdit {
  const quote = node.style === 'json' || node.style === 'double' ? '"' : node.style === 'single' ? "'" : '';
  return { start: node.start, end: node.end, newText: `${quote}${word}${quote}` };
}
