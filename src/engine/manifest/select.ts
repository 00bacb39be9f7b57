import { type Entry, entriesOf, itemsOf, type Node, type ScalarNode } from './node';

/** A value found by its path, with the key that holds it (absent for items of a list). */
export interface Selected {
  readonly key: ScalarNode | undefined;
  readonly value: Node;
}

/** The values at a path of keys; `*` is any key or item. Merged entries are left out: they are found at their anchor. */
export function select(root: Node | undefined, path: readonly string[]): readonly Selected[] {
  if (path[0] !== '*' && !topKeys(root).has(path[0] ?? '')) return [];
  let level: readonly Selected[] = root ? [{ key: undefined, value: root }] : [];
  for (const step of path) {
    if (level.length === 0) return level;
    level = level.flatMap(({ value }) => below(value, step));
  }
  return level;
}

function below(node: Node, step: string): readonly Selected[] {
  const inEntries = entriesOf(node).flatMap(({ key, value, merged }: Entry) =>
    value && !merged && (step === '*' || key.text === step) ? [{ key, value }] : [],
  );
  return step === '*' ? [...inEntries, ...itemsOf(node).map(value => ({ key: undefined, value }))] : inEntries;
}

const noKeys: ReadonlySet<string> = new Set();
const known = new WeakMap<Node, ReadonlySet<string>>();

/** The keys of a document: most of the many paths that are asked for end at the first. */
function topKeys(root: Node | undefined): ReadonlySet<string> {
  if (root?.kind !== 'map') return noKeys;
  let keys = known.get(root);
  if (!keys) {
    keys = new Set(root.entries.map(({ key }) => key.text));
    known.set(root, keys);
  }
  return keys;
}
