import * as vscode from 'vscode';
import type { Engine } from '../engine';
import { Disposable } from './disposable';
import { today } from './today';

/** Writes a letter to a provider of the manifest in the active editor, with everything that is still open. */
export class ProviderRequest extends Disposable {
  constructor(private readonly engine: Engine) {
    super();
    this._register(
      vscode.commands.registerCommand('aiSecurity.draftProviderRequest', (key: unknown) => this.draft(key)),
    );
  }

  private async draft(key: unknown): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    const letters = document
      ? this.engine.providerLetters({ uri: document.uri.path, text: document.getText(), today: today() })
      : new Map<string, string>();
    if (letters.size === 0) {
      await vscode.window.showInformationMessage('Open an ai-deployment.yaml that declares a provider first.');
      return;
    }
    const known = typeof key === 'string' && letters.has(key) ? key : undefined;
    const chosen =
      known ??
      (letters.size === 1
        ? [...letters.keys()][0]
        : await vscode.window.showQuickPick([...letters.keys()], { title: 'Which provider do you write to?' }));
    const content = chosen === undefined ? undefined : letters.get(chosen);
    if (!content) return;
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content }));
  }
}
