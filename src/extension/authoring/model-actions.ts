import * as vscode from 'vscode';
import { modelChanges } from '../../engine';
import type { Configurations } from '../configurations';
import { toRange } from '../convert';
import { placeOf } from './documents';

/** On a `model:` value: what another model would make yours, and the edit that goes there. */
export class ModelActions implements vscode.CodeActionProvider {
  static readonly kinds = [vscode.CodeActionKind.RefactorRewrite];

  constructor(private readonly configurations: Configurations) {}

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { only }: vscode.CodeActionContext,
  ): Promise<vscode.CodeAction[]> {
    if (
      only &&
      !only.contains(vscode.CodeActionKind.RefactorRewrite) &&
      !vscode.CodeActionKind.RefactorRewrite.contains(only)
    )
      return [];
    const place = placeOf(document, range.start);
    const { framework } = await this.configurations.of(document.uri);
    return modelChanges({ ...place, framework }).map(({ model, gained, lost, edits }) => {
      const words = `Change to ${model}: ${gained.length} controls become yours, ${lost.length} leave you`;
      const action = new vscode.CodeAction(words, vscode.CodeActionKind.RefactorRewrite);
      action.edit = new vscode.WorkspaceEdit();
      for (const edit of edits) action.edit.replace(document.uri, toRange(document, edit), edit.newText);
      return action;
    });
  }
}
