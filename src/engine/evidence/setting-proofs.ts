import type { Node } from '../manifest/node';
import { select } from '../manifest/select';
import type { EvidenceContext, Proof } from './evidence';
import { type EvidentSetting, evidentSettings } from './settings';

interface Row {
  readonly path: readonly string[];
  readonly is: RegExp | undefined;
  readonly format: string | undefined;
}

/** The rows of a control, read once. */
const rows = new Map<string, readonly Row[]>();

const rowOf = (setting: EvidentSetting): Row => {
  const [written, is] = typeof setting === 'string' ? [setting, undefined] : setting;
  const colon = written.indexOf(':');
  return { path: written.slice(colon + 1).split('/'), is, format: colon < 0 ? undefined : written.slice(0, colon) };
};

function rowsOf(control: string): readonly Row[] {
  let known = rows.get(control);
  if (!known) {
    known = (evidentSettings[control] ?? []).map(rowOf);
    rows.set(control, known);
  }
  return known;
}

/** Settings of the file that show a control. */
export function* settingProofs(control: string, { manifest, format }: EvidenceContext): Iterable<Proof> {
  for (const row of rowsOf(control)) {
    if (row.format && row.format !== format) continue;
    for (const root of manifest.documents) {
      for (const { key, value } of select(root, row.path)) {
        if (!counts(value, row.is)) continue;
        yield { place: key ?? value, reason: `\`${row.path.at(-1)}\` shows it.` };
      }
    }
  }
}

function counts(value: Node, is: RegExp | undefined): boolean {
  if (value.kind === 'scalar') return is ? is.test(value.text) : value.text.trim() !== '' && value.value !== false;
  return is === undefined && (value.kind === 'map' ? value.entries.length > 0 : value.items.length > 0);
}
