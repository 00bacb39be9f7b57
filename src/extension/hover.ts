import * as vscode from 'vscode';
import type { Explanation } from '../engine';
import type { Assessor } from './assessor';
import { isReadBySchema } from './authoring/documents';
import { toRange } from './convert';
import { matrixLink } from './matrix/reveal';

/** Explains keys and values of manifests. */
export class HoverProvider implements vscode.HoverProvider {
  constructor(private readonly assessor: Assessor) {}

  async provideHover(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover | undefined> {
    const { version } = document;
    const offset = document.offsetAt(position);
    const input = await this.assessor.inputFor(document.uri, document.getText());
    const found = input && this.assessor.engine.explain({ ...input, offset });
    if (!found || document.version !== version || (found.inSchema && isReadBySchema(document))) return undefined;
    return new vscode.Hover(textOf(found), toRange(document, found.range));
  }
}

/** The words, and a link to the place of the matrix that they belong to: the one command that they may run. */
function textOf({ markdown, matrix }: Explanation): vscode.MarkdownString {
  if (!matrix) return new vscode.MarkdownString(markdown);
  const text = new vscode.MarkdownString(`${markdown}\n\n[Show in matrix](${matrixLink(matrix)})`);
  text.isTrusted = { enabledCommands: ['aiSecurity.showMatrix'] };
  return text;
}
