import * as vscode from 'vscode';
import type { Assessor } from '../assessor';
import type { Configurations } from '../configurations';
import { Disposable } from '../disposable';
import { copyRedacted, redactDocument, redactSelection } from './commands';
import { PasteGuard } from './paste-guard';

/** Keeps secrets and personal data out of files and of the clipboard. */
export class Redaction extends Disposable {
  constructor(assessor: Assessor, configurations: Configurations) {
    super();
    const commands = {
      'aiSecurity.redactSelection': redactSelection,
      'aiSecurity.redactDocument': redactDocument,
      'aiSecurity.copyRedacted': copyRedacted,
    };
    for (const [command, run] of Object.entries(commands)) {
      this._register(
        vscode.commands.registerCommand(command, async () => {
          const editor = vscode.window.activeTextEditor;
          if (editor) await run(editor, (await configurations.of(editor.document.uri)).scan);
        }),
      );
    }
    this._register(
      vscode.languages.registerDocumentPasteEditProvider({ pattern: '**/*' }, new PasteGuard(assessor), {
        providedPasteEditKinds: [PasteGuard.kind],
        pasteMimeTypes: [PasteGuard.mime],
      }),
    );
  }
}
