import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { pageUri } from '../../src/extension/guide-pages';

describe('the pages', () => {
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
