import * as vscode from 'vscode';
import { ruleOf } from '../convert';
import { manifestIn } from './documents';

/** On a file that is part of an AI system and that no manifest speaks of yet: the way to write one. */
export class CreateAction implements vscode.CodeActionProvider {
  static readonly kinds = [vscode.CodeActionKind.QuickFix];

  async provideCodeActions(
    { uri }: vscode.TextDocument,
    _range: vscode.Range,
    { diagnostics }: vscode.CodeActionContext,
  ): Promise<vscode.CodeAction[]> {
    const diagnostic = diagnostics.find(each => ruleOf(each) === 'unevidenced-controls');
    const folder = diagnostic && vscode.workspace.getWorkspaceFolder(uri);
    if (!folder || (await manifestIn(folder))) return [];
    const title = 'Create ai-deployment.yaml from this workspace';
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.command = { command: 'aiSecurity.createManifest', title, arguments: [{ file: uri.toString() }] };
    action.diagnostics = [diagnostic];
    return [action];
  }
}
