import type { Range } from '../finding';
import { parseManifest } from '../manifest/manifest';
import { at, type Entry, entriesOf, entryOf, itemsOf, type Node, stringAt } from '../manifest/node';
import { safeName } from '../safe-name';

/** A part of a manifest for outline and breadcrumbs. */
export interface ManifestSymbol {
  readonly name: string;
  readonly kind: 'deployment' | 'provider' | 'prompt' | 'control' | 'section';
  readonly detail: string;
  readonly range: Range;
  /** The place of the name, within `range`. */
  readonly selection: Range;
  readonly children: readonly ManifestSymbol[];
}

/** The deployments with their prompts and controls, and the providers. */
export function symbolsOf({ uri, text }: { readonly uri: string; readonly text: string }): readonly ManifestSymbol[] {
  const [root] = parseManifest(uri, text).documents;
  return [...itemsOf(at(root, 'deployments')).flatMap(deploymentSymbol), ...section(root, 'providers', 'provider')];
}

function deploymentSymbol(node: Node): ManifestSymbol[] {
  if (node.kind !== 'map') return [];
  const name = entryOf(node, 'name')?.value;
  // A name that is merged in or aliased stands elsewhere.
  const isHere = name && node.start <= name.start && name.end <= node.end;
  return [
    {
      name: safeName(stringAt(node, 'name') ?? '') || 'deployment',
      kind: 'deployment',
      detail: safeName(stringAt(node, 'model') ?? ''),
      range: spanOf(node),
      selection: isHere ? spanOf(name) : { start: node.start, end: node.start + 1 },
      children: [...section(node, 'prompts', 'prompt'), ...section(node, 'controls', 'control')],
    },
  ];
}

function section(parent: Node | undefined, key: string, kind: ManifestSymbol['kind']): ManifestSymbol[] {
  const entry = entryOf(parent, key);
  if (!entry || entry.merged) return [];
  const children = entriesOf(isAliased(entry) ? undefined : entry.value)
    .filter(({ merged }) => !merged)
    .map(child => entrySymbol(child, kind));
  return [
    {
      name: key,
      kind: 'section',
      detail: String(children.length),
      range: wholeOf(entry),
      selection: spanOf(entry.key),
      children,
    },
  ];
}

const entrySymbol = (entry: Entry, kind: ManifestSymbol['kind']): ManifestSymbol => ({
  name: safeName(entry.key.text) || kind,
  kind,
  detail:
    kind === 'control'
      ? entry.value?.kind === 'scalar'
        ? safeName(entry.value.text)
        : safeName(stringAt(entry.value, 'status') ?? '')
      : '',
  range: wholeOf(entry),
  selection: spanOf(entry.key),
  children: [],
});

const spanOf = ({ start, end }: Range): Range => ({ start, end });
/** An aliased value stands elsewhere. */
const isAliased = ({ key, value }: Entry): boolean => value !== undefined && value.start < key.end;

const wholeOf = (entry: Entry): Range => ({
  start: entry.key.start,
  end: entry.value && !isAliased(entry) ? entry.value.end : entry.key.end,
});
