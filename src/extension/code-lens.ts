import * as vscode from 'vscode';
import type { Assessor } from './assessor';
import { toRange } from './convert';
import { Disposable } from './disposable';
import { deploymentsOf } from './matrix/deployments';
import { section } from './settings';
import { standingLine } from './standing';

/** Says above each deployment how it stands. */
export class DeploymentLenses extends Disposable implements vscode.CodeLensProvider {
  private readonly changed = this._register(new vscode.EventEmitter<void>());
  readonly onDidChangeCodeLenses = this.changed.event;

  constructor(private readonly assessor: Assessor) {
    super();
    this._register(assessor.onDidAssess(assessed => isOpen(assessed) && this.changed.fire()));
    this._register(
      vscode.workspace.onDidChangeConfiguration(
        event => event.affectsConfiguration(`${section}.codeLens`) && this.changed.fire(),
      ),
    );
  }

  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    if (!vscode.workspace.getConfiguration(section, document.uri).get('codeLens', true)) return [];
    const key = document.uri.toString();
    const assessment = this.assessor.assessments.get(key);
    if (!assessment) return [];
    return deploymentsOf(new Map([[key, assessment]])).map(({ id, deployment }) => {
      const reveal = { view: 'workspace', deployment: id, model: deployment.model };
      return new vscode.CodeLens(toRange(document, deployment.range), {
        title: `${standingLine(deployment)} · show in matrix`,
        command: 'aiSecurity.showMatrix',
        arguments: [reveal],
      });
    });
  }
}

/** The scan of a workspace assesses many files; lenses stand in open ones. */
const isOpen = (file: vscode.Uri): boolean =>
  vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === file.toString());
