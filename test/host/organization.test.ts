import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import * as vscode from 'vscode';
import { framework as published } from '../../src/engine';
import { Configurations } from '../../src/extension/configurations';
import { domainRows, modelRows } from '../../src/extension/tree/framework-rows';
import { closeAll, diagnosticsOf, openText, positionOf, uriOf } from './documents';

const path = '.ai-security.yaml';
const folder = 'organization-test';
const configuration = `domains:
  - id: ml-operations
    name: ML Operations
    focus: Models in production.
    owners: { saas: provider }
controls:
  - id: acme-model-card
    title: Model card
    domain: ml-operations
    statement: Every model has a card.
    severity: high
  - id: acme-key-escrow
    title: Key escrow
    domain: data-security
    statement: Keys are in escrow.
`;
const manifest =
  'version: 1\ndeployments:\n  - name: chat\n    model: mcp\n    controls:\n      acme-key-escrow: planned\n      ';
const cli = resolve(__dirname, '../../../dist/cli.js');

describe('the domains and controls of an organization', () => {
  const write = (file: string, text: string) =>
    vscode.workspace.fs.writeFile(uriOf(file), new TextEncoder().encode(text));
  let document: vscode.TextDocument;

  before(async () => {
    await write(path, configuration);
    document = await openText(`${folder}/ai-deployment.yaml`, manifest);
    await diagnosticsOf(document, found => found.some(({ message }) => message.startsWith('ML Operations is yours')));
  });

  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(uriOf(folder), { recursive: true });
    await vscode.workspace.fs.delete(uriOf(path));
  });

  it('are missed alike in the editor and on the command line', () => {
    const { stdout } = spawnSync(process.execPath, [cli, 'check', folder, '--format', 'json'], {
      cwd: uriOf('.').fsPath,
      encoding: 'utf8',
    });
    const { findings } = JSON.parse(stdout) as { findings: readonly { message: string; ruleId: string }[] };
    const inEditor = vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'ai-security');
    assert.ok(findings.some(({ message }) => message.includes('(acme-model-card)')));
    assert.ok(!findings.some(({ ruleId }) => ruleId === 'manifest-unknown-control'));
    assert.deepEqual(inEditor.map(({ message }) => message).sort(), findings.map(({ message }) => message).sort());
  });

  it('are completed, explained and inserted', async () => {
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      document.positionAt(manifest.length),
    );
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.includes('acme-model-card') && !labels.includes('acme-key-escrow'), labels.join(', '));
    const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      positionOf(document, 'acme-key-escrow', 2),
    );
    const words = hover?.contents.map(content => (typeof content === 'string' ? content : content.value)).join('\n');
    assert.match(words ?? '', /Key escrow\*\* \(Data Security, your organization\)/);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(positionOf(document, 'chat'), positionOf(document, 'chat')),
    );
    const stub = actions.find(({ title }) => title === 'Insert `acme-model-card`');
    assert.ok(stub?.edit, actions.map(({ title }) => title).join(', '));
    await vscode.workspace.applyEdit(stub.edit);
    assert.match(document.getText(), /acme-model-card: # Every model has a card\.\n/);
    await diagnosticsOf(document, found => !found.some(({ message }) => message.startsWith('ML Operations')));
  });

  it('stand behind the framework in the sidebar, and have pages', async () => {
    const configurations = new Configurations();
    try {
      assert.equal(configurations.framework.domains.length, 16);
      await new Promise<void>(done => configurations.onDidChangeFramework(done));
      const { framework } = configurations;
      const rows = domainRows(framework);
      assert.deepEqual(
        rows.slice(16).map(({ label, description }) => [label, description]),
        [['ML Operations', 'your organization · 7 customer · 1 provider']],
      );
      const [saas] = modelRows(framework);
      const [before] = modelRows(published);
      assert.equal(saas?.description, before?.description);
      assert.equal(saas?.children?.().at(-1)?.label, 'Your organization');
    } finally {
      configurations.dispose();
    }
    const uri = vscode.Uri.from({ scheme: 'ai-security', path: '/controls/acme-model-card.md' });
    assert.match((await vscode.workspace.openTextDocument(uri)).getText(), /^# Model card\n/);
  });

  it('are gone when the configuration no longer has them', async () => {
    await write(path, '');
    await diagnosticsOf(document, found => found.some(({ message }) => message.includes('`acme-key-escrow`')));
  });
});
