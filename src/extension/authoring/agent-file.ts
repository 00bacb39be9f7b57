import * as vscode from 'vscode';
import { agentInstructions, withInstructions } from '../../engine';
import type { Configurations } from '../configurations';
import { Disposable } from '../disposable';
import { manifests } from './documents';

const files = ['AGENTS.md', '.github/copilot-instructions.md', 'CLAUDE.md'];

/** `Write Agent Instructions`: tells coding agents which controls of the open manifest they must respect. */
export class AgentFile extends Disposable {
  constructor(private readonly configurations: Configurations) {
    super();
    this._register(vscode.commands.registerCommand('aiSecurity.writeAgentInstructions', () => this.write()));
  }

  private async write(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    const folder = document && vscode.workspace.getWorkspaceFolder(document.uri);
    const isManifest = document && vscode.languages.match(manifests, document) > 0;
    const instructions = isManifest
      ? agentInstructions({
          uri: document.uri.path,
          text: document.getText(),
          framework: (await this.configurations.of(document.uri)).framework,
        })
      : undefined;
    if (!folder || !instructions) {
      await vscode.window.showInformationMessage('Open an ai-deployment.yaml of this workspace first.');
      return;
    }
    const name = await vscode.window.showQuickPick(files, { title: 'Into which file?' });
    if (!name) return;
    const target = vscode.Uri.joinPath(folder.uri, name);
    const edit = new vscode.WorkspaceEdit();
    edit.createFile(target, { ignoreIfExists: true });
    await vscode.workspace.applyEdit(edit);
    const file = await vscode.workspace.openTextDocument(target);
    const text = file.getText();
    const change = new vscode.WorkspaceEdit();
    change.replace(
      target,
      new vscode.Range(file.positionAt(0), file.positionAt(text.length)),
      withInstructions(text, instructions),
    );
    await vscode.workspace.applyEdit(change);
    await vscode.window.showTextDocument(file);
  }
}
