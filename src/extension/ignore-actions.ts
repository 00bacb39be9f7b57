import * as vscode from 'vscode';
import { commentFor } from './commands/ignore-finding';
import type { Diagnostics } from './diagnostics';
import { diagnosticOf, unique } from './quick-fixes';
import type { Subject } from './tree/row';

/** Offers to silence a finding at its place, with a reason, where the file takes comments. */
export class IgnoreActions implements vscode.CodeActionProvider {
  static readonly kinds = [vscode.CodeActionKind.QuickFix];

  constructor(private readonly diagnostics: Diagnostics) {}

  provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    context: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    const actions = this.diagnostics.findingsAt(document, range).map(finding => {
      const title = `Ignore ${finding.ruleId} here with a reason…`;
      const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
      const subject: Subject = {
        finding: { ruleId: finding.ruleId, range: finding.range },
        place: { uri: document.uri.toString() },
      };
      action.command = { command: 'aiSecurity.ignoreFinding', title, arguments: [subject] };
      const diagnostic = diagnosticOf(finding, document, context);
      if (diagnostic) action.diagnostics = [diagnostic];
      return { finding, action };
    });
    const offered = new Set(unique(actions.map(({ action }) => action)));
    return actions.flatMap(({ finding, action }) =>
      offered.has(action) && commentFor(document, finding, 'any') ? [action] : [],
    );
  }
}
