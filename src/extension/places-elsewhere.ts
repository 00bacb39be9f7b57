import * as vscode from 'vscode';
import { type Finding, type Position, positionsOf } from '../engine';
import type { PlaceElsewhere } from './convert';
import { readText, resolveLink } from './linked-files';

/** Reads the other files that findings point into, so that their places can be shown. */
export async function placesElsewhere(uri: vscode.Uri, findings: readonly Finding[]): Promise<PlaceElsewhere> {
  const paths = new Set(findings.flatMap(({ related }) => related.flatMap(({ path }) => path ?? [])));
  const files = new Map<string, { readonly uri: vscode.Uri; readonly at: (offset: number) => Position }>();
  for (const path of paths) {
    const target = resolveLink(uri, path);
    const text = target && (await textOf(target));
    if (text !== undefined) files.set(path, { uri: target!, at: positionsOf(text) });
  }
  return (path, { start, end }) => {
    const file = files.get(path);
    return (
      file && new vscode.Location(file.uri, new vscode.Range(toPosition(file.at(start)), toPosition(file.at(end))))
    );
  };
}

const toPosition = ({ line, column }: Position): vscode.Position => new vscode.Position(line - 1, column - 1);

/** A file that is gone by now has no place to show. */
async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return await readText(uri);
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return undefined;
    throw error;
  }
}
