import { type Checked, object, optional, string } from './check';

/** A place of the matrix: a cell, or with one of the two alone a row's or a column's heading. */
export const isTarget = object({ domain: optional(string), model: optional(string) });
export type Target = Checked<typeof isTarget>;

/** True where both name the same place. */
export const isSameTarget = (a: Target | undefined, b: Target | undefined): boolean =>
  a?.domain === b?.domain && a?.model === b?.model;
