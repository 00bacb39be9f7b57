import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, diagnosticOf, openText, uriOf } from './documents';

const folder = 'finding-actions-test';
const manifest = `version: 1
deployments:
  - name: chat
    model: saas
    provider: one
providers:
  one: { name: One AI }
  two: { name: Two AI }
`;

async function actionsAt(document: vscode.TextDocument, ruleId: string): Promise<readonly vscode.CodeAction[]> {
  const { range } = await diagnosticOf(document, ruleId);
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
  );
}

const ignoring = (actions: readonly vscode.CodeAction[]) =>
  actions.filter(({ command }) => command?.command === 'aiSecurity.ignoreFinding');

describe('the quick fixes of a finding', () => {
  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(uriOf(folder), { recursive: true });
  });

  it('draft the letter to the very provider', async () => {
    const document = await openText(`${folder}/ai-deployment.yaml`, manifest);
    const letters = (await actionsAt(document, 'ask-provider')).filter(({ title }) => /^Draft a letter/.test(title));
    assert.deepEqual(
      letters.map(({ title }) => title),
      ['Draft a letter to one'],
    );
    const { command, arguments: given = [] } = letters[0]!.command!;
    await vscode.commands.executeCommand(command, ...given);
    assert.match(vscode.window.activeTextEditor!.document.getText(), /^# Security questions to One AI/);
  });

  it('end with the way to ignore it here', async () => {
    const document = await openText(`${folder}/other.ai-deployment.yaml`, manifest);
    const actions = await actionsAt(document, 'missing-control');
    const [ignore, ...more] = ignoring(actions).filter(({ title }) => title.includes('missing-control'));
    assert.ok(ignore && more.length === 0, actions.map(({ title }) => title).join(', '));
    const firstOfThem = actions.findIndex(({ command }) => command?.command === 'aiSecurity.ignoreFinding');
    assert.ok(firstOfThem > 0 && ignoring(actions.slice(firstOfThem)).length === actions.length - firstOfThem);
    const [{ finding, place }] = ignore.command!.arguments as [{ finding: { ruleId: string }; place: { uri: string } }];
    assert.deepEqual([finding.ruleId, place.uri], ['missing-control', document.uri.toString()]);
  });

  it('do not offer to ignore where the file takes no comments', async () => {
    const json = JSON.stringify({ mcpServers: { a: { command: 'npx', args: ['-y', 'some-server'] } } });
    const document = await openText(`${folder}/mcp.json`, json);
    await vscode.languages.setTextDocumentLanguage(document, 'json');
    const actions = await actionsAt(document, 'unpinned-package');
    assert.deepEqual(ignoring(actions), []);
  });
});
