import { type ConfigurationFault, faultsOf } from '../configuration/fault';
import { parseManifest } from '../manifest/manifest';
import { at, itemsOf, type Node } from '../manifest/node';
import type { BaselineEntry } from './baseline';
import { baselineShape } from './baseline-shape';

/** Reads a baseline. With any fault it must not be used: what it would silence is not known. */
export function readBaseline(
  uri: string,
  text: string,
): { readonly entries: readonly BaselineEntry[]; readonly faults: readonly ConfigurationFault[] } {
  const parsed = parseManifest(uri, text);
  const [root] = parsed.documents;
  const nothing = { message: 'The baseline is empty.', range: { start: 0, end: 0 } };
  const faults = root ? [...faultsOf(parsed, baselineShape), ...badCounts(root)] : [nothing];
  if (!root || faults.length > 0) return { entries: [], faults };
  return { entries: itemsOf(at(root, 'findings')).map(entryOf), faults: [] };
}

const badCounts = (root: Node): readonly ConfigurationFault[] =>
  itemsOf(at(root, 'findings')).flatMap(item => {
    const count = at(item, 'count');
    return count?.kind === 'scalar' && !/^[1-9]\d{0,8}$/.test(count.text)
      ? [{ message: 'Expected a whole number above 0.', range: { start: count.start, end: count.end } }]
      : [];
  });

function entryOf(node: Node): BaselineEntry {
  const text = (key: string): string | undefined => {
    const value = at(node, key);
    return value?.kind === 'scalar' ? value.text : undefined;
  };
  const detector = text('detector');
  const domain = text('domain');
  return {
    rule: text('rule') ?? '',
    file: text('file') ?? '',
    place: text('place') ?? '',
    ...(detector && { detector }),
    ...(domain && { domain }),
    severity: text('severity') as BaselineEntry['severity'],
    controls: itemsOf(at(node, 'controls')).flatMap(item => (item.kind === 'scalar' ? [item.text] : [])),
    count: Number(text('count') ?? 1),
    reason: text('reason') ?? '',
    expires: text('expires') ?? '',
  };
}

/** The text of a baseline file; the same entries give the same bytes. */
export function writeBaseline(entries: readonly BaselineEntry[]): string {
  const head =
    '# Known findings that are left for now: see docs/ci.md. Each keeps its reason and its last day.\nversion: 1\n';
  return entries.length === 0 ? `${head}findings: []\n` : `${head}findings:\n${entries.map(entryText).join('')}`;
}

function entryText({ rule, file, place, detector, domain, severity, controls, count, reason, expires }: BaselineEntry) {
  // A JSON string is a YAML string whatever it holds.
  const lines = [
    `rule: ${rule}`,
    `file: ${JSON.stringify(file)}`,
    `place: ${JSON.stringify(place)}`,
    ...(detector ? [`detector: ${JSON.stringify(detector)}`] : []),
    ...(domain ? [`domain: ${domain}`] : []),
    `severity: ${severity}`,
    ...(controls.length > 0 ? [`controls: [${controls.join(', ')}]`] : []),
    ...(count > 1 ? [`count: ${count}`] : []),
    `reason: ${JSON.stringify(reason)}`,
    `expires: ${expires}`,
  ];
  return `  - ${lines.join('\n    ')}\n`;
}
