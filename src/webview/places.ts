import type { MatrixState } from '../protocol/state';
import type { Target } from '../protocol/target';
import type { Place } from './grid/grid-model';

/** The place of the grid that shows a target; a comparison shows two of the models. */
export function placeOf({ view, from, to }: MatrixState, { domain, model }: Target): Place {
  if (view !== 'compare' || model === undefined) return { row: domain, column: model };
  return { row: domain, column: model === to ? 'to' : model === from ? 'from' : model };
}

/** What a place of the grid is about; what changes is told by the model that one moves to. */
export function targetOf({ view, from, to }: MatrixState, { row, column }: Place): Target {
  if (view !== 'compare' || column === undefined) return { domain: row, model: column };
  return { domain: row, model: column === 'from' ? from : to };
}
