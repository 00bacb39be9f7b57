import * as vscode from 'vscode';
import { type Configuration, configurationName, noConfiguration, readConfiguration } from '../engine';
import { diagnosticSource, toRange } from './convert';
import { Disposable } from './disposable';

/** The `.ai-security.yaml` of each workspace folder, read when a file of the folder first needs it. */
export class Configurations extends Disposable {
  private readonly read = new Map<string, Promise<Configuration>>();
  private readonly faults = this._register(
    vscode.languages.createDiagnosticCollection(`${diagnosticSource}-configuration`),
  );
  private readonly changed = this._register(new vscode.EventEmitter<void>());
  /** Fires when a configuration was written or removed: what was assessed with it is out of date. */
  readonly onDidChange = this.changed.event;

  constructor() {
    super();
    const watcher = this._register(vscode.workspace.createFileSystemWatcher(`**/${configurationName}`));
    for (const event of [watcher.onDidCreate, watcher.onDidChange, watcher.onDidDelete]) {
      this._register(event(uri => this.drop(uri)));
    }
  }

  /** The configuration that holds for a file. */
  of(uri: vscode.Uri): Promise<Configuration> {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (!folder) return Promise.resolve(noConfiguration);
    const key = folder.uri.toString();
    const known = this.read.get(key) ?? this.load(vscode.Uri.joinPath(folder.uri, configurationName));
    this.read.set(key, known);
    return known;
  }

  private drop(uri: vscode.Uri): void {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (!folder) return;
    this.read.delete(folder.uri.toString());
    this.faults.delete(uri);
    this.changed.fire();
  }

  private async load(uri: vscode.Uri): Promise<Configuration> {
    let document: vscode.TextDocument;
    try {
      await vscode.workspace.fs.stat(uri);
      document = await vscode.workspace.openTextDocument(uri);
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return noConfiguration;
      throw error;
    }
    const { configuration, faults } = readConfiguration(uri.path, document.getText());
    this.faults.set(
      uri,
      faults.map(({ message, range }) => {
        const diagnostic = new vscode.Diagnostic(toRange(document, range), message, vscode.DiagnosticSeverity.Error);
        diagnostic.source = diagnosticSource;
        return diagnostic;
      }),
    );
    return configuration;
  }
}
