import * as vscode from 'vscode';
import { isToHost, type ToHost, type ToMatrix } from '../../protocol/messages';
import type { Target } from '../../protocol/target';
import type { Assessor } from '../assessor';
import type { Configurations } from '../configurations';
import { Disposable } from '../disposable';
import type { WorkspaceIndex } from '../workspace-index';
import { deploymentsOf, inferredDeploymentsOf, type PlacedDeployment } from './deployments';
import { detailOf } from './detail';
import { detailMarkdown } from './detail-markdown';
import { frameworkView } from './framework-view';
import { insertMissing, openPlace } from './manifest-actions';
import { pageOf, resourceRoots } from './page';
import type { Reveal } from './reveal';
import { saveImage, saveSheet } from './save-export';
import { workspaceView } from './workspace-view';

/** What the matrix shows and works with. */
export interface MatrixSources {
  readonly assessor: Assessor;
  readonly configurations: Configurations;
  readonly index: WorkspaceIndex;
  readonly extensionUri: vscode.Uri;
}

/** Bursts of changes, such as a first scan, are shown together. */
const pause = 30; // ms

const labelOf = (uri: string): string => vscode.workspace.asRelativePath(vscode.Uri.parse(uri, true));

/** The matrix in an editor tab: answers what its page asks, and keeps what is visible there up to date. */
export class MatrixPanel extends Disposable {
  private watched: Extract<ToHost, { readonly type: 'watch' }> = { type: 'watch', workspace: false, deployment: '' };
  private isReady = false;
  private pending: Reveal | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private readonly sources: MatrixSources,
  ) {
    super();
    const { webview } = panel;
    webview.options = { enableScripts: true, localResourceRoots: resourceRoots(sources.extensionUri) };
    this._register(webview.onDidReceiveMessage(message => this.receive(message)));
    this._register(sources.index.onDidChange(() => this.refreshSoon()));
    this._register(sources.index.onDidChangeState(() => this.refreshSoon()));
    this._register(sources.configurations.onDidChangeFramework(() => this.isReady && this.sendFramework()));
    this._register(panel.onDidChangeViewState(() => (this.isReady &&= panel.visible)));
    webview.html = pageOf(webview, sources.extensionUri);
  }

  override dispose(): void {
    clearTimeout(this.timer);
    super.dispose();
  }

  /** Brings the panel to the front and shows a place of it. */
  reveal(reveal: Reveal): void {
    const wasVisible = this.panel.visible;
    this.panel.reveal();
    if (this.isReady && wasVisible) this.sendReveal(reveal);
    else this.pending = reveal;
  }

  private async receive(message: unknown): Promise<void> {
    if (!isToHost(message)) throw new TypeError('The matrix sent a message that is not one of its own.');
    switch (message.type) {
      case 'ready':
        return this.start();
      case 'watch':
        this.watched = message;
        return this.refresh();
      case 'open': {
        const placed = this.deployment(message.deployment);
        return (
          placed && openPlace(this.sources.assessor, placed, message, this.panel.viewColumn ?? vscode.ViewColumn.One)
        );
      }
      case 'insert':
        return this.insert(message.deployment, message.domain);
      case 'copyDetail':
        return this.copy(message.target);
      case 'createManifest':
        await vscode.commands.executeCommand('aiSecurity.createManifest', { model: message.model });
        return;
      case 'export':
        return saveSheet(message.sheet, message.format);
      case 'exportImage':
        return saveImage(message.png);
    }
  }

  private start(): void {
    this.isReady = true;
    this.sendFramework();
    if (this.pending) this.sendReveal(this.pending);
    this.pending = undefined;
  }

  private refreshSoon(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.refresh();
    }, pause);
  }

  /** Computes only what the page shows; a hidden page asks again when it comes back. */
  private refresh(): void {
    const { workspace, deployment, target } = this.watched;
    if (!this.isReady) return;
    if (workspace) {
      const view = workspaceView(this.deployments(), deployment, {
        labelOf,
        complete: this.sources.index.isComplete,
      });
      this.send({ type: 'workspace', workspace: view });
    }
    const detail = target && this.detail(target);
    if (detail) this.send({ type: 'detail', detail });
  }

  private detail(target: Target) {
    const { workspace, deployment } = this.watched;
    const all = this.deployments();
    const chosen = workspace ? all.filter(({ id }) => id === deployment) : [];
    return detailOf(this.sources.configurations.framework, target, {
      deployments: chosen.length > 0 ? chosen : all,
      labelOf,
    });
  }

  private async insert(deployment: string, domain: string): Promise<void> {
    const placed = this.deployment(deployment);
    if (!placed || (await insertMissing(this.sources.assessor, placed, domain))) return;
    await vscode.window.showWarningMessage(
      `Nothing was inserted into ${labelOf(placed.uri)}: the controls are there by now, or stand where they cannot be edited safely.`,
    );
  }

  private async copy(target: Target): Promise<void> {
    const detail = this.detail(target);
    if (!detail) return;
    await vscode.env.clipboard.writeText(detailMarkdown(detail));
    vscode.window.setStatusBarMessage(`Copied "${detail.title}" as Markdown.`, 3000);
  }

  private deployments(): readonly PlacedDeployment[] {
    const { index, assessor } = this.sources;
    const inferred = inferredDeploymentsOf(index.assessments).filter(({ uri }) => !assessor.isNamed(uri));
    return [...deploymentsOf(index.assessments), ...inferred];
  }

  private deployment(id: string): PlacedDeployment | undefined {
    return this.deployments().find(placed => placed.id === id);
  }

  /** The page starts anew with it, in the state that it had. */
  private sendFramework(): void {
    this.send({ type: 'framework', framework: frameworkView(this.sources.configurations.framework) });
  }

  private sendReveal({ view, model, domain, deployment }: Reveal): void {
    const target = model === undefined && domain === undefined ? undefined : { model, domain };
    this.send({ type: 'reveal', view, target, deployment });
  }

  private send(message: ToMatrix): void {
    void this.panel.webview.postMessage(message);
  }
}
