import type { AssessedDeployment, ControlResult } from '../assessment';
import { framework } from '../framework';
import type { ModelId } from '../framework/types';
import { fileName, type Manifest } from '../manifest/manifest';
import { type Inference, type InferredModel, placeOf } from './infer';
import { settle } from './settle';
import { firstLine } from './signal';

/** The deployments of a file that is not our own manifest: one for each model that it is of. */
export function inferredDeployments(
  manifest: Manifest,
  { models, signals }: Inference,
  answer: ModelId | undefined,
): readonly AssessedDeployment[] {
  const name = fileName(manifest.uri);
  const [first = firstLine(manifest.text)] = signals;
  const settled = settle(models, answer);
  if (settled.length === 0) {
    const range = { start: first.start, end: first.end };
    return [
      { name, model: undefined, candidates: [], confidence: 'low', why: signals.slice(0, 5), range, results: [] },
    ];
  }
  return settled.map(inferred => deploymentOf(name, inferred, inferred.model === answer, first));
}

function deploymentOf(
  name: string,
  inferred: InferredModel,
  declared: boolean,
  fallback: { readonly start: number; readonly end: number },
): AssessedDeployment {
  const { model, candidates, confidence, why } = inferred;
  const { start, end } = why.length > 0 ? placeOf(inferred) : fallback;
  let results: readonly ControlResult[] | undefined;
  return {
    name,
    model,
    candidates,
    confidence: declared ? 'declared' : confidence,
    why,
    range: { start, end },
    get results() {
      results ??= openControls(model);
      return results;
    },
  };
}

/** Whose job each control is; whether it is done, a file that only deploys cannot say. */
const openControls = (model: ModelId): readonly ControlResult[] =>
  framework.controlsFor({ model, data: [], features: [] }).map(control => ({
    control: control.id,
    domain: control.domain,
    owner: framework.ownerOfControl(control, model),
    outcome: 'not-evaluated',
    reason: 'No ai-deployment.yaml names this file: nothing says whether it is done.',
    status: 'missing',
  }));
