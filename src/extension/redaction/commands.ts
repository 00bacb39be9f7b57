import * as vscode from 'vscode';
import { type Range, type RedactionRequest, redactEdits, redactedSlice, type ScanOptions } from '../../engine';
import { toRange } from '../convert';

const messageTime = 5000; // ms

/** `Redact Selection`: replaces what touches one of the selections. */
export const redactSelection = (editor: vscode.TextEditor, scan: ScanOptions | undefined): Promise<void> =>
  apply(editor, { ...requestOf(editor, scan), within: selectionsOf(editor) });

/** `Redact File`. */
export const redactDocument = (editor: vscode.TextEditor, scan: ScanOptions | undefined): Promise<void> =>
  apply(editor, requestOf(editor, scan));

/** `Copy Redacted`: the selections, or the file where nothing is selected. */
export async function copyRedacted(editor: vscode.TextEditor, scan: ScanOptions | undefined): Promise<void> {
  const request = requestOf(editor, scan);
  const selected = selectionsOf(editor).filter(({ start, end }) => end > start);
  const slices = selected.length > 0 ? selected : [{ start: 0, end: request.text.length }];
  const copied = slices.map(slice => redactedSlice({ ...request, slice })).join('\n');
  await vscode.env.clipboard.writeText(copied);
  vscode.window.setStatusBarMessage('Copied without secrets and personal data', messageTime);
}

async function apply(editor: vscode.TextEditor, request: RedactionRequest): Promise<void> {
  const { document } = editor;
  const edits = redactEdits(request);
  if (edits.length === 0) {
    vscode.window.setStatusBarMessage('No secrets or personal data found', messageTime);
    return;
  }
  const change = new vscode.WorkspaceEdit();
  for (const edit of edits) change.replace(document.uri, toRange(document, edit), edit.newText);
  if (!(await vscode.workspace.applyEdit(change)))
    await vscode.window.showErrorMessage('The file could not be changed: nothing was redacted.');
}

const requestOf = ({ document }: vscode.TextEditor, scan: ScanOptions | undefined): RedactionRequest => ({
  uri: nameOf(document),
  text: document.getText(),
  scan,
});

/** A file without a name yet has the syntax of its language. */
const nameOf = ({ uri, languageId }: vscode.TextDocument): string =>
  uri.scheme === 'untitled' ? `${uri.path}.${languageId}` : uri.path;

const selectionsOf = ({ document, selections }: vscode.TextEditor): readonly Range[] =>
  [...selections]
    .sort((a, b) => a.start.compareTo(b.start))
    .map(({ start, end }) => ({ start: document.offsetAt(start), end: document.offsetAt(end) }));
