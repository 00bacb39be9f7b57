import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticOf, noDiagnosticOf, openDocument } from './documents';

const manifest = 'ai-deployment.yaml';

describe('the extension in the editor', () => {
  it('reports findings of the sample manifest with code, source and place', async () => {
    const document = await openDocument(manifest);
    const finding = await diagnosticOf(document, 'control-handed-to-provider');
    assert.equal(finding.source, 'ai-security');
    assert.equal(finding.severity, vscode.DiagnosticSeverity.Error);
    assert.match(document.getText(finding.range), /azure-openai/);
  });

  it('redacts personal data through its quick fix, and the finding goes away', async () => {
    const document = await openDocument(manifest);
    const finding = await diagnosticOf(document, 'personal-data-in-prompt');
    const found = document.getText(finding.range);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      finding.range,
    );
    const redactAll = actions.find(({ title }) => /^Redact all/.test(title));
    assert.ok(redactAll?.edit, `no fix that redacts all among: ${actions.map(({ title }) => title).join(', ')}`);
    assert.ok(await vscode.workspace.applyEdit(redactAll.edit));
    assert.equal(document.getText().includes(found), false);
    assert.match(document.getText(), /\[REDACTED:[a-z-]+\]/);
    await noDiagnosticOf(document, 'personal-data-in-prompt');
  });
});
