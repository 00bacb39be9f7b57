import type { Range } from '../finding';
import { at, type Entry, type MapNode, type ScalarNode, walk } from '../manifest/node';
import type { RuleContext } from '../rules/rule';

/** A credential's place in the structure: the value that holds it, and what that value is called. */
export interface CredentialPlace {
  readonly name: string;
  readonly value: ScalarNode;
  /** The entry `value:` of a list of variables, with its map. */
  readonly listed: { readonly map: MapNode; readonly entry: Entry } | undefined;
}

const holds = (node: Range | undefined, { start, end }: Range): boolean =>
  node !== undefined && node.start <= start && end <= node.end;

/** The named value that holds a stretch of the file; undefined where it has no name. */
export function placeOf({ facts, manifest }: RuleContext, range: Range): CredentialPlace | undefined {
  const named = [...facts.environment, ...facts.mcpServers.flatMap(({ headers }) => headers)].find(({ value }) =>
    holds(value, range),
  );
  for (const root of manifest.documents) {
    if (!holds(root, range)) continue;
    for (const { node } of walk(root)) {
      if (node.kind !== 'map' || !holds(node, range)) continue;
      const entry = node.entries.find(({ value }) => value?.kind === 'scalar' && holds(value, range));
      if (entry?.value?.kind !== 'scalar') continue;
      const isListed = entry.key.text === 'value' && at(node, 'name')?.kind === 'scalar';
      return {
        name: named?.name ?? entry.key.text,
        value: named?.value ?? entry.value,
        listed: isListed ? { map: node, entry } : undefined,
      };
    }
  }
  return named?.value ? { name: named.name, value: named.value, listed: undefined } : undefined;
}
