import * as vscode from 'vscode';
import type { Finding } from '../engine';
import type { Assessor } from './assessor';
import type { Configurations } from './configurations';
import { diagnosticSource, toDiagnostic, toRange } from './convert';
import { Disposable } from './disposable';
import { placesElsewhere } from './places-elsewhere';
import { isExcluded, section, settingsFor } from './settings';

const typingPause = 200; // ms

interface Shown {
  readonly version: number;
  readonly findings: readonly Finding[];
}

/** Findings of open documents as diagnostics: debounced for each document, dropped when stale, cleared on close. */
export class Diagnostics extends Disposable {
  private readonly collection = this._register(vscode.languages.createDiagnosticCollection(diagnosticSource));
  private readonly pending = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly shown = new Map<string, Shown>();
  /** The run that began last for a document: one that began before and ends later knows less. */
  private readonly latest = new Map<string, object>();

  constructor(
    private readonly assessor: Assessor,
    configurations: Configurations,
    private readonly extensionUri: vscode.Uri,
    private readonly log: vscode.LogOutputChannel,
  ) {
    super();
    const { workspace } = vscode;
    this._register(workspace.onDidOpenTextDocument(document => this.schedule(document, 0)));
    this._register(workspace.onDidCloseTextDocument(document => this.clear(document.uri)));
    this._register(workspace.onDidChangeTextDocument(({ document }) => this.onType(document)));
    this._register(workspace.onDidSaveTextDocument(() => this.scheduleAll()));
    this._register(
      workspace.onDidDeleteFiles(({ files }) => {
        for (const uri of files) this.clear(uri);
      }),
    );
    this._register(
      workspace.onDidChangeConfiguration(event => event.affectsConfiguration(section) && this.scheduleAll()),
    );
    this._register(configurations.onDidChange(() => this.scheduleAll()));
    this._register(
      assessor.onDidOutdate(key => {
        const named = workspace.textDocuments.find(({ uri }) => uri.toString() === key);
        if (named) this.schedule(named, 0);
      }),
    );
    this.scheduleAll();
  }

  /** The findings that are shown at a place of this very version of a document. */
  findingsAt(document: vscode.TextDocument, place: vscode.Range): readonly Finding[] {
    const shown = this.shown.get(document.uri.toString());
    if (shown?.version !== document.version) return [];
    return shown.findings.filter(({ range }) => toRange(document, range).intersection(place));
  }

  override dispose(): void {
    for (const timer of this.pending.values()) clearTimeout(timer);
    super.dispose();
  }

  private onType(document: vscode.TextDocument): void {
    if (settingsFor(document.uri).run === 'onType') this.schedule(document, typingPause);
  }

  private scheduleAll(): void {
    for (const document of vscode.workspace.textDocuments) this.schedule(document, 0);
  }

  private schedule(document: vscode.TextDocument, delay: number): void {
    if (!isChecked(document)) return;
    const key = document.uri.toString();
    clearTimeout(this.pending.get(key));
    this.pending.set(
      key,
      setTimeout(() => void this.run(document), delay),
    );
  }

  private async run(document: vscode.TextDocument): Promise<void> {
    const { uri, version } = document;
    const run = {};
    const isStale = () => document.isClosed || document.version !== version || this.latest.get(uri.toString()) !== run;
    this.latest.set(uri.toString(), run);
    this.pending.delete(uri.toString());
    if (isExcluded(document)) return this.clear(uri);
    try {
      const assessment = await this.assessor.assess(uri, document.getText());
      if (isStale()) return;
      if (!assessment) return this.clear(uri);
      const { findings } = assessment;
      const elsewhere = await placesElsewhere(uri, findings);
      if (isStale()) return;
      this.shown.set(uri.toString(), { version, findings });
      this.collection.set(
        uri,
        findings.map(finding => toDiagnostic(document, finding, this.extensionUri, elsewhere)),
      );
    } catch (error) {
      this.log.error(`Could not assess ${uri.path}: ${error instanceof Error ? error.stack : String(error)}`);
    }
  }

  private clear(uri: vscode.Uri): void {
    clearTimeout(this.pending.get(uri.toString()));
    this.pending.delete(uri.toString());
    this.shown.delete(uri.toString());
    this.latest.delete(uri.toString());
    this.collection.delete(uri);
  }
}

/** Output channels, Git's old versions, our own pages and the like are not files of the user. */
const isChecked = ({ uri }: vscode.TextDocument): boolean =>
  !['output', 'git', 'vscode', 'vscode-settings', 'comment', 'search-editor', 'ai-security'].includes(uri.scheme);
