import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { anthropicKey } from '../cli/keys';
import { closeAll, openDocument, openText, uriOf } from './documents';

const folder = 'commands-test';
const manifest = `version: 1
deployments:
  - name: chat
    model: paas
    provider: x-ai
providers:
  x-ai:
    name: X AI
`;

describe('the commands on a manifest', () => {
  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(uriOf(folder), { recursive: true });
  });

  it('draft a letter with all that is open to the provider', async () => {
    await openText(`${folder}/ai-deployment.yaml`, manifest);
    await vscode.commands.executeCommand('aiSecurity.draftProviderRequest');
    const letter = vscode.window.activeTextEditor!.document;
    assert.equal(letter.languageId, 'markdown');
    assert.ok(letter.isUntitled);
    assert.match(letter.getText(), /X AI/);
    assert.ok(
      letter
        .getText()
        .split('\n')
        .filter(line => /^\s*(?:[-*]|\d+\.) /.test(line)).length > 5,
    );
  });

  it('open the manifest that is there rather than make a second one', async () => {
    const before = await openDocument('ai-deployment.yaml');
    const text = before.getText();
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.commands.executeCommand('aiSecurity.createManifest', { model: 'saas' });
    const document = vscode.window.activeTextEditor!.document;
    assert.equal(document.uri.toString(), uriOf('ai-deployment.yaml').toString());
    assert.equal(document.getText(), text);
  });
});

describe('the tools for an assistant', () => {
  const own = 'tools-test';
  const key = anthropicKey();
  after(() => vscode.workspace.fs.delete(uriOf(own), { recursive: true }));

  async function answer(name: string, input: object): Promise<string> {
    const { content } = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
    return content.map(part => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('');
  }

  it('are there, each with a description', () => {
    const ours = vscode.lm.tools.filter(({ name }) => name.startsWith('aiSecurity_'));
    assert.deepEqual(ours.map(({ name }) => name).sort(), [
      'aiSecurity_redact',
      'aiSecurity_whatIsMissing',
      'aiSecurity_whoOwns',
    ]);
    for (const { description } of ours) assert.match(description, /\w+ \w+/);
  });

  it('say who owns a domain in a model, and what they do not know', async () => {
    const owner = await answer('aiSecurity_whoOwns', { domain: 'data-privacy', model: 'paas' });
    assert.match(owner, /^Data Privacy[^:]* on PaaS AI Models: (?:provider|customer|shared)/);
    assert.match(await answer('aiSecurity_whoOwns', { domain: 'weather', model: 'paas' }), /^Unknown domain\. Known: /);
    assert.match(
      await answer('aiSecurity_whoOwns', { domain: 'data-privacy', model: 'x' }),
      /^Unknown model\. Known: /,
    );
  });

  it('list what is missing in a file with place and owner, and no secret', async () => {
    const text = manifest.replace('provider: x-ai\n', `provider: x-ai\n    prompts:\n      p: Use ${key}.\n`);
    await vscode.workspace.fs.writeFile(uriOf(`${own}/ai-deployment.yaml`), new TextEncoder().encode(text));
    const missing = await answer('aiSecurity_whatIsMissing', { path: `${own}/ai-deployment.yaml` });
    assert.match(missing, /^- line \d+, missing-control \((?:customer|shared)\): /m);
    assert.match(missing, /^- line 7, secret-in-prompt /m);
    assert.ok(!missing.includes(key.slice(12, 40)));
  });

  it('never call clean what they did not check', async () => {
    const none = await answer('aiSecurity_whatIsMissing', { path: 'none.yaml' });
    assert.match(none, /not checked/);
    assert.match(await answer('aiSecurity_whatIsMissing', { path: '../../etc/hostname' }), /not checked/);
    assert.match(await answer('aiSecurity_whatIsMissing', { path: 'src/guards/input.ts' }), /not checked/);
  });

  it('redact a text', async () => {
    assert.equal(await answer('aiSecurity_redact', { text: `Use ${key} now` }), 'Use [REDACTED:anthropic-api-key] now');
  });
});
