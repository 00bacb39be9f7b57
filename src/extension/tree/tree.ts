import * as vscode from 'vscode';
import { Disposable } from '../disposable';
import { contextOf, type Row } from './row';

/** A row at its place in the tree: what a view's commands are given. */
export class TreeNode {
  private nodes: readonly TreeNode[] | undefined;

  constructor(
    readonly row: Row,
    readonly parent: TreeNode | undefined,
  ) {}

  /** Unique in the view. */
  get id(): string {
    return this.parent ? `${this.parent.id}/${this.row.id}` : this.row.id;
  }

  /** Made when the row is expanded for the first time. */
  get children(): readonly TreeNode[] {
    this.nodes ??= (this.row.children?.() ?? []).map(row => new TreeNode(row, this));
    return this.nodes;
  }
}

/** Gives VS Code the rows of a view, as far as they are visible. */
export class Tree extends Disposable implements vscode.TreeDataProvider<TreeNode> {
  private readonly changed = this._register(new vscode.EventEmitter<void>());
  readonly onDidChangeTreeData = this.changed.event;
  private nodes: readonly TreeNode[] | undefined;

  constructor(private readonly makeRoots: () => readonly Row[]) {
    super();
  }

  /** The rows of the first level. */
  get roots(): readonly TreeNode[] {
    this.nodes ??= this.makeRoots().map(row => new TreeNode(row, undefined));
    return this.nodes;
  }

  /** Makes the visible rows anew; what is expanded and selected stays. */
  refresh(): void {
    this.nodes = undefined;
    this.changed.fire();
  }

  getChildren(node?: TreeNode): TreeNode[] {
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
