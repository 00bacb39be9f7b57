type Node = { readonly [key: string]: unknown };

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

const kebab = (name: string) => name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);

const lists = (node: Node) => Object.entries(node).filter(([, value]) => Array.isArray(value) || isNode(value));

/** Keys of everything with an id beneath a part of a data file; a row with both parties has a key for each. */
function keysBeneath(value: unknown, key: string): string[] {
  if (Array.isArray(value)) return value.filter(isNode).flatMap(node => (node.id ? keysOf(node, key) : []));
  if (!isNode(value)) return [];
  if (value.id) return keysOf(value, key);
  return lists(value).flatMap(([name, part]) => keysBeneath(part, `${key}.${kebab(name)}`));
}

function keysOf(node: Node, parent: string): string[] {
  const key = `${parent}.${String(node.id)}`;
  if (node.vendor && node.you) return [`${key}.vendor`, `${key}.you`];
  const inner = lists(node).flatMap(([name, part]) => keysBeneath(part, `${key}.${kebab(name)}`));
  return inner.length > 0 ? inner : [key];
}

/** The key of each source item of a data file, as data/trace.yaml writes it. */
export const sourceItems = (file: string, data: unknown): string[] => keysBeneath(data, file);
