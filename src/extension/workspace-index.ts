import * as vscode from 'vscode';
import type { Assessment } from '../engine';
import type { Assessor } from './assessor';
import { BackgroundAssessment } from './background-assessment';
import { Disposable } from './disposable';
import { type FileEventBatch, FileEvents } from './file-events';
import { resolveLink } from './linked-files';
import { isManifest, isProposed, listManifests } from './manifest-list';
import { section } from './settings';
import { Slice } from './slice';

const pause = 50; // ms

/** How far the index is. */
export type ScanState = 'not-started' | 'scanning' | 'complete' | 'stopped';

/** The assessments of the workspace's files that deploy AI; kept up to date once somebody has asked for them. */
export class WorkspaceIndex extends Disposable {
  private readonly known = new Map<string, vscode.Uri>();
  /** Known files that a full scan has still to reach: one that ends it early takes them over. */
  private unreached = new Set<string>();
  private readonly background: BackgroundAssessment;
  private readonly changed = this._register(new vscode.EventEmitter<readonly string[]>());
  private readonly stateChanged = this._register(new vscode.EventEmitter<ScanState>());
  private readonly pending = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private current: ScanState = 'not-started';
  private scans = 0;
  private scanning = Promise.resolve();

  /** Fires with the URIs of files whose assessment is new or gone; bursts come together. */
  readonly onDidChange = this.changed.event;
  readonly onDidChangeState = this.stateChanged.event;

  constructor(
    private readonly assessor: Assessor,
    private readonly log: vscode.LogOutputChannel,
  ) {
    super();
    this.background = new BackgroundAssessment(assessor, log);
    this._register(assessor.onDidAssess(uri => this.announce(uri)));
    this._register(vscode.workspace.onDidCloseTextDocument(({ uri }) => this.closed(uri)));
  }

  /** The assessments by URI. The first reading starts the scan. */
  get assessments(): ReadonlyMap<string, Assessment> {
    if (this.current === 'not-started') this.start();
    return this.assessor.assessments;
  }

  /** Files that were not assessed, by URI, with the reason. */
  get leftOut(): ReadonlyMap<string, string> {
    return this.background.leftOut;
  }

  get state(): ScanState {
    return this.current;
  }

  /** True once every file was assessed. */
  get isComplete(): boolean {
    return this.current === 'complete';
  }

  /** Resolves when no scan is under way; starts the first one. */
  async whenComplete(): Promise<void> {
    if (this.current === 'not-started') this.start();
    for (let awaited: Promise<void> | undefined; awaited !== this.scanning; ) {
      awaited = this.scanning;
      await awaited;
    }
  }

  /** Lists the files again and assesses all of them; what a scan under way had still to do is dropped. */
  start(): void {
    if (this.current === 'not-started') this.watch();
    this.background.clear();
    this.unreached = new Set(this.known.keys());
    this.scan(() => true);
  }

  /** Ends a scan; what was assessed stays. */
  stop(): void {
    if (this.current !== 'scanning') return;
    this.scans++;
    this.background.clear();
    this.become('stopped');
  }

  override dispose(): void {
    this.scans++;
    this.background.clear();
    clearTimeout(this.timer);
    super.dispose();
  }

  private scan(isWanted: (uri: vscode.Uri) => boolean): void {
    this.scanning = this.list(isWanted).catch(error =>
      this.log.error(`The workspace could not be read: ${String(error)}`),
    );
  }

  /** Assesses the listed files that `isWanted`, and forgets those that are no longer listed. */
  private async list(isWanted: (uri: vscode.Uri) => boolean): Promise<void> {
    const scan = ++this.scans;
    this.become('scanning');
    const listed = new Map<string, vscode.Uri>();
    const slice = new Slice();
    let assessed = Promise.resolve();
    for await (const uris of listManifests()) {
      if (scan !== this.scans) return;
      const fresh = uris.filter(uri => !listed.has(uri.toString()));
      for (const uri of fresh) listed.set(uri.toString(), uri);
      assessed = this.background.add(fresh.filter(isWanted));
      for (const uri of fresh) this.unreached.delete(uri.toString());
      await slice.rest();
    }
    for (const [key, uri] of this.known) if (!listed.has(key)) this.background.forget(uri);
    this.known.clear();
    for (const [key, uri] of listed) this.known.set(key, uri);
    await assessed;
    if (scan === this.scans) this.become('complete');
  }

  private watch(): void {
    const { workspace } = vscode;
    const again = () => this.start();
    this._register(workspace.onDidChangeWorkspaceFolders(again));
    this._register(this.assessor.onDidChangeConfiguration(again));
    this._register(this.assessor.onDidOutdate(key => void this.background.add(this.knownOf(key))));
    this._register(
      workspace.onDidChangeConfiguration(event => {
        if (event.affectsConfiguration(section) || event.affectsConfiguration('files.exclude')) again();
      }),
    );
    this._register(new FileEvents(events => this.follow(events)));
  }

  /** Files came, went or changed outside of the editor, or were saved in it. */
  private follow({ created, changed, deleted }: FileEventBatch): void {
    for (const [key, uri] of this.known) {
      if (isGone(key, deleted)) {
        this.known.delete(key);
        this.background.forget(uri);
      }
    }
    const touched = [...this.known].filter(([key]) => changed.has(key)).map(([, uri]) => uri);
    void this.background.add(touched);
    for (const manifest of this.manifestsThatName(new Set([...created, ...changed, ...deleted])))
      this.assessor.outdate(manifest);
    if (this.current !== 'stopped' && [...created].some(mayHoldManifests)) {
      this.scan(uri => !this.known.has(uri.toString()) || this.unreached.has(uri.toString()));
    }
  }

  private knownOf(key: string): readonly vscode.Uri[] {
    const uri = this.known.get(key);
    return uri ? [uri] : [];
  }

  /** A file that is named as evidence or prompt decides what is found in the manifest. */
  private manifestsThatName(files: ReadonlySet<string>): vscode.Uri[] {
    return [...this.assessor.assessments].flatMap(([key, { links }]) => {
      if (links.length === 0) return [];
      const manifest = vscode.Uri.parse(key, true);
      return links.some(({ path }) => files.has(resolveLink(manifest, path)?.toString() ?? '')) ? [manifest] : [];
    });
  }

  /** What was typed and not saved is gone: what stands on the disk counts again. */
  private closed(uri: vscode.Uri): void {
    // What a manifest names holds as long as the file does, whether a scan has met it or not.
    if (this.known.has(uri.toString()) || (isManifest(uri) && vscode.workspace.getWorkspaceFolder(uri)))
      void this.background.add([uri]);
    else this.assessor.forget(uri);
  }

  private announce(uri: vscode.Uri): void {
    this.pending.add(uri.toString());
    this.timer ??= setTimeout(() => {
      const uris = [...this.pending];
      this.pending.clear();
      this.timer = undefined;
      this.changed.fire(uris);
    }, pause);
  }

  private become(state: ScanState): void {
    if (this.current === state) return;
    this.current = state;
    this.stateChanged.fire(state);
  }
}

/** True where the file or a folder above it was deleted. */
function isGone(key: string, deleted: ReadonlySet<string>): boolean {
  for (let end = key.length; end > 0; end = key.lastIndexOf('/', end - 1)) {
    if (deleted.has(key.slice(0, end))) return true;
  }
  return false;
}

/** A created folder may hold anything; its files are not told one by one. */
const mayHoldManifests = (key: string): boolean => {
  const uri = vscode.Uri.parse(key, true);
  return isProposed(uri) || !/\.\w+$/.test(uri.path);
};
