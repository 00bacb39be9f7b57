import * as vscode from 'vscode';
import { type Checked, object, optional, string } from '../../protocol/check';
import { isView } from '../../protocol/state';

/** What a caller may ask the matrix to show. */
const isReveal = object({
  view: optional(isView),
  model: optional(string),
  domain: optional(string),
  deployment: optional(string),
});
export type Reveal = Checked<typeof isReveal>;

/** Reads a command's argument; anything may call a command. */
export const toReveal = (argument: unknown): Reveal => (isReveal(argument) ? argument : {});

/** A link that opens the matrix at a place, for Markdown that may run `aiSecurity.showMatrix`. */
export const matrixLink = (reveal: Reveal): vscode.Uri =>
  vscode.Uri.parse(`command:aiSecurity.showMatrix?${encodeURIComponent(JSON.stringify([reveal]))}`);
