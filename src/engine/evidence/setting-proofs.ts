import type { Manifest } from '../manifest/manifest';
import type { Node } from '../manifest/node';
import { type Selected, select, topKeys } from '../manifest/select';
import type { EvidenceContext, Proof } from './evidence';
import { type EvidentSetting, evidentSettings } from './settings';

interface Row {
  readonly control: string;
  readonly path: readonly string[];
  readonly is: RegExp | undefined;
  readonly format: string | undefined;
}

const rowOf = (control: string, setting: EvidentSetting): Row => {
  const [written, is] = typeof setting === 'string' ? [setting, undefined] : setting;
  const colon = written.indexOf(':');
  return {
    control,
    path: written.slice(colon + 1).split('/'),
    is,
    format: colon < 0 ? undefined : written.slice(0, colon),
  };
};

/** The rows by the first step of their path: a document has few keys at its top, and the table has many rows. */
const rowsByFirst: ReadonlyMap<string, readonly Row[]> = byFirst(
  Object.entries(evidentSettings).flatMap(([control, settings]) => settings.map(setting => rowOf(control, setting))),
);

function byFirst(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const [first = ''] = row.path;
    const group = groups.get(first);
    if (group) group.push(row);
    else groups.set(first, [row]);
  }
  return groups;
}

const known = new WeakMap<Manifest, ReadonlyMap<string, Proof>>();

/** Settings of the file that show a control. */
export function* settingProofs(control: string, { manifest, format }: EvidenceContext): Iterable<Proof> {
  let proofs = known.get(manifest);
  if (!proofs) {
    proofs = proofsOf(manifest, format);
    known.set(manifest, proofs);
  }
  const proof = proofs.get(control);
  if (proof) yield proof;
}

/** The first proof of each control. */
function proofsOf({ documents }: Manifest, format: string): ReadonlyMap<string, Proof> {
  const proofs = new Map<string, Proof>();
  for (const root of documents) {
    for (const first of ['*', ...topKeys(root)]) {
      for (const row of rowsByFirst.get(first) ?? []) {
        if ((row.format && row.format !== format) || proofs.has(row.control)) continue;
        const found = select(root, row.path).find(({ value }) => counts(value, row.is));
        if (found) proofs.set(row.control, proofOf(row, found));
      }
    }
  }
  return proofs;
}

/** The key shows it, or, where something is told by its name, that name. */
function proofOf({ path }: Row, { key, value }: Selected): Proof {
  const last = path.at(-1);
  const isNamed = last === 'name' && value.kind === 'scalar';
  return { place: isNamed ? value : (key ?? value), reason: `\`${isNamed ? value.text : last}\` shows it.` };
}

function counts(value: Node, is: RegExp | undefined): boolean {
  if (value.kind === 'scalar') return is ? is.test(value.text) : value.text.trim() !== '' && value.value !== false;
  return is === undefined && (value.kind === 'map' ? value.entries.length > 0 : value.items.length > 0);
}
