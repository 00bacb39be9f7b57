import { entriesOf, itemsOf, type Node, type ScalarNode } from './node';

/** A value found by its path, with the key that holds it (absent for items of a list). */
export interface Selected {
  readonly key: ScalarNode | undefined;
  readonly value: Node;
}

/** The values at a path of keys; `*` is any key or item. Merged entries are left out: they are found at their anchor. */
export function select(root: Node | undefined, path: readonly string[]): readonly Selected[] {
  const [first = ''] = path;
  if (first !== '*' && !topKeys(root).has(first)) return nothing;
  const found: Selected[] = [];
  if (root) collect({ key: undefined, value: root }, path, 0, found);
  return found;
}

const nothing: readonly Selected[] = [];

function collect(from: Selected, path: readonly string[], depth: number, found: Selected[]): void {
  const step = path[depth];
  if (step === undefined) {
    found.push(from);
    return;
  }
  for (const { key, value, merged } of entriesOf(from.value)) {
    if (value && !merged && (step === '*' || key.text === step)) collect({ key, value }, path, depth + 1, found);
  }
  if (step !== '*') return;
  for (const value of itemsOf(from.value)) collect({ key: undefined, value }, path, depth + 1, found);
}

const noKeys: ReadonlySet<string> = new Set();
const known = new WeakMap<Node, ReadonlySet<string>>();

/** The keys of a document: most of the many paths that are asked for end at the first. */
export function topKeys(root: Node | undefined): ReadonlySet<string> {
  if (root?.kind !== 'map') return noKeys;
  let keys = known.get(root);
  if (!keys) {
    keys = new Set(root.entries.map(({ key }) => key.text));
    known.set(root, keys);
  }
  return keys;
}
