import * as vscode from 'vscode';
import { toRange } from '../convert';
import { pageUri } from '../guide-pages';
import type { Subject } from '../tree/row';

/** Opens a page as a reader sees it. */
export async function openPage({ page }: Subject): Promise<void> {
  if (page !== undefined) await vscode.commands.executeCommand('markdown.showPreview', pageUri(page));
}

/** Opens a file at a place. */
export async function openPlace({ place }: Subject): Promise<void> {
  if (!place) return;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(place.uri, true));
  await vscode.window.showTextDocument(document, {
    ...(place.range && { selection: toRange(document, place.range) }),
  });
}
