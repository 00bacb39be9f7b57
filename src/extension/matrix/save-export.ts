import * as vscode from 'vscode';
import type { TextFormat } from '../../protocol/messages';
import type { Sheet } from '../../protocol/sheet';
import { sheetText } from './sheet-text';

const kinds: Readonly<Record<TextFormat | 'png', { readonly name: string; readonly extension: string }>> = {
  markdown: { name: 'Markdown', extension: 'md' },
  csv: { name: 'CSV', extension: 'csv' },
  html: { name: 'HTML', extension: 'html' },
  png: { name: 'PNG image', extension: 'png' },
};

/** Saves what the matrix shows as a text file that the person names. */
export const saveSheet = (sheet: Sheet, format: TextFormat): Promise<void> =>
  save(new TextEncoder().encode(sheetText(sheet, format)), format);

/** Saves a picture of what the matrix shows. */
export const saveImage = (png: Uint8Array): Promise<void> => save(png, 'png');

async function save(content: Uint8Array, kind: keyof typeof kinds): Promise<void> {
  const { name, extension } = kinds[kind];
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const target = await vscode.window.showSaveDialog({
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, `ai-security-matrix.${extension}`) }),
    filters: { [name]: [extension] },
    title: 'Export the matrix',
  });
  if (!target) return;
  await vscode.workspace.fs.writeFile(target, content);
  const open = 'Open';
  const answer = await vscode.window.showInformationMessage(`Saved ${vscode.workspace.asRelativePath(target)}.`, open);
  if (answer === open) await vscode.commands.executeCommand('vscode.open', target);
}
