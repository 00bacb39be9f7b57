import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, diagnosticOf, diagnosticsOf, noDiagnosticOf, openDocument, openText, uriOf } from './documents';

const path = '.ai-security.yaml';
const folder = 'configuration-test';
const manifest =
  'version: 1\ndeployments:\n  - name: chat\n    model: mcp\n    controls:\n      tool-allow-list: planned\n';
/** Self-hosted, and nothing says where. */
const selfHosted = `services:
  ollama:
    image: ollama/ollama:0.5.4
    ports: ["127.0.0.1:11434:11434"]
`;

describe('the configuration of a folder', () => {
  const configure = (text: string) => vscode.workspace.fs.writeFile(uriOf(path), new TextEncoder().encode(text));
  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(uriOf(folder), { recursive: true });
    await vscode.workspace.fs.delete(uriOf(path));
  });

  it('grades rules, and takes effect at once', async () => {
    const document = await openText(`${folder}/ai-deployment.yaml`, manifest);
    const missing = await diagnosticOf(document, 'missing-control');
    assert.notEqual(missing.severity, vscode.DiagnosticSeverity.Error);
    await configure('severities:\n  missing-control: critical\n');
    await diagnosticsOf(document, found => found.some(({ severity }) => severity === vscode.DiagnosticSeverity.Error));
    await configure('severities:\n  missing-control: off\n');
    await noDiagnosticOf(document, 'missing-control');
  });

  it('gives way to the settings of the editor', async () => {
    const document = await openDocument(`${folder}/ai-deployment.yaml`);
    const settings = vscode.workspace.getConfiguration('aiSecurity');
    await settings.update('severities', { 'missing-control': 'low' });
    await diagnosticOf(document, 'missing-control');
    await settings.update('severities', undefined);
    await noDiagnosticOf(document, 'missing-control');
  });

  it('leaves files alone that it excludes', async () => {
    await configure('');
    const document = await openDocument(`${folder}/ai-deployment.yaml`);
    await diagnosticOf(document, 'missing-control');
    await configure(`exclude: [${folder}/]\n`);
    await diagnosticsOf(document, found => found.length === 0);
  });

  it('settles the model that a file cannot tell', async () => {
    await configure('');
    const document = await openText(`${folder}/compose.yaml`, selfHosted);
    const says = (model: RegExp) => diagnosticsOf(document, found => found.some(({ message }) => model.test(message)));
    await says(/yours on On-Premises/);
    await configure(`overrides:\n  - files: ${folder}/compose.yaml\n    model: iaas\n`);
    await says(/yours on IaaS AI/);
  });

  it('says in its own file what does not hold, while the rest does', async () => {
    const configuration = await openText(path, 'severities:\n  missing-control: loud\n  ask-provider: off\n');
    const [fault] = await diagnosticsOf(configuration, found => found.length === 1);
    assert.equal(fault!.source, 'ai-security');
    assert.equal(configuration.getText(fault!.range), 'loud');
    const edit = new vscode.WorkspaceEdit();
    edit.replace(configuration.uri, fault!.range, 'low');
    await vscode.workspace.applyEdit(edit);
    await diagnosticsOf(configuration, found => found.length === 0);
    await configuration.save();
  });

  it('completes rules and severities', async () => {
    const configuration = await openText(path, 'severities:\n  missing-control: \n');
    const labels = async (line: number, character: number) => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        configuration.uri,
        new vscode.Position(line, character),
      );
      return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    const severities = await labels(1, '  missing-control: '.length);
    assert.ok(severities.includes('critical') && severities.includes('off'), severities.join(', '));
    assert.ok((await labels(1, '  '.length)).includes('ask-provider'));
  });
});
