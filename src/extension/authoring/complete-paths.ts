import * as vscode from 'vscode';
import { resolveLink } from '../linked-files';

/** The entries of the folder that is typed so far, relative to the manifest; a chosen folder asks for its own. */
export async function completePaths(
  document: vscode.TextDocument,
  range: vscode.Range,
): Promise<readonly vscode.CompletionItem[]> {
  const [typedFolder = ''] = /^.*\//.exec(document.getText(range)) ?? [];
  const folder = resolveLink(document.uri, typedFolder || '.');
  const entries = folder ? await entriesOf(folder) : [];
  return entries
    .filter(([name]) => typedFolder !== '' || !document.uri.path.endsWith(`/${name}`))
    .map(([name, type]) => {
      const isFolder = (type & vscode.FileType.Directory) !== 0;
      const path = `${typedFolder}${name}${isFolder ? '/' : ''}`;
      const item = new vscode.CompletionItem(
        path,
        isFolder ? vscode.CompletionItemKind.Folder : vscode.CompletionItemKind.File,
      );
      item.range = range;
      if (isFolder) item.command = { command: 'editor.action.triggerSuggest', title: 'Suggest' };
      return item;
    });
}

/** None while a folder is typed that does not exist yet. */
async function entriesOf(folder: vscode.Uri): Promise<readonly [string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return [];
    throw error;
  }
}
