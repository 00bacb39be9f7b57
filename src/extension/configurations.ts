import * as vscode from 'vscode';
import {
  type Configuration,
  configurationName,
  type Framework,
  isConfiguration,
  mergeFrameworks,
  noConfiguration,
  readConfiguration,
} from '../engine';
import { diagnosticSource, toRange } from './convert';
import { Disposable } from './disposable';

/** Written out, so that activation does not load the engine for it. */
export const configurationGlob = '**/.ai-security.yaml';

/** The `.ai-security.yaml` of each workspace folder, read when a file of the folder first needs it. */
export class Configurations extends Disposable {
  /** By the URI of the file, whether it is there or not. */
  private readonly read = new Map<string, Promise<Configuration>>();
  private readonly faults = this._register(
    vscode.languages.createDiagnosticCollection(`${diagnosticSource}-configuration`),
  );
  private readonly changed = this._register(new vscode.EventEmitter<void>());
  /** Fires when a configuration was written or removed: what was assessed with it is out of date. */
  readonly onDidChange = this.changed.event;
  private merged: Framework | undefined;
  private merges = 0;
  private readonly frameworkChanged = this._register(new vscode.EventEmitter<void>());
  /** Fires when `framework` is another one. */
  readonly onDidChangeFramework = this.frameworkChanged.event;

  constructor() {
    super();
    const { workspace } = vscode;
    const watcher = this._register(workspace.createFileSystemWatcher(configurationGlob));
    this._register(watcher.onDidCreate(uri => this.drop(uri)));
    this._register(watcher.onDidChange(uri => this.drop(uri)));
    this._register(
      watcher.onDidDelete(uri => {
        this.faults.delete(uri);
        this.drop(uri);
      }),
    );
    this._register(workspace.onDidOpenTextDocument(document => this.showFaults(document)));
    this._register(workspace.onDidChangeTextDocument(({ document }) => this.showFaults(document)));
    this._register(
      workspace.onDidChangeWorkspaceFolders(({ removed }) => {
        for (const { uri } of removed) this.drop(configurationOf(uri));
        this.mergeAgain();
      }),
    );
    this._register(this.onDidChange(() => this.mergeAgain()));
  }

  /** The configuration that holds for a file: what is saved, so that half a word changes nothing. */
  of(uri: vscode.Uri): Promise<Configuration> {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (!folder) return Promise.resolve(noConfiguration);
    const configuration = configurationOf(folder.uri);
    const key = configuration.toString();
    const known = this.read.get(key) ?? this.load(configuration);
    this.read.set(key, known);
    return known;
  }

  /**
   * The framework with what all folders add, for what shows the workspace as a whole; what is found in a file follows
   * its own folder. The folders are read when this is first asked for.
   */
  get framework(): Framework {
    if (!this.merged) {
      this.merged = noConfiguration.framework;
      void this.merge();
    }
    return this.merged;
  }

  private mergeAgain(): void {
    if (this.merged) void this.merge();
  }

  private async merge(): Promise<void> {
    const merge = ++this.merges;
    const folders = vscode.workspace.workspaceFolders ?? [];
    // A folder whose configuration cannot be read adds nothing; the log says so where its files are assessed.
    const read = await Promise.allSettled(folders.map(({ uri }) => this.of(uri)));
    const merged = mergeFrameworks(
      read.flatMap(result => (result.status === 'fulfilled' ? [result.value.framework] : [])),
    );
    if (merge !== this.merges || merged === this.merged) return;
    this.merged = merged;
    this.frameworkChanged.fire();
  }

  private drop(uri: vscode.Uri): void {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    const isOurs =
      this.read.delete(uri.toString()) || (folder && configurationOf(folder.uri).toString() === uri.toString());
    if (isOurs) this.changed.fire();
  }

  private async load(uri: vscode.Uri): Promise<Configuration> {
    let bytes: Uint8Array;
    try {
      bytes = await vscode.workspace.fs.readFile(uri);
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return noConfiguration;
      throw error;
    }
    const { configuration, faults } = readConfiguration(uri.path, new TextDecoder().decode(bytes));
    if (faults.length === 0) this.faults.delete(uri);
    else this.showFaults(await vscode.workspace.openTextDocument(uri));
    return configuration;
  }

  private showFaults(document: vscode.TextDocument): void {
    const { uri } = document;
    const folder = isConfiguration(uri.path) && vscode.workspace.getWorkspaceFolder(uri);
    if (!folder || configurationOf(folder.uri).toString() !== uri.toString()) return;
    const { faults } = readConfiguration(uri.path, document.getText());
    this.faults.set(
      uri,
      faults.map(({ message, range }) => {
        const diagnostic = new vscode.Diagnostic(toRange(document, range), message, vscode.DiagnosticSeverity.Error);
        diagnostic.source = diagnosticSource;
        return diagnostic;
      }),
    );
  }
}

const configurationOf = (folder: vscode.Uri): vscode.Uri => vscode.Uri.joinPath(folder, configurationName);
