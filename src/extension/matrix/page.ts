import * as vscode from 'vscode';

/** The page of the matrix: it loads its own script and style and nothing else. */
export function pageOf(webview: vscode.Webview, extensionUri: vscode.Uri): string {
  const source = (...path: string[]) => webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, ...path));
  const nonce = crypto.randomUUID();
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>AI Security Matrix</title>
<link rel="stylesheet" href="${source('media', 'matrix.css')}">
</head>
<body>
<script nonce="${nonce}" src="${source('dist', 'matrix.js')}"></script>
</body>
</html>`;
}

/** The folders that the page may load from. */
export const resourceRoots = (extensionUri: vscode.Uri): readonly vscode.Uri[] =>
  ['dist', 'media'].map(folder => vscode.Uri.joinPath(extensionUri, folder));
