import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { anthropicKey } from '../cli/keys';
import { closeAll, diagnosticOf, openDocument, openText, uriOf } from './documents';

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

describe('the way from a file of an AI system to a manifest', () => {
  const manifestFile = uriOf('ai-deployment.yaml');
  const aside = uriOf('aside.yaml');
  const actions = async (path: string): Promise<readonly vscode.CodeAction[]> => {
    const document = await openDocument(path);
    const { range } = await diagnosticOf(document, 'unevidenced-controls');
    const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      vscode.CodeActionKind.QuickFix.value,
    );
    return found.filter(({ command }) => command?.command === 'aiSecurity.createManifest');
  };

  it('is offered where the folder has none, and leads to one', async () => {
    await closeAll();
    assert.deepEqual(await actions('k8s/chat.yaml'), []);
    await vscode.workspace.fs.rename(manifestFile, aside);
    try {
      const [action] = await actions('k8s/chat.yaml');
      assert.match(action?.title ?? '', /^Create ai-deployment\.yaml/);
      const { command, arguments: [request] = [] } = action!.command!;
      await vscode.commands.executeCommand(command, { ...request, model: 'paas' });
      const written = vscode.window.activeTextEditor!.document;
      assert.equal(written.uri.toString(), manifestFile.toString());
      assert.match(written.getText(), /^ {2}- name: paas\n {4}model: paas\n {4}controls:\n/m);
    } finally {
      await closeAll();
      await vscode.workspace.fs.rename(aside, manifestFile, { overwrite: true });
    }
  });
});
