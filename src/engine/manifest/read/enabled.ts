import { type Node, type Visit, walk } from '../node';
import { scalarAt, whereTrue } from './pod';

/** False for a block that its own `enabled` switches off. */
export function isEnabled(node: Node): boolean {
  const enabled = scalarAt(node, 'enabled');
  return enabled === undefined || whereTrue(enabled) !== undefined;
}

/** Walks a tree without the blocks that are switched off. */
export function walkEnabled(root: Node | undefined): readonly Visit[] {
  let off: Node | undefined;
  return walk(root).filter(({ node }) => {
    if (off && off.start <= node.start && node.end <= off.end) return false;
    off = node.kind === 'map' && !isEnabled(node) ? node : undefined;
    return !off;
  });
}
