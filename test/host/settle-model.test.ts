import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, diagnosticOf, noDiagnosticOf, openText, positionOf, uriOf } from './documents';

const workload = `apiVersion: v1
kind: Pod
metadata:
  name: chat
spec:
  containers:
    - name: vllm
      image: vllm/vllm-openai:v0.8.5
`;
const configuration = '.ai-security.yaml';
const existing = '# ours\nexclude: [nothing]\n';

describe('settling what a file cannot tell', () => {
  before(() => vscode.workspace.fs.writeFile(uriOf(configuration), new TextEncoder().encode(existing)));
  after(async () => {
    await closeAll();
    for (const name of ['settle', configuration]) await vscode.workspace.fs.delete(uriOf(name), { recursive: true });
  });

  it('is a quick fix that writes the answer down, and the answer holds at once', async () => {
    const document = await openText('settle/chat.yaml', workload);
    const finding = await diagnosticOf(document, 'unevidenced-controls');
    assert.match(finding.message, /IaaS|On-Prem/);
    const at = positionOf(document, 'vllm/vllm-openai');
    assert.match(await hoverAt(document, at), /cannot tell which/);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(at, at),
    );
    const action = actions.find(({ title }) => title === 'This runs on our own hardware (on-premises)');
    assert.ok(action?.command, `none among: ${actions.map(({ title }) => title).join(', ')}`);
    await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
    const written = new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf(configuration)));
    assert.equal(written, `${existing}overrides:\n  - files: "/settle/chat.yaml"\n    model: on-premises\n`);
    const end = Date.now() + 10_000;
    while (!/settled by a person/.test(await hoverAt(document, at))) {
      assert.ok(Date.now() < end, 'the hover does not know it');
      await new Promise(wait => setTimeout(wait, 20));
    }
    while (!/On-Prem/.test((await diagnosticOf(document, 'unevidenced-controls')).message)) {
      assert.ok(Date.now() < end, 'the finding does not know it');
      await new Promise(wait => setTimeout(wait, 20));
    }
  });

  it('goes with making the file part of a manifest', async () => {
    const manifest = 'version: 1\ndeployments:\n  - name: chat\n    model: on-premises\n';
    await openText('settle/ai-deployment.yaml', manifest);
    const document = await openText('settle/other.yaml', workload);
    const { range } = await diagnosticOf(document, 'unevidenced-controls');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
    );
    const action = actions.find(({ title }) => /^Make this file part of `chat`/.test(title));
    assert.ok(action?.edit, `none among: ${actions.map(({ title }) => title).join(', ')}`);
    assert.ok(await vscode.workspace.applyEdit(action.edit));
    const text = (await vscode.workspace.openTextDocument(uriOf('settle/ai-deployment.yaml'))).getText();
    assert.equal(text, `${manifest}    manifests: [other.yaml]\n`);
    await noDiagnosticOf(document, 'manifest-syntax');
  });
});

async function hoverAt(document: vscode.TextDocument, at: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
  return hovers
    .flatMap(({ contents }) => contents)
    .map(content => (typeof content === 'string' ? content : content.value))
    .join('\n');
}
