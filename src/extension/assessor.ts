import * as vscode from 'vscode';
import { type Assessment, createEngine, type Engine, type LinkedFile } from '../engine';
import { Disposable } from './disposable';
import { lookUp, resolveLink } from './linked-files';
import { settingsFor } from './settings';

/** Assesses files with the settings and linked files of their place: the one way from a text to findings in the editor. */
export class Assessor extends Disposable {
  readonly engine: Engine = createEngine();
  private readonly latest = new Map<string, Assessment>();
  /** Prompt files by URI, each with the manifests that name it. */
  private readonly promptOf = new Map<string, Set<string>>();
  private readonly changed = this._register(new vscode.EventEmitter<vscode.Uri>());
  /** Fires with the file whose assessment is new or gone. */
  readonly onDidAssess = this.changed.event;

  /** The latest assessments with a deployment or a finding, by URI. */
  get assessments(): ReadonlyMap<string, Assessment> {
    return this.latest;
  }

  async assess(uri: vscode.Uri, text: string): Promise<Assessment> {
    const { severities } = settingsFor(uri);
    const role = this.promptOf.has(uri.toString()) ? ('prompt' as const) : undefined;
    const input = { uri: uri.path, text, severities, role };
    const first = this.engine.assess(input);
    const links = first.links.length > 0 ? await lookUp(uri, first.links) : new Map<string, LinkedFile>();
    const assessment = links.size > 0 ? this.engine.assess({ ...input, file: path => links.get(path) }) : first;
    this.remember(uri, assessment);
    return assessment;
  }

  forget(uri: vscode.Uri): void {
    if (this.latest.delete(uri.toString())) this.changed.fire(uri);
  }

  private remember(uri: vscode.Uri, assessment: Assessment): void {
    const key = uri.toString();
    for (const { kind, path } of assessment.links) {
      const target = kind === 'prompt' && resolveLink(uri, path)?.toString();
      if (!target) continue;
      const manifests = this.promptOf.get(target) ?? new Set();
      this.promptOf.set(target, manifests.add(key));
    }
    // Most files of a workspace deploy no AI: nothing is kept of them.
    if (assessment.deployments.length + assessment.findings.length > 0) this.latest.set(key, assessment);
    else if (!this.latest.delete(key)) return;
    this.changed.fire(uri);
  }
}
