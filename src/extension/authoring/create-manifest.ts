import * as vscode from 'vscode';
import { type Engine, type ProposedDeployment, proposeDeployments, writeManifest } from '../../engine';
import { Disposable } from '../disposable';
import type { WorkspaceIndex } from '../workspace-index';

interface ModelPick extends vscode.QuickPickItem {
  readonly deployment: ProposedDeployment;
}

/** `Create Manifest`: proposes the deployments that the workspace's files speak for; the person confirms or changes each. */
export class CreateManifest extends Disposable {
  constructor(
    private readonly engine: Engine,
    private readonly index: WorkspaceIndex,
  ) {
    super();
    this._register(
      vscode.commands.registerCommand('aiSecurity.createManifest', (request?: { readonly model?: unknown }) =>
        this.create(request?.model),
      ),
    );
  }

  private async create(model: unknown): Promise<void> {
    const folder = await pickFolder();
    if (!folder) return;
    const target = vscode.Uri.joinPath(folder.uri, 'ai-deployment.yaml');
    if (await exists(target)) {
      await vscode.window.showTextDocument(target);
      await vscode.window.showInformationMessage('This folder has an ai-deployment.yaml already.');
      return;
    }
    const proposed = this.isModel(model) ? [this.empty(model)] : await this.propose(folder);
    const chosen = proposed.length > 0 ? await this.confirm(proposed) : await this.chooseModel();
    if (!chosen || chosen.length === 0) return;
    const edit = new vscode.WorkspaceEdit();
    edit.createFile(target, { ignoreIfExists: true });
    edit.insert(target, new vscode.Position(0, 0), writeManifest(folder.name, chosen));
    await vscode.workspace.applyEdit(edit);
    const document = await vscode.workspace.openTextDocument(target);
    await document.save();
    await vscode.window.showTextDocument(document);
  }

  private isModel(model: unknown): model is ProposedDeployment['model'] {
    return typeof model === 'string' && this.engine.framework.modelById(model) !== undefined;
  }

  private empty(model: ProposedDeployment['model']): ProposedDeployment {
    return { name: model, model, candidates: [], manifests: [], why: [] };
  }

  private async propose(folder: vscode.WorkspaceFolder): Promise<readonly ProposedDeployment[]> {
    await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: 'Looking for AI deployments', cancellable: false },
      () => this.index.whenComplete(),
    );
    const inFolder = [...this.index.assessments].filter(
      ([uri]) => vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(uri)) === folder,
    );
    return proposeDeployments(
      inFolder.map(([uri, assessment]) => ({
        path: vscode.workspace.asRelativePath(vscode.Uri.parse(uri), false),
        assessment,
      })),
    );
  }

  /** Which deployments are meant, then the model of each that the files leave open. */
  private async confirm(proposed: readonly ProposedDeployment[]): Promise<readonly ProposedDeployment[] | undefined> {
    const picks = proposed.map(
      (deployment): ModelPick => ({
        label: this.nameOf(deployment.model),
        description: deployment.manifests.join(', '),
        detail: deployment.why.join(' '),
        picked: true,
        deployment,
      }),
    );
    const chosen = await vscode.window.showQuickPick(picks, {
      canPickMany: true,
      title: 'Which deployments does this system have?',
    });
    const settled: ProposedDeployment[] = [];
    for (const { deployment } of chosen ?? []) {
      const model = await this.settle(deployment);
      if (!model) return undefined;
      settled.push({ ...deployment, model });
    }
    return chosen && settled;
  }

  private async settle({ model, candidates }: ProposedDeployment): Promise<ProposedDeployment['model'] | undefined> {
    if (candidates.length === 0) return model;
    const items = [model, ...candidates].map(id => ({ label: this.nameOf(id), id }));
    const picked = await vscode.window.showQuickPick(items, { title: 'The files fit several models. Which is it?' });
    return picked?.id;
  }

  private async chooseModel(): Promise<readonly ProposedDeployment[] | undefined> {
    const items = this.engine.framework.models.map(({ id, name, summary }) => ({ label: name, detail: summary, id }));
    const picked = await vscode.window.showQuickPick(items, {
      title: 'No file speaks for a deployment model. How is the AI run?',
      matchOnDetail: true,
    });
    return picked && [this.empty(picked.id)];
  }

  private nameOf(model: ProposedDeployment['model']): string {
    return this.engine.framework.modelById(model)?.name ?? model;
  }
}

async function pickFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length > 1) return vscode.window.showWorkspaceFolderPick();
  if (folders.length === 0)
    await vscode.window.showInformationMessage('Open a folder first: the manifest stands at its root.');
  return folders[0];
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
