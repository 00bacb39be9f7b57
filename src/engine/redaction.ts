import type { Range, TextEdit } from './finding';
import type { Manifest } from './manifest/manifest';
import type { Node } from './manifest/node';
import type { SecretMatch } from './secrets';

/** The edits that replace secrets, in text order, so that the file still parses to the same shape. */
export function redactionOf({ text, syntax, documents }: Manifest, matches: readonly SecretMatch[]): TextEdit[] {
  const hasPlain = syntax === 'yaml' || syntax === 'markdown' || syntax === 'json';
  const quote = syntax === 'json' ? '"' : "'";
  const sorted = [...matches].sort((a, b) => a.start - b.start);
  const parsed = hasPlain && matches.length > 0 ? plainScalars(documents) : [];
  const plain = syntax === 'template' ? plainInTemplate(text, sorted) : parsed;
  const edits: TextEdit[] = [];
  const inside = new Map<Plain, Range[]>();
  let next = 0;
  for (const { start, end, kind } of sorted) {
    edits.push({ start, end, newText: `[REDACTED:${kind}]` });
    while (next < plain.length && plain[next]!.node.end < end) next++;
    const holder = plain[next];
    if (!holder || holder.node.start > start) continue;
    const earlier = inside.get(holder);
    if (earlier) earlier.push({ start, end });
    else if (holder.inFlow || holder.node.start === start) inside.set(holder, [{ start, end }]);
  }
  for (const [{ node }, secrets] of inside) edits.push(...quotes(text, node, secrets, quote));
  return merged(edits);
}

interface Plain {
  readonly node: Range;
  readonly inFlow: boolean;
}

/** Plain scalars, keys too, in text order: a bracket at their start, or anywhere in a flow collection, is not text. */
function plainScalars(documents: Manifest['documents']): readonly Plain[] {
  const found = new Map<Node, Plain>();
  const seen = new Set<Node>();
  const stack = documents.flatMap(root => (root ? [{ node: root, inFlow: false }] : []));
  for (let at = stack.pop(); at; at = stack.pop()) {
    const { node } = at;
    if (seen.has(node)) continue;
    seen.add(node);
    const inFlow = at.inFlow || (node.kind !== 'scalar' && node.flow);
    if (node.kind === 'scalar') {
      if (node.style === 'plain') found.set(node, { node, inFlow });
    } else if (node.kind === 'seq') {
      for (const item of node.items) stack.push({ node: item, inFlow });
    } else {
      for (const { key, value, merged } of node.entries) {
        if (merged) continue;
        stack.push({ node: key, inFlow });
        if (value) stack.push({ node: value, inFlow });
      }
    }
  }
  return [...found.values()].sort((a, b) => a.node.start - b.node.start);
}

/** A key, the hyphen of an item or both, and no quote. */
const BEFORE_PLAIN = /^[ \t]{0,200}(?=\S)(?:-[ \t]{1,8}){0,4}(?:["']?[\w./-]{1,253}["']?:[ \t]{1,200})?$/;

/** The values that start with a secret in text that only becomes YAML when a tool renders it, each on one line. */
function plainInTemplate(text: string, matches: readonly Range[]): readonly Plain[] {
  const found: Plain[] = [];
  for (const { start, end } of matches) {
    if (!BEFORE_PLAIN.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start))) continue;
    const newline = text.indexOf('\n', end);
    const [rest = ''] = text.slice(end, newline < 0 ? undefined : newline).split(/[ \t]#/, 1);
    found.push({ node: { start, end: end + rest.trimEnd().length }, inFlow: false });
  }
  return found;
}

/** Quotes around a scalar; the apostrophes that stay are doubled. */
function quotes(text: string, { start, end }: Range, secrets: readonly Range[], quote: string): TextEdit[] {
  const places = [start];
  let from = start;
  for (const secret of [...secrets, { start: end, end }]) {
    for (const { index } of text.slice(from, secret.start).matchAll(/'/g)) places.push(from + index);
    from = secret.end;
  }
  return [...places, end].map(at => ({ start: at, end: at, newText: quote }));
}

/** Insertions at the edge of a replacement become part of it, so that no two edits touch. */
function merged(edits: readonly TextEdit[]): TextEdit[] {
  const result: TextEdit[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
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
