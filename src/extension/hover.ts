import * as vscode from 'vscode';
import type { Engine, Explanation } from '../engine';
import { toRange } from './convert';
import { matrixLink } from './matrix/reveal';

/** Explains keys and values of manifests. */
export class HoverProvider implements vscode.HoverProvider {
  constructor(private readonly engine: Engine) {}

  provideHover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
    const offset = document.offsetAt(position);
    const found = this.engine.explain({ uri: document.uri.path, text: document.getText(), offset });
    return found && new vscode.Hover(textOf(found), toRange(document, found.range));
  }
}

/** The words, and a link to the place of the matrix that they belong to: the one command that they may run. */
function textOf({ markdown, matrix }: Explanation): vscode.MarkdownString {
  if (!matrix) return new vscode.MarkdownString(markdown);
  const text = new vscode.MarkdownString(`${markdown}\n\n[Show in matrix](${matrixLink(matrix)})`);
  text.isTrusted = { enabledCommands: ['aiSecurity.showMatrix'] };
  return text;
}
