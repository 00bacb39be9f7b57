import * as vscode from 'vscode';
import {
  type AssessInput,
  type Assessment,
  type Engine,
  isJudgedByFolder,
  type Link,
  type LinkedFile,
  NamedFiles,
  settingsFor as settled,
} from '../engine';
import type { Configurations } from './configurations';
import { Disposable } from './disposable';
import { FolderEvidence, systemOf } from './folder-evidence';
import { lazyEngine } from './lazy-engine';
import { lookUp, readText, resolveLink } from './linked-files';
import { isManifest, listOwnManifests } from './manifest-list';
import { settingsFor } from './settings';
import { today } from './today';
import { workspacePath } from './workspace-path';

/** Assesses files with the settings and linked files of their place: the one way from a text to findings in the editor. */
export class Assessor extends Disposable {
  readonly engine: Engine = lazyEngine();
  private readonly latest = new Map<string, Assessment>();
  private namedFiles: NamedFiles | undefined;
  private readonly changed = this._register(new vscode.EventEmitter<vscode.Uri>());
  /** Fires with the file whose assessment is new or gone. */
  readonly onDidAssess = this.changed.event;

  private readonly outdated = this._register(new vscode.EventEmitter<string>());
  /** Fires with the URI of a file of which a manifest or a neighbour now says something else: what was found in it is out of date. */
  readonly onDidOutdate = this.outdated.event;
  private readonly folders: FolderEvidence;
  private manifestsRead: Promise<void> | undefined;

  constructor(private readonly configurations: Configurations) {
    super();
    this.folders = this._register(new FolderEvidence(configurations));
    this._register(this.folders.onDidChange(systems => this.outdateSystems(systems)));
  }

  /** Fires when assessments are out of date because their folder's configuration changed. */
  get onDidChangeConfiguration(): vscode.Event<void> {
    return this.configurations.onDidChange;
  }

  /** The latest assessments with a deployment or a finding, by URI. */
  get assessments(): ReadonlyMap<string, Assessment> {
    return this.latest;
  }

  /** Files that manifests name, by URI. Made when first needed, being of the engine, for which activation does not wait. */
  private get named(): NamedFiles {
    this.namedFiles ??= new NamedFiles();
    return this.namedFiles;
  }

  /** True for the URI of a file that a manifest names: what it shows counts for the deployment declared there. */
  isNamed(uri: string): boolean {
    return this.namedFiles?.of(uri) !== undefined;
  }

  /** Undefined for a file that the configuration leaves alone. */
  async assess(uri: vscode.Uri, text: string): Promise<Assessment | undefined> {
    const input = await this.inputFor(uri, text);
    if (!input) {
      this.forget(uri);
      return undefined;
    }
    const first = this.engine.assess(input);
    const links = first.links.length > 0 ? await lookUp(uri, first.links) : new Map<string, LinkedFile>();
    const evidenceElsewhere = isJudgedByFolder(first) ? await this.folders.elsewhere(uri) : [];
    const isWhole = links.size + evidenceElsewhere.length === 0;
    const assessment = isWhole
      ? first
      : this.engine.assess({ ...input, evidenceElsewhere, file: path => links.get(path) });
    this.remember(uri, assessment);
    return assessment;
  }

  /** A text with the settings of its place and what manifests say of it; undefined for a file that the configuration leaves alone. */
  async inputFor(uri: vscode.Uri, text: string): Promise<AssessInput | undefined> {
    const settings = settled(await this.configurations.of(uri), workspacePath(uri));
    if (!settings) return undefined;
    if (!isManifest(uri)) await this.readManifests();
    const named = this.named.of(uri.toString());
    return {
      uri: workspacePath(uri),
      text,
      ...settings,
      severities: { ...settings.severities, ...settingsFor(uri).severities },
      model: settings.model ?? named?.model,
      role: named?.role,
      claims: named?.claims?.map(claim => ({ ...claim, path: decodeURIComponent(claim.path) })),
      today: today(),
    };
  }

  /** What a file is may stand in a manifest that nobody has opened: the workspace's own ones are read once, before any other file. */
  private readManifests(): Promise<void> {
    this.manifestsRead ??= (async () => {
      for await (const uris of listOwnManifests()) {
        for (const uri of uris) await this.readManifest(uri);
      }
    })();
    return this.manifestsRead;
  }

  private async readManifest(uri: vscode.Uri): Promise<void> {
    try {
      await this.assess(uri, await readText(uri));
    } catch (error) {
      // A manifest that cannot be read names no file; the index shows it as left out.
      if (!(error instanceof vscode.FileSystemError)) throw error;
    }
  }

  private outdateSystems(systems: ReadonlySet<string>): void {
    for (const [key, assessment] of this.latest) {
      if (isJudgedByFolder(assessment) && systems.has(systemOf(vscode.Uri.parse(key, true)) ?? ''))
        this.outdated.fire(key);
    }
  }

  /** Says that something else is known now of what a file names. */
  outdate(uri: vscode.Uri): void {
    this.outdated.fire(uri.toString());
  }

  forget(uri: vscode.Uri): void {
    if (this.namedFiles) this.name(uri, []);
    if (this.latest.delete(uri.toString())) this.changed.fire(uri);
  }

  /** Takes in what a manifest names; what it now says something else of is out of date. */
  private name(manifest: vscode.Uri, links: readonly Link[]): void {
    const { changed, moved } = this.named.take(manifest.toString(), links, path =>
      resolveLink(manifest, path)?.toString(),
    );
    for (const file of [...changed, ...moved.filter(each => this.pointsElsewhere(each))]) this.outdated.fire(file);
  }

  /** True where findings of a file point into a manifest: only they notice that its lines have moved. */
  private pointsElsewhere(file: string): boolean {
    const { findings = [] } = this.latest.get(file) ?? {};
    return findings.some(({ related }) => related.some(({ path }) => path !== undefined));
  }

  private remember(uri: vscode.Uri, assessment: Assessment): void {
    const key = uri.toString();
    this.name(uri, assessment.links);
    // Most files of a workspace deploy no AI: nothing is kept of them.
    if (assessment.deployments.length + assessment.findings.length > 0) this.latest.set(key, assessment);
    else if (!this.latest.delete(key)) return;
    this.changed.fire(uri);
  }
}
