import * as vscode from 'vscode';
import { proposedFormats } from '../engine';
import { settingsFor } from './settings';

/** Where our own manifests are: they are listed first, being what people look for. */
const ownManifests = '**/*ai-deployment.{yaml,yml,json}';
const mostFiles = 50_000;

/** True where the name speaks for a format. */
export const isProposed = (uri: vscode.Uri): boolean => proposedFormats(uri.path).length > 0;

/** True for our own manifests, by name. */
export const isManifest = (uri: vscode.Uri): boolean => /(?:^|[/.])ai-deployment\.(?:ya?ml|json)$/i.test(uri.path);

/** Our own manifests in all workspace folders. Honours the excludes. */
export async function* listOwnManifests(): AsyncGenerator<readonly vscode.Uri[]> {
  for (const folder of vscode.workspace.workspaceFolders ?? [])
    yield (await find(folder, ownManifests)).filter(isManifest);
}

/** The files of all workspace folders that may deploy AI by their names, our own manifests first. Honours the excludes. */
export async function* listManifests(): AsyncGenerator<readonly vscode.Uri[]> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  for (const glob of [ownManifests, '**/*']) {
    for (const folder of folders) yield* inPortions(await find(folder, glob));
  }
}

/** So many names are looked at in one go. */
const portion = 500;

function* inPortions(uris: readonly vscode.Uri[]): Generator<readonly vscode.Uri[]> {
  for (let start = 0; start < uris.length; start += portion) {
    yield uris.slice(start, start + portion).filter(isProposed);
  }
}

/** `files.exclude` holds as well: VS Code adds it. */
function find(folder: vscode.WorkspaceFolder, glob: string): Thenable<vscode.Uri[]> {
  const { exclude } = settingsFor(folder.uri);
  const excluded = exclude.length > 1 ? `{${exclude.join(',')}}` : exclude[0];
  return vscode.workspace.findFiles(
    new vscode.RelativePattern(folder, glob),
    excluded === undefined ? undefined : new vscode.RelativePattern(folder, excluded),
    mostFiles,
  );
}
