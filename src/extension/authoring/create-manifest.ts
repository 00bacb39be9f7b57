import * as vscode from 'vscode';
import { type Framework, type ProposedDeployment, proposeDeployments, writeManifest } from '../../engine';
import type { Configurations } from '../configurations';
import { Disposable } from '../disposable';
import type { WorkspaceIndex } from '../workspace-index';
import { chooseModel, confirmDeployments } from './confirm-deployments';
import { manifestIn } from './documents';

/** What a caller may know already. */
interface Request {
  readonly model?: unknown;
  /** The URI of a file in the folder that is meant. */
  readonly file?: unknown;
}

/** `Create Manifest`: proposes the deployments that the workspace's files speak for; the person confirms or changes each. */
export class CreateManifest extends Disposable {
  constructor(
    private readonly configurations: Configurations,
    private readonly index: WorkspaceIndex,
  ) {
    super();
    this._register(
      vscode.commands.registerCommand('aiSecurity.createManifest', (request?: Request) => this.create(request ?? {})),
    );
  }

  private async create({ model, file }: Request): Promise<void> {
    const folder = await pickFolder(file);
    if (!folder) return;
    const existing = await manifestIn(folder);
    if (existing) {
      await vscode.window.showTextDocument(existing);
      void vscode.window.showInformationMessage('This folder has a manifest already.');
      return;
    }
    const { framework } = await this.configurations.of(folder.uri);
    const chosen = isModel(framework, model) ? [empty(model)] : await this.choose(folder, framework);
    if (chosen && chosen.length > 0) await write(folder, writeManifest(folder.name, chosen, framework));
  }

  private async choose(
    folder: vscode.WorkspaceFolder,
    framework: Framework,
  ): Promise<readonly ProposedDeployment[] | undefined> {
    const proposed = await this.propose(folder);
    if (proposed.length > 0) return confirmDeployments(framework, proposed);
    const picked = await chooseModel(framework, 'No file speaks for a deployment model. How is the AI run?');
    return picked && [empty(picked)];
  }

  private async propose(folder: vscode.WorkspaceFolder): Promise<readonly ProposedDeployment[]> {
    await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: 'Looking for AI deployments', cancellable: false },
      () => this.index.whenComplete(),
    );
    const inFolder = [...this.index.assessments].filter(
      ([uri]) => vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(uri, true)) === folder,
    );
    return proposeDeployments(
      inFolder.map(([uri, assessment]) => ({
        path: vscode.workspace.asRelativePath(vscode.Uri.parse(uri, true), false),
        assessment,
      })),
    );
  }
}

const isModel = (framework: Framework, model: unknown): model is ProposedDeployment['model'] =>
  typeof model === 'string' && framework.modelById(model) !== undefined;

const empty = (model: ProposedDeployment['model']): ProposedDeployment => ({
  name: model,
  model,
  candidates: [],
  manifests: [],
  why: [],
});

async function write(folder: vscode.WorkspaceFolder, text: string): Promise<void> {
  const target = vscode.Uri.joinPath(folder.uri, 'ai-deployment.yaml');
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(target, { ignoreIfExists: true });
  edit.insert(target, new vscode.Position(0, 0), text);
  await vscode.workspace.applyEdit(edit);
  const document = await vscode.workspace.openTextDocument(target);
  await document.save();
  await vscode.window.showTextDocument(document);
}

async function pickFolder(file: unknown): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const own = typeof file === 'string' && vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(file, true));
  if (own) return own;
  if (folders.length > 1) return vscode.window.showWorkspaceFolderPick();
  if (folders.length === 0)
    await vscode.window.showInformationMessage('Open a folder first: the manifest stands at its root.');
  return folders[0];
}
