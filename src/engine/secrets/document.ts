import { type MapNode, type Node, type ScalarNode, walk } from '../manifest/node';
import type { Surroundings } from './context';
import { offsetsOf } from './decoded';
import type { Found } from './detector';
import { type SecretMatch, toMatch } from './match';
import { isPairValue, labelNamed } from './names';
import { resolveOverlaps } from './overlap';
import { type Plan, planFor, type ScanOptions } from './plan';
import { findSecrets } from './scan';

/** The roots of a parsed file; undefined for an empty document. */
export type Documents = readonly (Node | undefined)[];

/** A scalar with what its structure says about it. */
interface Place {
  readonly node: ScalarNode;
  /** The key above it, or the flag before it in a list. */
  readonly label: string;
  readonly siblings: MapNode | undefined;
}

const MAX_SIBLING = 80;
/** How far into a scalar its value may start: quotes and an opening sign. */
const MAX_LEAD = 4;

/** Finds what `scanText` finds, and what only the file's structure shows: escaped and folded values, siblings that name a vendor. */
export function scanDocument(text: string, documents: Documents, options?: ScanOptions): SecretMatch[] {
  const plan = planFor(options);
  // Most files hold no value whose place is asked about.
  let places: readonly Place[] | undefined;
  const found = [
    ...findSecrets(text, plan, (at, written) => {
      places ??= placesOf(documents);
      return surroundingsAt(text, places, at, written);
    }),
  ];
  for (const root of documents) {
    for (const { node, entry } of walk(root)) {
      if (entry) addDecoded(text, entry.key, plan, found);
      if (node.kind === 'scalar') addDecoded(text, node, plan, found);
    }
  }
  return resolveOverlaps(found).map(match => toMatch(text, match));
}

/** The secrets of a scalar whose offsets differ from its file's, at the file's offsets. */
function addDecoded(text: string, node: ScalarNode, plan: Plan, all: Found[]): void {
  // As long as what it stands for: nothing is escaped or folded.
  if (node.end - node.start === node.text.length + (node.style === 'plain' ? 0 : 2)) return;
  const written = text.slice(node.start, node.end);
  const hasEscapes = (node.style === 'double' || node.style === 'json') && written.includes('\\');
  if (node.style === 'literal' || !(hasEscapes || written.includes('\n'))) return;
  const found = findSecrets(node.text, plan);
  if (found.length === 0) return;
  const header = node.style === 'folded' ? written.indexOf('\n') + 1 : 0;
  const offsets = offsetsOf(written.slice(header), node.text);
  if (!offsets) return;
  const base = node.start + header;
  for (const { start, end, detector } of found) {
    all.push({
      start: base + offsets[start]!,
      end: base + offsets[end - 1]! + Math.max(1, offsets[end]! - offsets[end - 1]!),
      detector,
    });
  }
}

/** Every scalar of the file in file order, keys too, each once. */
function placesOf(documents: Documents): Place[] {
  const places: Place[] = [];
  const seen = new Set<Node>();
  const visit = (node: Node, label: string, siblings: MapNode | undefined): void => {
    if (seen.has(node)) return;
    seen.add(node);
    if (node.kind === 'scalar') places.push({ node, label, siblings });
    else if (node.kind === 'seq') {
      let before = '';
      for (const item of node.items) {
        visit(item, before.startsWith('-') ? before.replace(/^-+/, '') : label, siblings);
        before = item.kind === 'scalar' ? item.text : '';
      }
    } else {
      for (const { key, value, merged } of node.entries) {
        if (merged) continue;
        visit(key, '', undefined);
        if (value) visit(value, labelIn(node, key.text, label), node);
      }
    }
  };
  for (const root of documents) if (root) visit(root, '', undefined);
  return places.sort((a, b) => a.node.start - b.node.start);
}

/** The name a map gives to the value of this key: the key, its pair's other half, or the secret's name above the map. */
function labelIn(map: MapNode, key: string, above: string): string {
  if (!isPairValue(key)) return key;
  const name = map.entries.find(entry => /^(?:name|key|header|variable)$/i.test(entry.key.text))?.value;
  if (name?.kind === 'scalar') return name.text;
  return labelNamed(above).isSecret ? above : key;
}

/** The last scalar that starts at or before `at`. */
function placeAt(places: readonly Place[], at: number): Place | undefined {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]!.node.start <= at) low = middle + 1;
    else high = middle;
  }
  return places[low - 1];
}

function surroundingsAt(
  text: string,
  places: readonly Place[],
  at: number,
  written: () => Surroundings,
): Surroundings | undefined {
  const place = placeAt(places, at);
  if (!place?.label || at - place.node.start > MAX_LEAD || text.slice(place.node.start, at).includes('\n'))
    return undefined;
  const label = labelNamed(place.label);
  let words: string | undefined;
  let around: Surroundings | undefined;
  return {
    label,
    speaksOf: name => {
      words ??= label.isNameless ? `${label.name}\n${siblingsOf(place)}` : label.name;
      around ??= written();
      return name.test(words) || around.speaksOf(name);
    },
  };
}

/** The keys and short values beside a value, in which its vendor may be named. */
function siblingsOf({ node, siblings }: Place): string {
  const lines = siblings?.entries.map(({ key, value }) =>
    value?.kind === 'scalar' && value !== node && value.text.length <= MAX_SIBLING
      ? `${key.text} ${value.text}`
      : key.text,
  );
  return lines?.join('\n') ?? '';
}
