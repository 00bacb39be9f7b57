import * as vscode from 'vscode';
import { type Link, type LinkedFile, textsWanted } from '../engine';

/** A larger file is not read: it is named as not evaluated. */
const mostBytes = 5_000_000;

/** Looks up the files that a manifest names, within its workspace folder and without following anything else. */
export async function lookUp(manifest: vscode.Uri, links: readonly Link[]): Promise<ReadonlyMap<string, LinkedFile>> {
  const found = await Promise.all(
    [...textsWanted(links)].map(async ([path, isRead]) => [path, await lookUpOne(manifest, path, isRead)] as const),
  );
  return new Map(found);
}

/** Where a link of a manifest leads; undefined for a place outside the workspace. */
export function resolveLink(manifest: vscode.Uri, path: string): vscode.Uri | undefined {
  const target = vscode.Uri.joinPath(manifest, '..', path.replace(/#.*$/, ''));
  const folder = vscode.workspace.getWorkspaceFolder(manifest);
  const root = folder ? folder.uri.path : vscode.Uri.joinPath(manifest, '..').path;
  const inside = path.startsWith('/')
    ? false
    : target.path === root || target.path.startsWith(`${root.replace(/\/$/, '')}/`);
  return inside ? target : undefined;
}

async function lookUpOne(manifest: vscode.Uri, path: string, isRead: boolean): Promise<LinkedFile> {
  const target = resolveLink(manifest, path);
  if (!target) return { state: 'outside' };
  try {
    const { type, size } = await vscode.workspace.fs.stat(target);
    if (type & vscode.FileType.Directory) return { state: 'directory' };
    if (!isRead) return { state: 'file' };
    if (size > mostBytes) return { state: 'unreadable', reason: 'too large' };
    return { state: 'file', text: await readText(target) };
  } catch (error) {
    const missing = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
    return missing
      ? { state: 'missing' }
      : { state: 'unreadable', reason: error instanceof Error ? error.name : 'unknown' };
  }
}

/** The text as the editor has it, saved or not; else as the file has it. */
export async function readText(uri: vscode.Uri): Promise<string> {
  const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
  return open ? open.getText() : new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}
