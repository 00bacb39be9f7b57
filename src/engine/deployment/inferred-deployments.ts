import type { AssessedDeployment } from '../assessment';
import type { ModelId } from '../framework/types';
import type { Manifest } from '../manifest/manifest';
import { type Inference, type InferredModel, placeOf } from './infer';
import { settle } from './settle';
import { firstLine } from './signal';

/** A deployment before its controls are judged. */
type InferredDeployment = Omit<AssessedDeployment, 'results'>;

/** The deployments of a file that is not our own manifest: one for each model that it is of. */
export function inferredDeployments(
  manifest: Manifest,
  { models, signals }: Inference,
  answer: ModelId | undefined,
): readonly InferredDeployment[] {
  const name = nameOf(manifest.uri);
  const [first = firstLine(manifest.text)] = signals;
  const settled = settle(models, answer);
  if (settled.length === 0) {
    const range = { start: first.start, end: first.end };
    return [{ name, model: undefined, candidates: [], confidence: 'low', why: signals.slice(0, 5), range }];
  }
  return settled.map(inferred => deploymentOf(name, inferred, inferred.model === answer, first));
}

function deploymentOf(
  name: string,
  inferred: InferredModel,
  declared: boolean,
  fallback: { readonly start: number; readonly end: number },
): InferredDeployment {
  const { model, candidates, confidence, why } = inferred;
  const { start, end } = why.length > 0 ? placeOf(inferred) : fallback;
  return {
    name,
    model,
    candidates,
    confidence: declared ? 'declared' : confidence,
    why,
    range: { start, end },
  };
}

/** What people call a file: its own name, or that of its folder where all files of the kind have one name. */
function nameOf(uri: string): string {
  const parts = (uri.split(/[?#]/, 1)[0] ?? '').split(/[/\\]/).map(unescaped);
  const [folder = '', file = ''] = parts.length > 1 ? parts.slice(-2) : ['', ...parts];
  return folder !== '' && /^skill\.md$/i.test(file) ? folder : file;
}

/** A part of a URI's path as people read it; one that is no URI's stays as it is. */
function unescaped(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
