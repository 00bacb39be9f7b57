import * as vscode from 'vscode';
import { guardPaste } from '../../engine';
import type { Assessor } from '../assessor';
import { toRange } from '../convert';

/** Pastes the redacted text where a paste would bring a finding; the editor's paste widget has the text as it was. */
export class PasteGuard implements vscode.DocumentPasteEditProvider {
  static readonly kind = vscode.DocumentDropOrPasteEditKind.Text.append('redacted');
  static readonly mime = 'text/plain';

  constructor(private readonly assessor: Assessor) {}

  async provideDocumentPasteEdits(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    transfer: vscode.DataTransfer,
    _context: vscode.DocumentPasteEditContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentPasteEdit[] | undefined> {
    const pasted = await transfer.get(PasteGuard.mime)?.asString();
    const [range] = ranges;
    if (!pasted || !range) return undefined;
    const input = await this.assessor.inputFor(document.uri, document.getText());
    if (!input || token.isCancellationRequested) return undefined;
    const at = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    const guarded = guardPaste({ ...input, at, pasted });
    if (!guarded) return undefined;
    const title = guarded.count === 1 ? 'Paste redacted' : `Paste with ${guarded.count} values redacted`;
    const paste = new vscode.DocumentPasteEdit(guarded.insertText, title, PasteGuard.kind);
    paste.additionalEdit = new vscode.WorkspaceEdit();
    for (const edit of guarded.around) {
      paste.additionalEdit.replace(document.uri, toRange(document, edit), edit.newText);
    }
    return [paste];
  }
}
