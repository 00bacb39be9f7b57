import type { AssessedDeployment, ControlResult } from '../engine';
import { type State, states } from '../protocol/workspace-view';
import { stateOf } from './matrix/deployments';

/** How controls stand that are yours, alone or together with the provider. */
export interface Standing {
  readonly counts: Readonly<Record<State, number>>;
  /** Those that apply. */
  readonly yours: number;
  readonly inPlace: number;
}

/** Counts the states of the controls that are yours. */
export function standingOf(results: readonly ControlResult[]): Standing {
  const counts = Object.fromEntries(states.map(state => [state, 0])) as Record<State, number>;
  for (const result of results) if (isYours(result)) counts[stateOf(result)]++;
  const yours = states.reduce((sum, state) => sum + counts[state], 0) - counts['not-applicable'];
  return { counts, yours, inPlace: counts.implemented };
}

export const isYours = ({ owner }: ControlResult): boolean => owner === 'customer' || owner === 'shared';

/** True where a file alone speaks for the model: what the file cannot show is not held against it. */
export const isInferred = ({ confidence }: AssessedDeployment): boolean => confidence !== 'declared';

/** The model's id, or all that fit where the file cannot tell. */
export const modelWords = ({ model, candidates }: AssessedDeployment): string =>
  candidates.length > 1 ? `${candidates.join(' or ')}?` : (model ?? 'model not known');

/** The line about a deployment: `paas · 12 of 19 yours are in place`. */
export function standingLine(deployment: AssessedDeployment): string {
  const model = modelWords(deployment);
  const { yours, inPlace, counts } = standingOf(deployment.results);
  if (isInferred(deployment)) {
    const shown = yours - counts['not-evaluated'];
    return shown === 0 ? model : `${model} · ${inPlace} of ${shown} looked for are shown`;
  }
  return yours === 0 ? model : `${model} · ${inPlace} of ${yours} yours are in place`;
}
