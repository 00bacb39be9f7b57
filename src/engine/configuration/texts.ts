import type { Node, ScalarNode } from '../manifest/node';

/** One scalar or a list of them; empty ones are left out. */
export const scalarsOf = (node: Node | undefined): readonly ScalarNode[] =>
  (node?.kind === 'seq' ? node.items : node ? [node] : []).filter(
    (item): item is ScalarNode => item.kind === 'scalar' && item.text !== '',
  );

/** Their texts. */
export const textsOf = (node: Node | undefined): readonly string[] => scalarsOf(node).map(({ text }) => text);
