import * as vscode from 'vscode';
import { pageAt } from '../engine';
import type { Configurations } from './configurations';

const scheme = 'ai-security';

/** Where a page of the framework or the guide is. */
export const pageUri = (path: string): vscode.Uri => vscode.Uri.from({ scheme, path });

/** Pages as virtual Markdown documents: written when they are opened, never stored. */
export class GuidePages implements vscode.TextDocumentContentProvider {
  static readonly scheme = scheme;

  constructor(private readonly configurations: Configurations) {}

  provideTextDocumentContent({ path }: vscode.Uri): string {
    return (
      pageAt(path, this.configurations.framework) ??
      '# No such page\n\nThe guide of this version has no page at this place.'
    );
  }
}
