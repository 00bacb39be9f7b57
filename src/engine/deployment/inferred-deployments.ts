import type { AssessedDeployment } from '../assessment';
import type { ModelId } from '../framework/types';
import { fileName, type Manifest } from '../manifest/manifest';
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
  const name = fileName(manifest.uri);
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
