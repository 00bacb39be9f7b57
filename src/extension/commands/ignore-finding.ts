import * as vscode from 'vscode';
import { ignoreFinding } from '../../engine';
import type { Subject } from '../tree/row';
import { applyEdits } from './apply-edits';

/** Asks why, and writes the comment that silences a finding. */
export async function ignoreWithReason({ finding, place }: Subject): Promise<void> {
  if (!finding || !place) return;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(place.uri, true));
  const edit = (reason: string) => commentFor(document, finding, reason);
  if (!edit('any')) {
    void vscode.window.showInformationMessage(
      `This file takes no comments: switch \`${finding.ruleId}\` off in the settings, or exclude the file.`,
    );
    return;
  }
  const reason = await vscode.window.showInputBox({
    title: `Ignore ${finding.ruleId}`,
    prompt: 'Why may it stay? The reason is written into the comment.',
    validateInput: text => (text.trim() === '' ? 'An ignore needs a reason.' : undefined),
  });
  const made = reason === undefined ? undefined : edit(reason);
  if (made) await applyEdits(document, [made]);
}

/** The comment that silences a finding; undefined where the file takes no comments. */
export const commentFor = (
  document: vscode.TextDocument,
  { ruleId, range }: NonNullable<Subject['finding']>,
  reason: string,
) =>
  ignoreFinding({
    uri: document.uri.path,
    text: document.getText(),
    ruleId,
    at: range.start,
    reason,
    jsonComments: document.languageId === 'jsonc',
  });
