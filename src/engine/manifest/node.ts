/** How a scalar is written; decides whether offsets in its text map one to one to the file. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded' | 'json';

interface Span {
  /** First UTF-16 unit of the node in the file, quotes and block header included. */
  readonly start: number;
  /** End of the node in the file, exclusive. */
  readonly end: number;
}

export interface ScalarNode extends Span {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** The value as written, decoded: escapes resolved, lines folded; `''` for an empty value. */
  readonly text: string;
  readonly style: ScalarStyle;
}

/** One `key: value` of a map. */
export interface Entry {
  readonly key: ScalarNode;
  /** Absent where the file has a key without a value. */
  readonly value: Node | undefined;
  /** True where the entry comes in through a merge key: its place is where the anchor stands. */
  readonly merged: boolean;
}

export interface MapNode extends Span {
  readonly kind: 'map';
  readonly flow: boolean;
  /** Its own in file order, then those that are merged in and that it does not have itself. */
  readonly entries: readonly Entry[];
}

export interface SeqNode extends Span {
  readonly kind: 'seq';
  readonly flow: boolean;
  readonly items: readonly Node[];
}

/** A value of a YAML, JSON or TOML file with its place. An alias is the very node that its anchor names. */
export type Node = MapNode | SeqNode | ScalarNode;

/** The entry of a map with this key; the first, where it stands twice. */
export function entryOf(node: Node | undefined, key: string): Entry | undefined {
  if (node?.kind !== 'map') return undefined;
  for (const entry of node.entries) if (entry.key.text === key) return entry;
  return undefined;
}

/** The value at a path of keys, or undefined where a step is missing or not a map. */
export function at(node: Node | undefined, ...path: readonly string[]): Node | undefined {
  let current = node;
  for (const key of path) current = entryOf(current, key)?.value;
  return current;
}

export function stringAt(node: Node | undefined, ...path: readonly string[]): string | undefined {
  const found = at(node, ...path);
  return found?.kind === 'scalar' && typeof found.value === 'string' ? found.value : undefined;
}

/** The entries of a map, none for anything else. */
export const entriesOf = (node: Node | undefined): readonly Entry[] => (node?.kind === 'map' ? node.entries : []);

/** The items of a sequence, none for anything else. */
export const itemsOf = (node: Node | undefined): readonly Node[] => (node?.kind === 'seq' ? node.items : []);

/** A node met on a walk, with the entry that holds it (absent for roots and items). */
export interface Visit {
  readonly node: Node;
  readonly entry: Entry | undefined;
}

const walks = new WeakMap<Node, readonly Visit[]>();

/** Every node below and including `root`, in file order, each once however often it is aliased; listed once for all who ask. */
export function walk(root: Node | undefined): readonly Visit[] {
  if (!root) return [];
  let found = walks.get(root);
  if (!found) {
    found = visitsOf(root);
    walks.set(root, found);
  }
  return found;
}

function visitsOf(root: Node): readonly Visit[] {
  const found: Visit[] = [];
  const seen = new Set<Node>();
  const visit = (node: Node, entry: Entry | undefined) => {
    if (node.kind === 'scalar') {
      found.push({ node, entry });
      return;
    }
    if (seen.has(node)) return;
    seen.add(node);
    found.push({ node, entry });
    if (node.kind === 'seq') for (const item of node.items) visit(item, undefined);
    else for (const inner of node.entries) if (inner.value && !inner.merged) visit(inner.value, inner);
  };
  visit(root, undefined);
  return found;
}
