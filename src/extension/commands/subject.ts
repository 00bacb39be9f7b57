import type { Subject } from '../tree/row';
import { TreeNode } from '../tree/tree';

/** What commands are about: the selected rows where the given one is among them, else the given one. */
export function subjectsOf(given: unknown, selected: unknown): readonly Subject[] {
  const nodes = Array.isArray(selected) ? selected.filter(node => node instanceof TreeNode) : [];
  if (nodes.length > 1 && nodes.includes(given as TreeNode)) return nodes.map(({ row }) => row);
  if (given instanceof TreeNode) return [given.row];
  return typeof given === 'object' && given !== null ? [given] : [];
}
