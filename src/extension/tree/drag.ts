import * as vscode from 'vscode';
import { insertStubs } from '../../engine';
import type { Configurations } from '../configurations';
import { toRange } from '../convert';
import type { TreeNode } from './tree';

const mime = 'application/vnd.ai-security.controls';

/** Lets controls be dragged out of a tree. */
export class ControlDrag implements vscode.TreeDragAndDropController<TreeNode> {
  readonly dragMimeTypes = [mime];
  readonly dropMimeTypes = [];

  handleDrag(nodes: readonly TreeNode[], transfer: vscode.DataTransfer): void {
    const controls = nodes.flatMap(({ row }) => row.stubs ?? []);
    if (controls.length > 0) transfer.set(mime, new vscode.DataTransferItem(controls.join()));
  }
}

/** Puts the stubs of dropped controls where they belong in the deployment under the pointer. */
export class ControlDrop implements vscode.DocumentDropEditProvider {
  constructor(private readonly configurations: Configurations) {}

  async provideDocumentDropEdits(
    document: vscode.TextDocument,
    position: vscode.Position,
    transfer: vscode.DataTransfer,
  ): Promise<vscode.DocumentDropEdit | undefined> {
    const dropped = await transfer.get(mime)?.asString();
    if (!dropped) return undefined;
    const { framework } = await this.configurations.of(document.uri);
    const fix = insertStubs({
      uri: document.uri.path,
      text: document.getText(),
      controls: dropped.split(','),
      deployment: document.offsetAt(position),
      framework,
    });
    if (!fix) return undefined;
    const drop = new vscode.DocumentDropEdit('');
    drop.additionalEdit = new vscode.WorkspaceEdit();
    for (const edit of fix.edits) drop.additionalEdit.replace(document.uri, toRange(document, edit), edit.newText);
    return drop;
  }
}
