import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticOf, openDocument } from './documents';

const lensesOf = ({ uri }: vscode.TextDocument) =>
  vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);

describe('the code lens', () => {
  const settings = () => vscode.workspace.getConfiguration('aiSecurity');
  after(() => settings().update('codeLens', undefined));

  it('says above each deployment how many of your controls are in place, and leads to the matrix', async () => {
    const document = await openDocument('ai-deployment.yaml');
    await diagnosticOf(document, 'missing-control');
    const lenses = await lensesOf(document);
    assert.equal(lenses.length, 2);
    const [first, second] = lenses;
    assert.match(first?.command?.title ?? '', /^paas · 1 of \d+ yours are in place · show in matrix$/);
    assert.match(second?.command?.title ?? '', /^mcp · 0 of \d+ yours are in place · show in matrix$/);
    assert.equal(document.getText(first?.range), 'chat-backend');
    assert.equal(first?.command?.command, 'aiSecurity.showMatrix');
  });

  it('can be switched off', async () => {
    const document = await openDocument('ai-deployment.yaml');
    await settings().update('codeLens', false);
    assert.equal((await lensesOf(document)).length, 0);
  });
});
