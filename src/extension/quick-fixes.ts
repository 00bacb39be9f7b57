import * as vscode from 'vscode';
import { type Finding, type Fix, providerAt } from '../engine';
import { ruleOf, toRange } from './convert';
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
    const actions = this.diagnostics.findingsAt(document, range).flatMap(finding => {
      const diagnostic = diagnosticOf(finding, document, context);
      const fixes = finding.fixes.map((fix, index) => toAction(document, fix, index === 0, diagnostic));
      return answeredByProvider.has(finding.ruleId) ? [...fixes, letterAction(document, finding, diagnostic)] : fixes;
    });
    return unique(actions);
  }
}

/** Rules whose findings only the provider can settle. */
const answeredByProvider = new Set(['ask-provider', 'provider-documents', 'provider-commitments']);

function letterAction(
  document: vscode.TextDocument,
  { range }: Finding,
  diagnostic: vscode.Diagnostic | undefined,
): vscode.CodeAction {
  const key = providerAt({ uri: document.uri.path, text: document.getText(), offset: range.start });
  const title = key === undefined ? 'Draft a letter to the provider' : `Draft a letter to ${key}`;
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = {
    command: 'aiSecurity.draftProviderRequest',
    title,
    ...(key !== undefined && { arguments: [key] }),
  };
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

/** The diagnostic that shows a finding. */
export const diagnosticOf = (
  finding: Finding,
  document: vscode.TextDocument,
  { diagnostics }: vscode.CodeActionContext,
): vscode.Diagnostic | undefined =>
  diagnostics.find(each => ruleOf(each) === finding.ruleId && each.range.isEqual(toRange(document, finding.range)));

/** The same insertion is offered by each finding of a deployment: once is enough. */
export const unique = (actions: readonly vscode.CodeAction[]): vscode.CodeAction[] => {
  const byTitle = new Map<string, vscode.CodeAction>();
  for (const action of actions) if (!byTitle.has(action.title)) byTitle.set(action.title, action);
  return [...byTitle.values()];
};
