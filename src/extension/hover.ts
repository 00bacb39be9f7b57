import * as vscode from 'vscode';
import type { Engine } from '../engine';
import { toRange } from './convert';

/** Explains keys and values of manifests. */
export class HoverProvider implements vscode.HoverProvider {
  constructor(private readonly engine: Engine) {}

  provideHover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
    const offset = document.offsetAt(position);
    const found = this.engine.explain({ uri: document.uri.path, text: document.getText(), offset });
    return found && new vscode.Hover(new vscode.MarkdownString(found.markdown), toRange(document, found.range));
  }
}
