import type { AssessInput, Assessment, EvidencedControl } from '../assessment';
import { hasAiWord } from '../deployment/ai-words';
import { factsOf } from '../manifest/facts-of';
import { recogniseFormat } from '../manifest/formats';
import { aiDeployment } from '../manifest/formats/ai-deployment';
import { parseManifest } from '../manifest/manifest';
import { resourceThatShows } from './container-proofs';
import { evidenceKinds } from './kinds';

/** A file with what it shows. */
export type FileEvidence = Pick<Assessment, 'uri' | 'evidence'>;

/** A longer text is not read for what it shows to others. */
const longest = 1_000_000;
/** Switches of charts for resources that show a control. */
const chartSwitch = /\b(?:networkPolicy|serviceMonitor|metrics)\b/;

/**
 * What a file shows for its neighbours, also one without AI: a network policy stands in a file of its own. How a
 * container is run says nothing of the container in the next file, so that is left out.
 */
export function evidenceOf({ uri, text }: Pick<AssessInput, 'uri' | 'text'>): readonly EvidencedControl[] {
  if (text.length > longest || !(hasAiWord(text) || resourceThatShows.test(text) || chartSwitch.test(text))) return [];
  const manifest = parseManifest(uri, text);
  const format = recogniseFormat(manifest);
  if (!format || format === aiDeployment) return [];
  const context = { manifest, format: format.id, models: [], facts: factsOf(manifest, format.facts) };
  return evidenceKinds.flatMap(({ control, findForOthers }) => {
    const [first] = findForOthers(context);
    return first ? [{ control, reason: first.reason, start: first.place.start, end: first.place.end }] : [];
  });
}

/** The folder that a file belongs to: for a chart's templates, and for the layers of a kustomization, the one above them. */
export function systemFolder(path: string): string {
  const folder = path.replace(/[/\\]?[^/\\]*$/, '');
  return folder
    .replace(/(?:^|[/\\])(?:templates|ci)(?:[/\\].*)?$/i, '')
    .replace(/(?:^|[/\\])(?:base|overlays(?:[/\\][^/\\]+)?)$/i, '');
}

/** So many files of a folder are looked at, in the order of their names. */
export const mostNeighbours = 300;

/** What other files of the same folder or chart show: what `assess` takes as `evidenceElsewhere`. */
export function evidenceElsewhere(uri: string, others: readonly FileEvidence[]): readonly EvidencedControl[] {
  const folder = systemFolder(uri);
  return others
    .filter(other => other.uri !== uri && systemFolder(other.uri) === folder)
    .flatMap(other => other.evidence.map(evidence => ({ ...evidence, path: other.uri })));
}

/** True for a file of AI whose controls its neighbours may show; our own manifest says itself what is in place. */
export const isJudgedByFolder = ({ format, deployments }: Assessment): boolean =>
  format !== undefined && format !== aiDeployment.id && deployments.length > 0;
