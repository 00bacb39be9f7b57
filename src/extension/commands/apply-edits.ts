import * as vscode from 'vscode';
import type { TextEdit } from '../../engine';
import { toRange } from '../convert';

/** Makes edits in a document and shows it at the first of them. */
export async function applyEdits(document: vscode.TextDocument, edits: readonly TextEdit[]): Promise<void> {
  const change = new vscode.WorkspaceEdit();
  for (const edit of edits) change.replace(document.uri, toRange(document, edit), edit.newText);
  const [first] = edits;
  const line = first && document.positionAt(first.start).line;
  await vscode.workspace.applyEdit(change);
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  if (line !== undefined) {
    editor.revealRange(new vscode.Range(line, 0, line + 1, 0), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
}
