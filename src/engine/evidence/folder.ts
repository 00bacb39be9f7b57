import type { AssessInput, Assessment, EvidencedControl } from '../assessment';
import { factsOf } from '../manifest/facts-of';
import { recogniseFormat } from '../manifest/formats';
import { parseManifest, pathOf } from '../manifest/manifest';
import { collectEvidence } from './collect';

/** What a file without AI shows for its neighbours: a network policy stands in a file of its own. */
export function evidenceOf({ uri, text }: Pick<AssessInput, 'uri' | 'text'>): readonly EvidencedControl[] {
  const manifest = parseManifest(uri, text);
  const format = recogniseFormat(manifest);
  if (!format) return [];
  return collectEvidence({ manifest, format: format.id, models: [], facts: factsOf(manifest, format.facts) }).evidence;
}

/** The folder that a file belongs to: for a chart's templates and its dependencies' values, the chart. */
export function systemFolder(uri: string): string {
  const folder = pathOf(uri).replace(/\/?[^/]*$/, '');
  return folder.replace(/(?:^|\/)(?:templates|ci)(?:\/.*)?$/, '').replace(/\/(?:base|overlays\/[^/]+)$/, '');
}

/** What other files of the same folder or chart show: what `assess` takes as `evidenceElsewhere`. */
export function evidenceElsewhere(
  uri: string,
  others: readonly Pick<Assessment, 'uri' | 'evidence'>[],
): readonly EvidencedControl[] {
  const folder = systemFolder(uri);
  return others
    .filter(other => other.uri !== uri && systemFolder(other.uri) === folder)
    .flatMap(other => other.evidence.map(evidence => ({ ...evidence, path: other.uri })));
}
