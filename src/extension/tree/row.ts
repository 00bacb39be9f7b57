import type * as vscode from 'vscode';
import type { Finding, ModelId, Range } from '../../engine';

/** A place in a file of the workspace. */
export interface FilePlace {
  readonly uri: string;
  readonly range?: Range;
}

/** What a row is about. Each part that is there makes the commands available that need it. */
export interface Subject {
  /** The path of a page to read. */
  readonly page?: string;
  /** A place of the matrix; `deployment` is the id by which the matrix knows one. */
  readonly matrix?: { readonly model?: ModelId; readonly domain?: string; readonly deployment?: string };
  /** Controls of which a stub can be inserted. */
  readonly stubs?: readonly string[];
  /** The deployment's name, for stubs. */
  readonly deployment?: string;
  readonly place?: FilePlace;
  readonly finding?: Pick<Finding, 'ruleId' | 'range'>;
  /** The text that is copied. */
  readonly markdown?: () => string;
}

/** One row of a tree; everything that costs is computed when it is shown. */
export interface Row extends Subject {
  /** Unique among its siblings and stable, so that what is expanded stays so. */
  readonly id: string;
  readonly label: string;
  /** Dimmed text after the label. */
  readonly description?: string;
  readonly icon?: vscode.ThemeIcon;
  /** Gives the row the file's own icon and decorations. */
  readonly file?: vscode.Uri;
  /** Markdown. */
  readonly tooltip?: () => string;
  /** Read instead of label and description. */
  readonly spoken?: string;
  readonly children?: () => readonly Row[];
  /** What a row of the first level was made from: while that is the same object, the row and those below it stay as they are. */
  readonly source?: object;
  readonly isExpanded?: boolean;
}

/** The words of a row's context value; menus in package.json ask for them. */
export function contextOf(row: Row): string {
  const { page, matrix, stubs, place, finding, markdown } = row;
  return Object.entries({ page, matrix, stubs, place, finding, markdown })
    .flatMap(([word, value]) => (value === undefined ? [] : [word]))
    .join(' ');
}
