import type * as vscode from 'vscode';

/** Our own manifests, by name. */
export const manifests: vscode.DocumentSelector = [
  { pattern: '**/ai-deployment.{yaml,yml,json}' },
  { pattern: '**/*.ai-deployment.{yaml,yml,json}' },
];

/** What completion knows beside them. */
export const configurationFiles: vscode.DocumentSelector = [{ pattern: '**/.ai-security.yaml' }];

/** What the engine wants to know of a place in a document. */
export const placeOf = (document: vscode.TextDocument, position: vscode.Position) => ({
  uri: document.uri.path,
  text: document.getText(),
  offset: document.offsetAt(position),
});
