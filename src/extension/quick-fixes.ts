import * as vscode from 'vscode';
import type { Fix } from '../engine';
import { diagnosticSource, toRange } from './convert';
import type { Diagnostics } from './diagnostics';

/** Offers the fixes of the findings at a place. */
export class QuickFixes implements vscode.CodeActionProvider {
  static readonly kinds = [vscode.CodeActionKind.QuickFix];

  constructor(private readonly diagnostics: Diagnostics) {}

  provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    context: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    const findings = this.diagnostics.findingsOf(document);
    const here = findings.filter(finding => toRange(document, finding.range).intersection(range));
    const actions = here.flatMap(finding => {
      const diagnostic = context.diagnostics.find(({ source, code, range: at }) => {
        const id = typeof code === 'object' ? code.value : code;
        return source === diagnosticSource && id === finding.ruleId && at.isEqual(toRange(document, finding.range));
      });
      const fixes = finding.fixes.map((fix, index) => toAction(document, fix, index === 0, diagnostic));
      return answeredByProvider.has(finding.ruleId) ? [...fixes, letterAction(diagnostic)] : fixes;
    });
    return unique(actions);
  }
}

/** Rules whose findings only the provider can settle. */
const answeredByProvider = new Set(['ask-provider', 'provider-documents', 'provider-commitments']);

function letterAction(diagnostic: vscode.Diagnostic | undefined): vscode.CodeAction {
  const title = 'Draft a letter to the provider';
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { command: 'aiSecurity.draftProviderRequest', title };
  if (diagnostic) action.diagnostics = [diagnostic];
  return action;
}

function toAction(
  document: vscode.TextDocument,
  fix: Fix,
  preferred: boolean,
  diagnostic: vscode.Diagnostic | undefined,
) {
  const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
  action.edit = new vscode.WorkspaceEdit();
  for (const edit of fix.edits) action.edit.replace(document.uri, toRange(document, edit), edit.newText);
  action.isPreferred = preferred;
  if (diagnostic) action.diagnostics = [diagnostic];
  return action;
}

/** The same insertion is offered by each finding of a deployment: once is enough. */
const unique = (actions: readonly vscode.CodeAction[]): vscode.CodeAction[] => {
  const byTitle = new Map<string, vscode.CodeAction>();
  for (const action of actions) if (!byTitle.has(action.title)) byTitle.set(action.title, action);
  return [...byTitle.values()];
};
