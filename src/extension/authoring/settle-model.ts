import * as vscode from 'vscode';
import { type AssessedDeployment, configurationName, type Engine, type ModelId, settleModel } from '../../engine';
import type { Assessor } from '../assessor';
import { diagnosticSource, toRange } from '../convert';
import { Disposable } from '../disposable';
import { workspacePath } from '../workspace-path';

/** Where a file cannot tell its deployment model: a person says it once, and `.ai-security.yaml` keeps the answer. */
export class SettleModel extends Disposable implements vscode.CodeActionProvider {
  static readonly kinds = [vscode.CodeActionKind.QuickFix];

  constructor(
    private readonly engine: Engine,
    private readonly assessor: Assessor,
  ) {
    super();
    this._register(
      vscode.commands.registerCommand('aiSecurity.settleModel', (uri?: unknown, model?: unknown) =>
        this.settle(uri, model),
      ),
    );
  }

  provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { diagnostics }: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    if (!vscode.workspace.getWorkspaceFolder(document.uri)) return [];
    const own = diagnostics.filter(({ source }) => source === diagnosticSource);
    const isHere = (place: AssessedDeployment['range']) => {
      const { start, end } = toRange(document, place);
      return start.line <= range.end.line && range.start.line <= end.line;
    };
    const here = this.openIn(document.uri).filter(
      deployment => own.length > 0 || isHere(deployment.range) || deployment.why.some(isHere),
    );
    return this.candidatesOf(here).map(model => {
      const title = this.titleOf(model);
      const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
      action.command = { command: 'aiSecurity.settleModel', title, arguments: [document.uri.toString(), model] };
      action.diagnostics = own;
      return action;
    });
  }

  /** The deployments of a file that may be of several models. */
  private openIn(uri: vscode.Uri): readonly AssessedDeployment[] {
    const { deployments = [] } = this.assessor.assessments.get(uri.toString()) ?? {};
    return deployments.filter(({ candidates }) => candidates.length > 1);
  }

  private candidatesOf(deployments: readonly AssessedDeployment[]): readonly ModelId[] {
    return [...new Set(deployments.flatMap(({ candidates }) => candidates))];
  }

  private titleOf(model: ModelId): string {
    if (model === 'iaas') return 'This runs in a cloud (iaas)';
    if (model === 'on-premises') return 'This runs on our own hardware (on-premises)';
    return `This is ${this.engine.framework.modelById(model)?.name} (${model})`;
  }

  private async settle(given: unknown, answer: unknown): Promise<void> {
    const uri =
      typeof given === 'string' ? vscode.Uri.parse(given, true) : vscode.window.activeTextEditor?.document.uri;
    const folder = uri && vscode.workspace.getWorkspaceFolder(uri);
    if (!folder) return;
    const known = this.engine.framework.models.find(({ id }) => id === answer)?.id;
    const model = known ?? (await this.ask(uri));
    if (model) await write(folder, workspacePath(uri), model);
  }

  private async ask(uri: vscode.Uri): Promise<ModelId | undefined> {
    const open = this.candidatesOf(this.openIn(uri));
    const models = open.length > 0 ? open : this.engine.framework.models.map(({ id }) => id);
    const items = models.map(model => ({ label: this.titleOf(model), model }));
    return (await vscode.window.showQuickPick(items, { title: `How is ${workspacePath(uri)} run?` }))?.model;
  }
}

/** Writes the answer into the folder's configuration, and saves it: only what is saved counts. */
async function write(folder: vscode.WorkspaceFolder, path: string, model: ModelId): Promise<void> {
  const target = vscode.Uri.joinPath(folder.uri, configurationName);
  const change = new vscode.WorkspaceEdit();
  if (!(await exists(target))) {
    change.createFile(target, { contents: new Uint8Array() });
    await vscode.workspace.applyEdit(change);
  }
  const document = await vscode.workspace.openTextDocument(target);
  const edits = settleModel(document.getText(), { path, model });
  if (!edits) {
    await vscode.window.showTextDocument(document);
    void vscode.window.showWarningMessage(
      `This file cannot be changed safely as it is: add an entry for ${path} to \`overrides\` yourself.`,
    );
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  for (const each of edits) edit.replace(target, toRange(document, each), each.newText);
  await vscode.workspace.applyEdit(edit);
  await document.save();
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return false;
    throw error;
  }
}
