import * as vscode from 'vscode';
import type { Configurations } from '../configurations';
import { Disposable } from '../disposable';
import type { WorkspaceIndex } from '../workspace-index';
import { ControlDrag } from './drag';
import { domainRows, modelRows } from './framework-rows';
import { guideRows } from './guide-rows';
import { Tree, type TreeNode } from './tree';
import { workspaceRows } from './workspace-rows';

const pause = 150; // ms
const pauseWhileScanning = 1000; // ms

/** The four views of the sidebar. */
export class Sidebar extends Disposable {
  private readonly workspace: Tree;
  private readonly workspaceView: vscode.TreeView<TreeNode>;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    configurations: Configurations,
    private readonly index: WorkspaceIndex,
  ) {
    super();
    const models = new Tree(() => modelRows(configurations.framework));
    const domains = new Tree(() => domainRows(configurations.framework));
    this.open('aiSecurity.models', models);
    this.open('aiSecurity.domains', domains);
    this._register(
      configurations.onDidChangeFramework(() => {
        models.refresh();
        domains.refresh();
      }),
    );
    this.open('aiSecurity.guide', new Tree(guideRows));
    this.workspace = new Tree(() => workspaceRows(index.assessments, index.leftOut));
    this.workspaceView = this.open('aiSecurity.workspace', this.workspace);
    this._register(index.onDidChange(() => this.refreshSoon()));
    this._register(index.onDidChangeState(() => this.showState()));
  }

  /** Selects a deployment, or its manifest, in the workspace's tree. */
  async reveal(uri: string, deployment?: string): Promise<void> {
    const isFile = ({ row }: TreeNode) => row.place?.uri === uri;
    const { roots } = this.workspace;
    const file = roots.find(isFile) ?? roots.flatMap(node => (node.row.place ? [] : node.children)).find(isFile);
    const node = file?.children.find(({ row }) => deployment !== undefined && row.deployment === deployment) ?? file;
    if (node) await this.workspaceView.reveal(node, { select: true, focus: true, expand: true });
    else await vscode.commands.executeCommand('aiSecurity.workspace.focus');
  }

  override dispose(): void {
    clearTimeout(this.timer);
    super.dispose();
  }

  private open(id: string, tree: Tree): vscode.TreeView<TreeNode> {
    this._register(tree);
    return this._register(
      vscode.window.createTreeView(id, {
        treeDataProvider: tree,
        dragAndDropController: new ControlDrag(),
        canSelectMany: true,
        showCollapseAll: true,
      }),
    );
  }

  private refreshSoon(): void {
    const wait = this.index.state === 'scanning' ? pauseWhileScanning : pause;
    this.timer ??= setTimeout(() => this.refresh(), wait);
  }

  private refresh(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.workspace.isAsked) {
      this.refreshSoon();
      return;
    }
    this.workspace.refresh();
    this.showCount();
  }

  private showState(): void {
    const { state } = this.index;
    void vscode.commands.executeCommand('setContext', 'aiSecurity.scan', state);
    this.workspaceView.message =
      state === 'stopped' ? 'The scan was stopped: not every file was looked at.' : undefined;
    if (state === 'scanning') this.showProgress();
    else this.refresh();
  }

  private showProgress(): void {
    void vscode.window.withProgress({ location: { viewId: 'aiSecurity.workspace' } }, () => {
      return new Promise<void>(resolve => {
        const listener = this.index.onDidChangeState(() => {
          listener.dispose();
          resolve();
        });
      });
    });
  }

  /** Counts what is known; to show a number is no reason to read the whole workspace. */
  private showCount(): void {
    if (this.index.state === 'not-started') return;
    const findings = [...this.index.assessments.values()].flatMap(assessment => assessment.findings);
    const value = findings.filter(({ severity }) => severity === 'critical' || severity === 'high').length;
    const tooltip = `${value} ${value === 1 ? 'finding' : 'findings'} of high severity`;
    this.workspaceView.badge = value > 0 ? { value, tooltip } : undefined;
  }
}
