import * as vscode from 'vscode';
import { Disposable } from '../disposable';
import { contextOf, type Row } from './row';

/** VS Code asks level by level: after so long without a question it has what it shows. */
const quiet = 200; // ms

/** A row at its place in the tree: what a view's commands are given. */
export class TreeNode {
  private nodes: readonly TreeNode[] | undefined;

  constructor(
    private current: Row,
    readonly parent: TreeNode | undefined,
  ) {}

  get row(): Row {
    return this.current;
  }

  /** Unique in the view. */
  get id(): string {
    return this.parent ? `${this.parent.id}/${this.row.id}` : this.row.id;
  }

  /** Made when the row is expanded for the first time. */
  get children(): readonly TreeNode[] {
    this.nodes ??= (this.row.children?.() ?? []).map(row => new TreeNode(row, this));
    return this.nodes;
  }

  /** Takes on a newer row at the same place; true where anything may have changed. */
  update(row: Row): boolean {
    if (row.source !== undefined && row.source === this.current.source) return false;
    this.current = row;
    this.nodes = undefined;
    return true;
  }
}

/** Gives VS Code the rows of a view, as far as they are visible. */
export class Tree extends Disposable implements vscode.TreeDataProvider<TreeNode> {
  private readonly changed = this._register(new vscode.EventEmitter<TreeNode[] | undefined>());
  readonly onDidChangeTreeData = this.changed.event;
  private nodes: readonly TreeNode[] | undefined;
  private lastAsked = 0;

  constructor(private readonly makeRoots: () => readonly Row[]) {
    super();
  }

  /** The rows of the first level. */
  get roots(): readonly TreeNode[] {
    this.nodes ??= this.makeRoots().map(row => new TreeNode(row, undefined));
    return this.nodes;
  }

  /** True while VS Code asks for rows: if they changed now, it would log that it cannot find what it asks about. */
  get isAsked(): boolean {
    return performance.now() - this.lastAsked < quiet;
  }

  /** Makes those rows anew whose source is new; what is expanded and selected stays. */
  refresh(): void {
    const before = this.nodes;
    if (!before) return;
    const byId = new Map(before.map(node => [node.row.id, node]));
    const updated: TreeNode[] = [];
    this.nodes = this.makeRoots().map(row => {
      const node = byId.get(row.id);
      if (node?.update(row)) updated.push(node);
      return node ?? new TreeNode(row, undefined);
    });
    const isSameList = this.nodes.length === before.length && this.nodes.every((node, index) => node === before[index]);
    if (!isSameList) this.changed.fire(undefined);
    else if (updated.length > 0) this.changed.fire(updated);
  }

  getChildren(node?: TreeNode): TreeNode[] {
    this.lastAsked = performance.now();
    return [...(node ? node.children : this.roots)];
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return node.parent;
  }

  getTreeItem({ row, id }: TreeNode): vscode.TreeItem {
    const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(row.label, row.children ? (row.isExpanded ? Expanded : Collapsed) : None);
    item.id = id;
    item.description = row.description;
    item.iconPath = row.icon;
    item.resourceUri = row.file;
    item.contextValue = contextOf(row);
    item.accessibilityInformation = {
      label: row.spoken ?? [row.label, row.description].filter(text => text !== undefined).join(', '),
    };
    item.command = row.children ? undefined : openingCommand(row);
    return item;
  }

  resolveTreeItem(item: vscode.TreeItem, { row }: TreeNode): vscode.TreeItem {
    const tooltip = row.tooltip?.();
    if (tooltip !== undefined) item.tooltip = new vscode.MarkdownString(tooltip, true);
    return item;
  }
}

/** A row without rows below it opens what it is about: the place in the file before the page. */
function openingCommand({ place, page }: Row): vscode.Command | undefined {
  if (place) return { command: 'aiSecurity.openPlace', title: 'Open', arguments: [{ place }] };
  return page === undefined ? undefined : { command: 'aiSecurity.openPage', title: 'Open Page', arguments: [{ page }] };
}
