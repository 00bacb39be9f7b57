import type { EnvironmentVariable, NamedValue, ReferenceKind } from '../facts';
import { at, type Entry, entriesOf, itemsOf, type Node, type ScalarNode } from '../node';
import { partOf, referenceIn } from './value';

/** Variables of Kubernetes (`- name:` / `value:`), of a map, or of a list of `NAME=value`. */
export function readEnvironment(
  node: Node | undefined,
  of: EnvironmentVariable['of'],
  text: string,
): readonly EnvironmentVariable[] {
  const values = node?.kind === 'seq' ? node.items.flatMap(item => listed(item, text)) : namedValues(node);
  return values.map(value => ({ ...value, of }));
}

/** The entries of a map as named values. */
export const namedValues = (node: Node | undefined): readonly NamedValue[] => entriesOf(node).map(fromEntry);

function fromEntry({ key, value }: Entry): NamedValue {
  if (value?.kind === 'scalar') return { name: key.text, key, value, reference: referenceIn(value.text) };
  return { name: key.text, key, value: undefined, ...referred(value) };
}

/** What `valueFrom` refers to, and under which name it is kept there. */
function referred(node: Node | undefined): Pick<NamedValue, 'reference' | 'source'> {
  const [from] = entriesOf(at(node, 'valueFrom'));
  const source = from && at(from.value, 'key');
  return { reference: from && sources[from.key.text], ...(source?.kind === 'scalar' && { source }) };
}

function listed(item: Node, text: string): readonly NamedValue[] {
  if (item.kind === 'scalar') return [assignment(item, text)];
  const key = at(item, 'name') ?? at(item, 'key');
  if (key?.kind !== 'scalar') return [];
  const value = at(item, 'value');
  if (value?.kind === 'scalar') return [{ name: key.text, key, value, reference: referenceIn(value.text) }];
  return [{ name: key.text, key, value: undefined, ...referred(item) }];
}

/** `NAME=value`, or `NAME` alone, which passes the caller's variable on. */
function assignment(item: ScalarNode, text: string): NamedValue {
  const equals = item.text.indexOf('=');
  if (equals < 0) return { name: item.text, key: item, value: undefined, reference: 'variable' };
  const value = partOf(item, equals + 1, item.text.length, text);
  return {
    name: item.text.slice(0, equals).trim(),
    key: partOf(item, 0, equals, text),
    value,
    reference: referenceIn(value.text),
  };
}

const sources: Readonly<Record<string, ReferenceKind>> = {
  secretKeyRef: 'secret',
  configMapKeyRef: 'config',
  fieldRef: 'field',
  resourceFieldRef: 'field',
  fileKeyRef: 'file',
};

/** Scalars of a list, or the one scalar itself. */
export const scalarsOf = (node: Node | undefined): readonly ScalarNode[] =>
  (node?.kind === 'scalar' ? [node] : itemsOf(node)).filter(item => item.kind === 'scalar');
