import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, diagnosticsOf, openText, positionOf, uriOf } from './documents';

const folder = 'authoring-test';
const text = `version: 1 # kept
system: shop
deployments:
  - name: chat
    model: saas
    provider: x-ai
    prompts:
      greeting: { file: prompts/greeting.md }
    controls:
      secrets-manager: { status: implemented, evidence: infra/vault.tf#L2 }
      siem-integration: planned
  - name: agents
    model: agentic
    provider: x-ai
providers:
  x-ai:
    name: X
    runbook: prompts/runbook.md
`;

describe('writing a manifest', () => {
  let document: vscode.TextDocument;

  before(async () => {
    const write = (path: string, content: string) =>
      vscode.workspace.fs.writeFile(uriOf(`${folder}/${path}`), new TextEncoder().encode(content));
    await write('prompts/greeting.md', 'Greet the customer.\n');
    await write('prompts/runbook.md', 'Call them.\n');
    await write('infra/vault.tf', '# vault\nresource "vault_mount" "kv" {}\n');
    document = await openText(`${folder}/ai-deployment.yaml`, text);
  });
  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(uriOf(folder), { recursive: true });
  });

  /** What is offered where the cursor stands behind a text that is typed in a line of its own. */
  async function completions(before: string, typed: string): Promise<vscode.CompletionItem[]> {
    const position = positionOf(document, before, before.length);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, position, typed);
    await vscode.workspace.applyEdit(edit);
    const cursor = document.positionAt(document.offsetAt(position) + typed.length);
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      cursor,
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
    // Words of the document are the editor's own offer.
    return list.items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Text);
  }
  const labelOf = ({ label }: vscode.CompletionItem) => (typeof label === 'string' ? label : label.label);

  it('completes keys, models, controls, providers and paths, each explained', async () => {
    const keys = await completions('system: shop', '\nprov');
    assert.ok(!keys.some(item => labelOf(item) === 'providers'), 'it is there already');
    const models = await completions('model: saas', '\n    da');
    assert.ok(models.some(item => labelOf(item) === 'data'));
    const controls = await completions('siem-integration: planned', '\n      ');
    const rotation = controls.find(item => labelOf(item) === 'api-key-rotation');
    assert.ok(rotation, `no control among ${controls.map(labelOf).join(', ')}`);
    assert.match((rotation.documentation as vscode.MarkdownString).value, /\w{4}/);
    assert.ok(!controls.some(item => labelOf(item) === 'siem-integration'));
    const providers = await completions('model: agentic', '\n    provider: ');
    assert.deepEqual(providers.filter(({ kind }) => kind === vscode.CompletionItemKind.Reference).map(labelOf), [
      'x-ai',
    ]);
    const folders = await completions('model: agentic', '\n    manifests: ');
    assert.deepEqual(folders.map(labelOf).sort(), ['infra/', 'prompts/']);
    const files = await completions('model: agentic', '\n    manifests: [infra/v');
    assert.deepEqual(files.map(labelOf), ['infra/vault.tf']);
    assert.deepEqual(await completions('model: agentic', '\n    manifests: ../../'), [], 'outside of the workspace');
  });

  it('fills in a block, indented like its place', async () => {
    const last = 'model: agentic\n    provider: x-ai';
    const items = await completions(last, '\n  - ');
    const block = items.find(({ kind }) => kind === vscode.CompletionItemKind.Snippet);
    assert.equal(block && labelOf(block), 'deployment');
    const editor = await vscode.window.showTextDocument(document);
    const end = positionOf(document, last, last.length);
    await editor.edit(edit => edit.insert(end, '\n  - '), { undoStopBefore: true, undoStopAfter: false });
    const place = new vscode.Position(end.line + 1, '  - '.length);
    await editor.insertSnippet(block!.insertText as vscode.SnippetString, place, {
      undoStopBefore: false,
      undoStopAfter: true,
    });
    const lines = [
      '  - name: name',
      '    model: saas',
      '    provider: provider',
      '    controls:',
      '      ',
      'providers:',
    ];
    assert.ok(document.getText().includes(`${last}\n${lines.join('\n')}\n`), document.getText());
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  it('shows deployments, prompts, controls and providers in the outline', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.deepEqual(
      symbols.map(({ name, detail }) => [name, detail]),
      [
        ['chat', 'saas'],
        ['agents', 'agentic'],
        ['providers', '1'],
      ],
    );
    assert.deepEqual(
      symbols[0]!.children.map(({ name, children }) => [name, children.map(child => child.name)]),
      [
        ['prompts', ['greeting']],
        ['controls', ['secrets-manager', 'siem-integration']],
      ],
    );
  });

  it("links to prompts, to a provider's runbook and to the line of evidence", async () => {
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
      10,
    );
    const [evidence, prompt, runbook] = ['infra/vault.tf#L2', 'prompts/greeting.md', 'prompts/runbook.md'].map(
      written => links.find(({ range }) => document.getText(range) === written)?.target,
    );
    assert.equal(prompt?.toString(), uriOf(`${folder}/prompts/greeting.md`).toString());
    assert.equal(runbook?.toString(), uriOf(`${folder}/prompts/runbook.md`).toString());
    assert.equal(evidence?.toString(), uriOf(`${folder}/infra/vault.tf`).with({ fragment: 'L2' }).toString());
    await vscode.commands.executeCommand('vscode.open', evidence);
    const editor = vscode.window.activeTextEditor!;
    assert.equal(vscode.workspace.asRelativePath(editor.document.uri), `${folder}/infra/vault.tf`);
    assert.equal(editor.selection.active.line, 1);
    await vscode.window.showTextDocument(document);
  });

  it('goes from the use of a provider to its declaration', async () => {
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      positionOf(document, 'x-ai', 1),
    );
    assert.deepEqual(
      found.map(({ uri, range }) => [uri.toString(), document.offsetAt(range.start)]),
      [[document.uri.toString(), text.lastIndexOf('x-ai')]],
    );
  });

  it('renames a provider at every place, and refuses a name that would not be one', async () => {
    const rename = (name: string) =>
      vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        positionOf(document, 'x-ai', 1),
        name,
      );
    await assert.rejects(async () => rename('a: b'), /letters, digits/);
    assert.ok(await vscode.workspace.applyEdit(await rename('y-ai')));
    assert.equal(document.getText(), text.replaceAll('x-ai', 'y-ai'));
    await vscode.commands.executeCommand('undo');
  });

  it('offers every other model with what it changes, and keeps what was written', async () => {
    const at = positionOf(document, 'saas', 1);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(at, at),
      vscode.CodeActionKind.RefactorRewrite.value,
    );
    assert.equal(actions.length, 7);
    const iaas = actions.find(({ title }) => /^Change to iaas: \d+ controls become yours, \d+ leave you$/.test(title));
    assert.ok(iaas?.edit, actions.map(({ title }) => title).join(', '));
    assert.ok(await vscode.workspace.applyEdit(iaas.edit));
    const after = document.getText();
    assert.match(after, /- name: chat\n {4}model: iaas\n/);
    assert.match(after, /^ {6}os-hardening:/m);
    assert.match(after, /^ {6}secrets-manager: \{ status: implemented, evidence: infra\/vault\.tf#L2 \}\n/m);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  it("has one voice in JSON, where the editor's own support knows the schema", async () => {
    const wrong = '{ "version": 1, "deployments": [{ "name": "a", "model": "cloud", "sistem": 1 },] }';
    const json = await openText(`${folder}/ai-deployment.json`, wrong);
    const isOurs = ({ source }: vscode.Diagnostic) => source === 'ai-security';
    // The comma too many shows that the editor's own support has looked.
    const found = await diagnosticsOf(json, all => all.some(isOurs) && all.some(each => !isOurs(each)));
    assert.deepEqual(
      found.filter(each => !isOurs(each)).map(({ range }) => json.getText(range)),
      [','],
    );
    assert.equal(found.filter(({ range }) => json.getText(range).includes('cloud')).length, 1);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      json.uri,
      positionOf(json, '"cloud"', 1),
    );
    const models = items.filter(item => /^"?saas"?$/.test(labelOf(item)));
    assert.equal(models.length, 1, items.map(labelOf).join(', '));
    const hovers = async (word: string) => {
      const at = positionOf(json, word, 1);
      const found = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', json.uri, at);
      return found.flatMap(({ contents }) => contents).map(content => (content as vscode.MarkdownString).value);
    };
    assert.equal((await hovers('"name"')).length, 1);
  });
});
