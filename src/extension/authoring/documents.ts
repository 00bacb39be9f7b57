import * as vscode from 'vscode';
import { configurationGlob } from '../configurations';

/** Our own manifests, by name. */
export const manifests: vscode.DocumentSelector = [
  { pattern: '**/ai-deployment.{yaml,yml,json}' },
  { pattern: '**/*.ai-deployment.{yaml,yml,json}' },
];

/** What completion knows beside them. */
export const configurationFiles: vscode.DocumentSelector = [{ pattern: configurationGlob }];

/** True where another extension completes and explains by our schema: what the schema knows is then left to it. */
export const isReadBySchema = ({ languageId }: vscode.TextDocument): boolean =>
  languageId === 'json' ||
  languageId === 'jsonc' ||
  vscode.extensions.getExtension('redhat.vscode-yaml')?.isActive === true;

/** The manifest at the root of a folder. */
export async function manifestIn(folder: vscode.WorkspaceFolder): Promise<vscode.Uri | undefined> {
  const pattern = new vscode.RelativePattern(folder, 'ai-deployment.{yaml,yml,json}');
  const [found] = await vscode.workspace.findFiles(pattern, null, 1);
  return found;
}

/** What the engine wants to know of a place in a document. */
export const placeOf = (document: vscode.TextDocument, position: vscode.Position) => ({
  uri: document.uri.path,
  text: document.getText(),
  offset: document.offsetAt(position),
});
