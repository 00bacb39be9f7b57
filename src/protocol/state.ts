import { boolean, type Checked, list, number, object, oneOf, optional, string } from './check';
import { isOwner } from './framework-view';
import { isTarget } from './target';
import { isState } from './workspace-view';

/** The views of the matrix. */
export const views = ['framework', 'workspace', 'compare', 'questions'] as const;
export const isView = oneOf(...views);
export type View = Checked<typeof isView>;

/** What is left of the cells; an empty list and false let everything through. */
const isFilters = object({
  owners: list(isOwner),
  states: list(isState),
  critical: boolean,
  aiSpecific: boolean,
  text: string,
});
export type Filters = Checked<typeof isFilters>;

/** Everything that a person chose in the panel; it outlives the panel's page. */
export const isMatrixState = object({
  view: isView,
  filters: isFilters,
  /** What the detail is about; absent where it is closed. */
  target: optional(isTarget),
  /** The place of the grid that Tab leads to. */
  focus: isTarget,
  /** The models that are compared. */
  from: string,
  to: string,
  changesOnly: boolean,
  /** The chosen deployment; empty for all. */
  deployment: string,
  /** `question=answer` and `model/reason`. */
  answers: list(string),
  scroll: object({ left: number, top: number }),
});
export type MatrixState = Checked<typeof isMatrixState>;

/** Nothing filtered. */
export const noFilters: Filters = { owners: [], states: [], critical: false, aiSpecific: false, text: '' };

/** The state of a panel that was never used. */
export const freshState: MatrixState = {
  view: 'framework',
  filters: noFilters,
  focus: {},
  from: 'saas',
  to: 'agentic',
  changesOnly: true,
  deployment: '',
  answers: [],
  scroll: { left: 0, top: 0 },
};
