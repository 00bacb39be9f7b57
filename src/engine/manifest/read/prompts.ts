import type { PromptRange } from '../../placed-secrets';
import { entriesOf, itemsOf, type Node, walk } from '../node';
import { scalarAt } from './pod';

/** A scalar as a prompt; none for anything else. */
export const promptIn = (name: string, node: Node | undefined): readonly PromptRange[] =>
  node?.kind === 'scalar' && node.text.trim() !== '' ? [{ name, start: node.start, end: node.end }] : [];

/** The messages of a list of `role` and `content`. */
export const messagesIn = (node: Node | undefined): readonly PromptRange[] =>
  itemsOf(node).flatMap(item => promptIn(scalarAt(item, 'role')?.text ?? 'message', scalarAt(item, 'content')));

/** Every scalar at one of these keys, anywhere below a node. */
export function promptsBelow(root: Node | undefined, keys: ReadonlySet<string>): readonly PromptRange[] {
  const found: PromptRange[] = [];
  for (const { node, entry } of walk(root)) {
    if (entry && keys.has(entry.key.text)) found.push(...promptIn(entry.key.text, node));
  }
  return found;
}

/** The scalars at these keys of a map. */
export const promptsAt = (node: Node | undefined, ...keys: readonly string[]): readonly PromptRange[] =>
  entriesOf(node).flatMap(({ key, value }) => (keys.includes(key.text) ? promptIn(key.text, value) : []));
