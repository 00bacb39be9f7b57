import type { ModelId } from '../framework/types';
import type { InferredModel } from './infer';

/** Models after a person's answer: it picks among candidates, and comes first where nothing spoke for it. */
export function settle(models: readonly InferredModel[], answer: ModelId | undefined): readonly InferredModel[] {
  if (answer === undefined) return models;
  const chosen = models.find(({ candidates }) => candidates.includes(answer));
  const settled: InferredModel = {
    model: answer,
    candidates: [answer],
    confidence: 'high',
    why: chosen?.why ?? [],
  };
  return [settled, ...models.filter(model => model !== chosen)];
}
