import { boolean, type Checked, list, number, object, oneOf, optional, string } from './check';

/** What the manifests say of a control or a cell, worst first: the worst state of its controls is a cell's. */
export const states = ['missing', 'planned', 'not-evaluated', 'accepted', 'implemented', 'not-applicable'] as const;
export const isState = oneOf(...states);
export type State = Checked<typeof isState>;

/** A deployment that a manifest of the workspace declares, or that another file shows. */
const isDeploymentView = object({
  id: string,
  name: string,
  file: string,
  model: optional(string),
  isDeclared: boolean,
});
export type DeploymentView = Checked<typeof isDeploymentView>;

/** What the chosen deployments make of a cell. */
const isCellState = object({
  domain: string,
  model: string,
  state: isState,
  /** Controls in that state. */
  count: number,
  /** Controls in place, of those that apply. */
  done: number,
  total: number,
  /** Why it is not evaluated. */
  reason: optional(string),
});
export type CellState = Checked<typeof isCellState>;

/** The workspace as the matrix shows it. */
export const isWorkspaceView = object({
  /** False until every manifest of the workspace was read once. */
  complete: boolean,
  deployments: list(isDeploymentView),
  /** The id of the deployment that `cells` is about; empty for all of them. */
  chosen: string,
  cells: list(isCellState),
  /** What could not be evaluated, and why. */
  notEvaluated: list(string),
});
export type WorkspaceView = Checked<typeof isWorkspaceView>;
