import * as vscode from 'vscode';

/** The path from the workspace folder, as the command line has it: where a folder itself lies says nothing of a file. */
export const workspacePath = (uri: vscode.Uri): string =>
  vscode.workspace.getWorkspaceFolder(uri) ? vscode.workspace.asRelativePath(uri, false) : uri.path;
