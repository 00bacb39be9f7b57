import * as vscode from 'vscode';
import { Assessor } from './assessor';
import { Diagnostics } from './diagnostics';
import { HoverProvider } from './hover';
import { QuickFixes } from './quick-fixes';

const anyFile: vscode.DocumentSelector = { pattern: '**/*' };

/** What the extension consists of. */
export function activate({ subscriptions, extensionUri }: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('AI Security', { log: true });
  const assessor = new Assessor();
  const diagnostics = new Diagnostics(assessor, extensionUri, log);
  subscriptions.push(
    log,
    assessor,
    diagnostics,
    vscode.languages.registerHoverProvider(anyFile, new HoverProvider(assessor.engine)),
    vscode.languages.registerCodeActionsProvider(anyFile, new QuickFixes(diagnostics), {
      providedCodeActionKinds: QuickFixes.kinds,
    }),
  );
}
