import type { TextEdit } from './finding';
import type { Manifest } from './manifest/manifest';
import { type ScalarNode, walk } from './manifest/node';
import type { SecretMatch } from './secrets';

/** The edits that replace secrets, so that the file still parses to the same shape. */
export function redactionOf(manifest: Manifest, matches: readonly SecretMatch[]): readonly TextEdit[] {
  const plain = manifest.syntax === 'yaml' && matches.length > 0 ? plainScalars(manifest) : [];
  const edits: TextEdit[] = [];
  const quoted = new Set<ScalarNode>();
  for (const { start, end, kind } of matches) {
    const node = plain.find(scalar => scalar.start <= start && end <= scalar.end);
    if (node && !quoted.has(node)) quoted.add(node);
    edits.push({ start, end, newText: `[REDACTED:${kind}]` });
  }
  for (const node of quoted) edits.push(...quotes(manifest.text, node));
  return merged(edits);
}

/** Brackets would change what a plain scalar is: it gets quotes. */
const quotes = (text: string, { start, end }: ScalarNode): TextEdit[] => {
  const inner = [...text.slice(start, end).matchAll(/'/g)].map(({ index }) => start + index);
  return [
    { start, end: start, newText: "'" },
    ...inner.map(at => ({ start: at, end: at, newText: "'" })),
    { start: end, end, newText: "'" },
  ];
};

const plainScalars = ({ documents }: Manifest): ScalarNode[] =>
  documents.flatMap(root =>
    [...walk(root)].flatMap(({ node }) => (node.kind === 'scalar' && node.style === 'plain' ? [node] : [])),
  );

/** Insertions at the edge of a replacement become part of it, so that no two edits touch. */
function merged(edits: readonly TextEdit[]): readonly TextEdit[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const result: TextEdit[] = [];
  for (const edit of sorted) {
    const last = result.at(-1);
    if (last && edit.start <= last.end) {
      result[result.length - 1] = {
        start: last.start,
        end: Math.max(last.end, edit.end),
        newText: last.newText + edit.newText,
      };
    } else result.push(edit);
  }
  return result;
}
