import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { pageUri } from '../../src/extension/guide-pages';

describe('the pages', () => {
  // A page is only ever asked for by the extension itself, or by a window that restores it.
  before(() => vscode.extensions.getExtension('ai-security-responsibility.ai-security-responsibility')?.activate());

  it('open as virtual Markdown documents', async () => {
    const document = await vscode.workspace.openTextDocument(pageUri('/domains/agent-governance.md'));
    assert.equal(document.languageId, 'markdown');
    assert.match(document.getText(), /^# Agent Governance ★\n/);
  });

  it('say so where there is none', async () => {
    const document = await vscode.workspace.openTextDocument(pageUri('/domains/none.md'));
    assert.match(document.getText(), /^# No such page\n/);
  });
});
