import * as vscode from 'vscode';
import {
  type EvidencedControl,
  evidenceElsewhere,
  evidenceOf,
  type FileEvidence,
  mostNeighbours,
  settingsFor,
  systemFolder,
} from '../engine';
import type { Configurations } from './configurations';
import { Disposable } from './disposable';
import { readText } from './linked-files';
import { isProposed } from './manifest-list';
import { Slice } from './slice';
import { workspacePath } from './workspace-path';

const pause = 100; // ms

/** What the files of a folder show for each other; each folder is read once, until something in it changes. */
export class FolderEvidence extends Disposable {
  private readonly known = new Map<string, Promise<readonly FileEvidence[]>>();
  /** Folders that somebody asked about: a late event may have emptied `known` before the next one comes. */
  private readonly asked = new Set<string>();
  private readonly changed = this._register(new vscode.EventEmitter<ReadonlySet<string>>());
  /** Fires with the systems, as `systemOf` names them, whose files may be judged otherwise now; a checkout is one event. */
  readonly onDidChange = this.changed.event;
  private pending = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private watcher: vscode.FileSystemWatcher | undefined;

  constructor(private readonly configurations: Configurations) {
    super();
    this._register(configurations.onDidChange(() => this.known.clear()));
  }

  /** What the other files of a file's folder show; nothing outside of the workspace. */
  async elsewhere(uri: vscode.Uri): Promise<readonly EvidencedControl[]> {
    const key = systemOf(uri);
    if (key === undefined) return [];
    this.watcher ??= this.watch();
    this.asked.add(key);
    for (;;) {
      const known = this.known.get(key) ?? this.read(vscode.Uri.parse(key, true));
      this.known.set(key, known);
      const found = await known;
      // Something may have changed while the folder was read.
      if (this.known.get(key) === known) return evidenceElsewhere(workspacePath(uri), found);
    }
  }

  /** Only where folders were looked at is there something to watch. */
  private watch(): vscode.FileSystemWatcher {
    const watcher = this._register(vscode.workspace.createFileSystemWatcher('**/*'));
    for (const event of [watcher.onDidCreate, watcher.onDidChange, watcher.onDidDelete])
      this._register(event(uri => this.drop(uri)));
    return watcher;
  }

  private drop(uri: vscode.Uri): void {
    const key = isProposed(uri) ? systemOf(uri) : undefined;
    if (key === undefined || !this.asked.has(key)) return;
    this.known.delete(key);
    this.pending.add(key);
    this.timer ??= setTimeout(() => {
      const changed = this.pending;
      this.pending = new Set();
      this.timer = undefined;
      this.changed.fire(changed);
    }, pause);
  }

  override dispose(): void {
    clearTimeout(this.timer);
    super.dispose();
  }

  private async read(system: vscode.Uri): Promise<readonly FileEvidence[]> {
    const found: FileEvidence[] = [];
    const slice = new Slice();
    for (const uri of await filesOf(system)) {
      const path = workspacePath(uri);
      if (!settingsFor(await this.configurations.of(uri), path)) continue;
      const text = await textOf(uri);
      slice.begin();
      const evidence = evidenceOf({ uri: path, text });
      if (evidence.length > 0) found.push({ uri: path, evidence });
      await slice.rest();
    }
    return found;
  }
}

/** The URI of the folder of a file's system, within its workspace folder. */
export function systemOf(uri: vscode.Uri): string | undefined {
  const workspace = vscode.workspace.getWorkspaceFolder(uri);
  return workspace && vscode.Uri.joinPath(workspace.uri, systemFolder(workspacePath(uri))).toString();
}

/** The files of a folder, and of those below that belong to it, such as a chart's templates. */
async function filesOf(system: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const files: vscode.Uri[] = [];
  const folders = [system];
  for (const folder of folders) {
    for (const [name, type] of await entriesOf(folder)) {
      const uri = vscode.Uri.joinPath(folder, name);
      const isFolder = type === vscode.FileType.Directory;
      if (isFolder && systemOf(vscode.Uri.joinPath(uri, 'file')) === system.toString()) folders.push(uri);
      else if (type === vscode.FileType.File && isProposed(uri)) files.push(uri);
    }
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1)).slice(0, mostNeighbours);
}

async function entriesOf(folder: vscode.Uri): Promise<readonly [string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch (error) {
    return none(error);
  }
}

async function textOf(uri: vscode.Uri): Promise<string> {
  try {
    return await readText(uri);
  } catch (error) {
    return none(error).join();
  }
}

/** A file or folder that is gone or closed to us shows nothing; the index says which could not be read. */
function none(error: unknown): readonly [] {
  if (error instanceof vscode.FileSystemError) return [];
  throw error;
}
