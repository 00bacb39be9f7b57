import type { Range, TextEdit } from '../finding';
import type { Manifest } from '../manifest/manifest';
import type { ScalarNode } from '../manifest/node';

/** The stretch of a scalar between its quotes; a part of a scalar has none of its own. */
export function inside({ text }: Manifest, { start, end }: ScalarNode): Range {
  const quote = text[start];
  return (quote === '"' || quote === "'") && end - start > 1 && text[end - 1] === quote
    ? { start: start + 1, end: end - 1 }
    : { start, end };
}

/** Writes a word instead of a scalar, in the scalar's own quotes, also where it only is part of a longer one. */
export const replaced = (manifest: Manifest, node: ScalarNode, word: string): TextEdit => ({
  ...inside(manifest, node),
  newText: word,
});
