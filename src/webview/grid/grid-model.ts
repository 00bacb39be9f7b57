import type { Owner } from '../../protocol/framework-view';
import type { State } from '../../protocol/workspace-view';

/** A column. */
export interface Column {
  readonly key: string;
  readonly label: string;
  /** What a screen reader says, and whether it can be opened. */
  readonly name: string;
  /** True where a new group of columns begins. */
  readonly startsGroup?: boolean;
  /** True for a column of running text. */
  readonly wide?: boolean;
}

/** A row: its heading and, column by column, its cells. */
export interface Row {
  readonly key: string;
  readonly label: string;
  readonly name: string;
  /** Shown with a star. */
  readonly starred: boolean;
  /** Of the organization, and marked so. */
  readonly own: boolean;
  readonly startsGroup: boolean;
  readonly cells: readonly Cell[];
}

/** What a cell shows. */
export interface Cell {
  /** What a screen reader says: domain, model, owner, critical, state. */
  readonly name: string;
  readonly owner?: Owner;
  readonly critical: boolean;
  readonly word: string;
  readonly state?: State;
  /** True where no deployment is: the framework's word stays in the background. */
  readonly unused?: boolean;
  /** A second line. */
  readonly note?: string;
  /** False for a cell that the filters leave out: it stays empty, so that the others stay in place. */
  readonly matches: boolean;
}

/** A grid of words and marks. */
export interface GridModel {
  readonly label: string;
  /** The heading of the column of row headings. */
  readonly corner: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** A place in a grid; without `row` or `column` it is a heading. */
export interface Place {
  readonly row?: string;
  readonly column?: string;
}
