import type { Node } from '../manifest/node';
import { select } from '../manifest/select';
import type { RuleContext } from '../rules/rule';
import type { Proof } from './evidence';

/** A key whose presence, or whose value, shows a control. */
export interface EvidentSetting {
  /** Keys from the root of a document, parted by `/`; `*` is any. */
  readonly path: string;
  /** Tested against a scalar; anything that is not empty counts where absent. */
  readonly is?: RegExp;
  readonly reason: string;
  readonly formats?: RegExp;
}

/** The settings of a list that the file has. */
export function* settingProofs(
  settings: readonly EvidentSetting[],
  { manifest, format }: RuleContext,
): Iterable<Proof> {
  for (const { path, is, reason, formats } of settings) {
    if (formats && !formats.test(format)) continue;
    for (const root of manifest.documents) {
      for (const { key, value } of select(root, path.split('/'))) {
        if (!counts(value, is)) continue;
        yield { place: { start: key?.start ?? value.start, end: key?.end ?? value.end }, reason };
      }
    }
  }
}

function counts(value: Node, is: RegExp | undefined): boolean {
  if (value.kind === 'scalar') return is ? is.test(value.text) : value.text.trim() !== '' && value.value !== false;
  return is === undefined && (value.kind === 'map' ? value.entries.length > 0 : value.items.length > 0);
}
