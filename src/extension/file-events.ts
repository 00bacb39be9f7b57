import * as vscode from 'vscode';
import { Disposable } from './disposable';

const pause = 200; // ms

type Kind = 'created' | 'changed' | 'deleted';

/** URIs of files and folders by what happened to them. */
export type FileEventBatch = { readonly [K in Kind]: ReadonlySet<string> };

/** Gathers what happens to the workspace's files, so that a checkout or a build is one event. */
export class FileEvents extends Disposable {
  private batch = emptyBatch();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly tell: (batch: FileEventBatch) => void) {
    super();
    const watcher = this._register(vscode.workspace.createFileSystemWatcher('**/*'));
    this._register(watcher.onDidCreate(uri => this.gather('created', uri)));
    this._register(watcher.onDidChange(uri => this.gather('changed', uri)));
    this._register(watcher.onDidDelete(uri => this.gather('deleted', uri)));
  }

  override dispose(): void {
    clearTimeout(this.timer);
    super.dispose();
  }

  private gather(kind: Kind, uri: vscode.Uri): void {
    this.batch[kind].add(uri.toString());
    this.timer ??= setTimeout(() => {
      const { batch } = this;
      this.batch = emptyBatch();
      this.timer = undefined;
      this.tell(batch);
    }, pause);
  }
}

const emptyBatch = (): { readonly [K in Kind]: Set<string> } => ({
  created: new Set(),
  changed: new Set(),
  deleted: new Set(),
});
