import * as vscode from 'vscode';
import type { AssessInput } from '../engine';

/** The part of the settings' ids before the dot. */
export const section = 'aiSecurity';

export interface Settings {
  readonly run: 'onType' | 'onSave';
  /** When the files that nobody has open are assessed. */
  readonly scan: 'onStartup' | 'onDemand';
  readonly severities: NonNullable<AssessInput['severities']>;
  /** Globs of files that are left alone, relative to the workspace folder. */
  readonly exclude: readonly string[];
}

/** The settings that hold for a resource, or for the window. They are read when used, so that a change needs no reload. */
export function settingsFor(uri?: vscode.Uri): Settings {
  const configuration = vscode.workspace.getConfiguration(section, uri);
  return {
    run: configuration.get('run', 'onType'),
    scan: configuration.get('scan', 'onStartup'),
    severities: configuration.get('severities', {}),
    exclude: configuration.get('exclude', []),
  };
}

/** True for a file that the settings leave alone. */
export const isExcluded = (document: vscode.TextDocument): boolean => {
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  return settingsFor(document.uri).exclude.some(
    glob => vscode.languages.match({ pattern: folder ? new vscode.RelativePattern(folder, glob) : glob }, document) > 0,
  );
};
