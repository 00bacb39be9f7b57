import * as vscode from 'vscode';
import type { Finding, Range, Severity } from '../engine';

/** The one place where offsets become lines and columns of the editor. */
export const toRange = (document: vscode.TextDocument, { start, end }: Range): vscode.Range =>
  new vscode.Range(document.positionAt(start), document.positionAt(end));

const levels: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  critical: vscode.DiagnosticSeverity.Error,
  high: vscode.DiagnosticSeverity.Error,
  medium: vscode.DiagnosticSeverity.Warning,
  low: vscode.DiagnosticSeverity.Information,
  info: vscode.DiagnosticSeverity.Information,
};

export const diagnosticSource = 'ai-security';

/** The rule of a diagnostic of ours; undefined for one of others. */
export const ruleOf = ({ source, code }: vscode.Diagnostic): string | undefined =>
  source === diagnosticSource && typeof code === 'object' ? String(code.value) : undefined;

/** Where a range of another file lies; undefined where that file cannot be read. `path` is relative to the finding's file. */
export type PlaceElsewhere = (path: string, range: Range) => vscode.Location | undefined;

export function toDiagnostic(
  document: vscode.TextDocument,
  finding: Finding,
  extensionUri: vscode.Uri,
  elsewhere: PlaceElsewhere,
): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(toRange(document, finding.range), finding.message, levels[finding.severity]);
  diagnostic.source = diagnosticSource;
  diagnostic.code = {
    value: finding.ruleId,
    target: vscode.Uri.joinPath(extensionUri, 'docs', 'rules', `${finding.ruleId}.md`),
  };
  diagnostic.relatedInformation = finding.related.flatMap(({ path, message, ...range }) => {
    const location =
      path === undefined ? new vscode.Location(document.uri, toRange(document, range)) : elsewhere(path, range);
    return location ? [new vscode.DiagnosticRelatedInformation(location, message)] : [];
  });
  return diagnostic;
}
