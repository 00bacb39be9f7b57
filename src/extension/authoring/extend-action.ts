import * as vscode from 'vscode';
import { type ManifestExtension, type ModelId, manifestExtensions } from '../../engine';
import type { Assessor } from '../assessor';
import { ruleOf, toRange } from '../convert';

/** So many deployments are offered. */
const most = 5;

/** On a file of AI that the manifest above it does not name yet: makes it part of one of the manifest's deployments. */
export class ExtendAction implements vscode.CodeActionProvider {
  static readonly kinds = [vscode.CodeActionKind.QuickFix];

  constructor(private readonly assessor: Assessor) {}

  async provideCodeActions(
    { uri }: vscode.TextDocument,
    _range: vscode.Range,
    { diagnostics }: vscode.CodeActionContext,
  ): Promise<vscode.CodeAction[]> {
    const diagnostic = diagnostics.find(each => ruleOf(each) === 'unevidenced-controls');
    const manifest = diagnostic && this.manifestAbove(uri);
    if (!manifest) return [];
    const document = await vscode.workspace.openTextDocument(manifest);
    const folder = vscode.Uri.joinPath(manifest, '..').path.replace(/\/?$/, '/');
    const path = uri.path.slice(folder.length);
    const models = this.assessor.assessments.get(uri.toString())?.deployments.flatMap(({ candidates }) => candidates);
    return [...manifestExtensions({ uri: manifest.path, text: document.getText(), path })]
      .sort((a, b) => Number(fits(b, models)) - Number(fits(a, models)))
      .slice(0, most)
      .map(({ deployment, edits }) => {
        const title = `Make this file part of \`${deployment}\` in ${vscode.workspace.asRelativePath(manifest)}`;
        const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
        action.edit = new vscode.WorkspaceEdit();
        for (const edit of edits) action.edit.replace(manifest, toRange(document, edit), edit.newText);
        action.diagnostics = [diagnostic];
        return action;
      });
  }

  /** The manifest in the nearest folder above a file. */
  private manifestAbove(uri: vscode.Uri): vscode.Uri | undefined {
    const workspace = vscode.workspace.getWorkspaceFolder(uri);
    return [...this.assessor.assessments]
      .filter(([, { format }]) => format === 'ai-deployment')
      .map(([key]) => vscode.Uri.parse(key, true))
      .filter(manifest => vscode.workspace.getWorkspaceFolder(manifest) === workspace)
      .filter(manifest => uri.path.startsWith(vscode.Uri.joinPath(manifest, '..').path.replace(/\/?$/, '/')))
      .sort((a, b) => b.path.length - a.path.length)[0];
  }
}

const fits = ({ model }: ManifestExtension, models: readonly ModelId[] = []): boolean =>
  model !== undefined && models.includes(model);
