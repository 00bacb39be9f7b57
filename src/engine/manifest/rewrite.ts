import type { TextEdit } from '../finding';
import type { ScalarNode, ScalarStyle } from './node';

/** Replaces a scalar by a word, in the scalar's own quotes; undefined for a block scalar, whose lines are not one word. */
export function rewrite({ start, end, style }: ScalarNode, word: string): TextEdit | undefined {
  const newText = written(word, style);
  return newText === undefined ? undefined : { start, end, newText };
}

function written(word: string, style: ScalarStyle): string | undefined {
  switch (style) {
    case 'json':
    case 'double':
      return JSON.stringify(word);
    case 'single':
      return `'${word.replaceAll("'", "''")}'`;
    case 'plain':
      return /^[A-Za-z][\w-]*$/.test(word) ? word : JSON.stringify(word);
    default:
      return undefined;
  }
}
