import type { Manifest } from '../manifest/manifest';
import type { MapNode, Node } from '../manifest/node';
import { stringAt } from '../manifest/node';
import { redact, type ScanOptions } from '../secrets';

/** Where something stands, in words that survive moved lines and hold no secret: the path of keys, or the line's text. */
export function placeOf({ documents, text }: Manifest, offset: number, scan?: ScanOptions): string {
  const index = documents.findIndex(root => root && contains(root, offset));
  const root = documents[index];
  if (!root) return withoutSecrets(lineAt(text, offset), scan);
  return withoutSecrets([...titleOf(root, index), ...stepsTo(root, offset)].join('.').replaceAll('.[', '['), scan);
}

const contains = ({ start, end }: Node, offset: number): boolean =>
  start <= offset && offset < Math.max(end, start + 1);

/** Documents of one file are told apart by what they are called: their number changes when one is added. */
function titleOf(root: Node, index: number): readonly string[] {
  const name = stringAt(root, 'metadata', 'name');
  if (name) return [`${stringAt(root, 'kind') ?? 'document'}/${name}`];
  return index === 0 ? [] : [`document ${index + 1}`];
}

function stepsTo(root: Node, offset: number): readonly string[] {
  const steps: string[] = [];
  let node: Node | undefined = root;
  while (node && node.kind !== 'scalar') {
    const [step, next]: readonly [string, Node | undefined] | [] =
      node.kind === 'map' ? inMap(node, offset) : inItems(node.items, offset);
    if (step === undefined) break;
    steps.push(step);
    node = next;
  }
  return steps;
}

function inMap({ entries }: MapNode, offset: number): readonly [string, Node | undefined] | [] {
  const entry = entries.find(
    ({ key, value, merged }) => !merged && (contains(key, offset) || (value !== undefined && contains(value, offset))),
  );
  if (!entry) return [];
  return [entry.key.text, entry.value && contains(entry.value, offset) ? entry.value : undefined];
}

function inItems(items: readonly Node[], offset: number): readonly [string, Node | undefined] | [] {
  const index = items.findIndex(item => contains(item, offset));
  const item = items[index];
  if (!item) return [];
  return [`[${stringAt(item, 'name') ?? stringAt(item, 'id') ?? index}]`, item];
}

function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return text.slice(start, Math.min(end < 0 ? text.length : end, start + 400)).trim();
}

/** Known secrets go by kind; long words and numbers go too, since they may be secrets that no detector knows. */
const withoutSecrets = (text: string, scan: ScanOptions | undefined): string =>
  redact(text, scan)
    .replace(/[\w+/=-]{40,}/g, '…')
    .replace(/\d{4,}/g, '#')
    .slice(0, 200);
