import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { socialSecurityNumber } from '../cli/keys';
import { closeAll, diagnosticOf, openText, positionOf, uriOf } from './documents';

const folder = 'redaction-test';
const number = socialSecurityNumber();
const marked = '[REDACTED:us-ssn]';

describe('the commands that redact', () => {
  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(uriOf(folder), { recursive: true });
  });

  async function selected(document: vscode.TextDocument, text: string): Promise<void> {
    const start = positionOf(document, text);
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(start, positionOf(document, text, text.length));
  }

  it('redact a selection, and leave the rest', async () => {
    const document = await openText(`${folder}/notes.txt`, `First ${number}\nSecond ${number}\n`);
    await selected(document, 'Second');
    await vscode.commands.executeCommand('aiSecurity.redactSelection');
    assert.equal(
      document.getText(),
      `First ${number}\nSecond ${number}\n`,
      'nothing was selected that could be redacted',
    );
    await selected(document, `Second ${number}`);
    await vscode.commands.executeCommand('aiSecurity.redactSelection');
    assert.equal(document.getText(), `First ${number}\nSecond ${marked}\n`);
  });

  it('redact a file of any type, and undo it in one step', async () => {
    const text = `number: ${number}\nlist: [${number}, 1]\n`;
    const document = await openText(`${folder}/values.yaml`, text);
    await vscode.commands.executeCommand('aiSecurity.redactDocument');
    assert.equal(document.getText(), `number: '${marked}'\nlist: ['${marked}', 1]\n`);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  it('copy without changing the file', async () => {
    const text = `Call ${number}.\n`;
    const document = await openText(`${folder}/call.md`, text);
    await vscode.commands.executeCommand('aiSecurity.copyRedacted');
    assert.equal(await vscode.env.clipboard.readText(), `Call ${marked}.\n`);
    await selected(document, number);
    await vscode.commands.executeCommand('aiSecurity.copyRedacted');
    assert.equal(await vscode.env.clipboard.readText(), marked);
    assert.equal(document.getText(), text);
  });

  it('know the detectors of the folder', async () => {
    const configuration = uriOf('.ai-security.yaml');
    const own = "detectors:\n  - id: acme-token\n    pattern: 'acme_[a-z0-9]{8}'\n";
    await vscode.workspace.fs.writeFile(configuration, new TextEncoder().encode(own));
    try {
      const prompt =
        'version: 1\ndeployments:\n  - name: a\n    model: saas\n    prompts:\n      p: Use acme_4k2m9x7q here.\n';
      const document = await openText(`${folder}/ai-deployment.yaml`, prompt);
      await diagnosticOf(document, 'secret-in-prompt');
      await vscode.commands.executeCommand('aiSecurity.redactDocument');
      assert.match(document.getText(), / p: Use \[REDACTED:acme-token\] here\.\n$/);
    } finally {
      await vscode.workspace.fs.delete(configuration);
    }
  });
});
