import * as vscode from 'vscode';
import type { Assessor } from './assessor';
import { Slice } from './slice';

/** A larger file is not read in the background; opened in an editor it is assessed all the same. */
const mostBytes = 1_000_000;
const readAhead = 16;

/** Assesses files that no editor shows, in slices, in the order in which they were added. */
export class BackgroundAssessment {
  private readonly queue = new Map<string, vscode.Uri>();
  private readonly reasons = new Map<string, string>();
  private running: Promise<void> | undefined;

  constructor(
    private readonly assessor: Assessor,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  /** Files that were not assessed, by URI, with the reason. */
  get leftOut(): ReadonlyMap<string, string> {
    return this.reasons;
  }

  /** Adds files; the promise ends when nothing is left to do. */
  add(uris: Iterable<vscode.Uri>): Promise<void> {
    for (const uri of uris) this.queue.set(uri.toString(), uri);
    if (this.queue.size > 0) this.running ??= this.drain();
    return this.running ?? Promise.resolve();
  }

  /** Drops what is still to be done. */
  clear(): void {
    this.queue.clear();
  }

  /** Drops a file and what is known of it. */
  forget(uri: vscode.Uri): void {
    this.queue.delete(uri.toString());
    this.reasons.delete(uri.toString());
    this.assessor.forget(uri);
  }

  private async drain(): Promise<void> {
    const slice = new Slice();
    while (this.queue.size > 0) {
      const batch = [...this.queue.values()].slice(0, readAhead);
      const texts = await Promise.all(batch.map(uri => (isOpen(uri) ? undefined : this.read(uri))));
      slice.begin();
      for (const [index, uri] of batch.entries()) {
        const text = texts[index];
        if (!this.queue.delete(uri.toString()) || text === undefined) continue;
        await this.assess(uri, text);
        await slice.rest();
      }
    }
    this.running = undefined;
  }

  private async assess(uri: vscode.Uri, text: string): Promise<void> {
    try {
      await this.assessor.assess(uri, text);
    } catch (error) {
      this.leaveOut(uri, 'could not be assessed');
      this.log.error(`Could not assess ${uri.path}: ${error instanceof Error ? error.stack : String(error)}`);
    }
  }

  private async read(uri: vscode.Uri): Promise<string | undefined> {
    try {
      const bytes = await vscode.workspace.fs.readFile(uri);
      if (bytes.length > mostBytes) return this.leaveOut(uri, `larger than ${mostBytes / 1_000_000} MB`);
      this.reasons.delete(uri.toString());
      return new TextDecoder().decode(bytes);
    } catch (error) {
      this.log.warn(`Could not read ${uri.path}: ${error instanceof Error ? error.message : String(error)}`);
      return this.leaveOut(uri, 'could not be read');
    }
  }

  private leaveOut(uri: vscode.Uri, reason: string): undefined {
    this.reasons.set(uri.toString(), reason);
    this.assessor.forget(uri);
  }
}

/** An open document is assessed as it is typed, so what stands on the disk does not count. */
const isOpen = (uri: vscode.Uri): boolean =>
  vscode.workspace.textDocuments.some(document => document.uri.toString() === uri.toString());
