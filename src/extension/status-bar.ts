import * as vscode from 'vscode';
import type { AssessedDeployment, Assessment } from '../engine';
import type { Assessor } from './assessor';
import { Disposable } from './disposable';
import { modelWords, standingLine, standingOf } from './standing';

/** Says of the active manifest: the model, how many controls are missing, what must not stand in it. */
export class StatusBar extends Disposable {
  private readonly item = this._register(
    vscode.window.createStatusBarItem('aiSecurity.status', vscode.StatusBarAlignment.Left, 0),
  );

  /** What the item says, as one text; empty while it is hidden. */
  private shown = '';

  constructor(private readonly assessor: Assessor) {
    super();
    this.item.name = 'AI Security';
    this._register(vscode.window.onDidChangeActiveTextEditor(() => this.update()));
    this._register(vscode.window.onDidChangeTextEditorSelection(() => this.update()));
    this._register(
      assessor.onDidAssess(uri => {
        if (uri.toString() === vscode.window.activeTextEditor?.document.uri.toString()) this.update();
      }),
    );
    this.update();
  }

  private update(): void {
    const editor = vscode.window.activeTextEditor;
    const assessment = editor && this.assessor.assessments.get(editor.document.uri.toString());
    if (!editor || !assessment) {
      this.shown = '';
      this.item.hide();
      return;
    }
    const uri = editor.document.uri.toString();
    const deployment = deploymentAt(assessment, editor.document.offsetAt(editor.selection.active));
    const words = wordsOf(assessment, deployment);
    const tooltip = tooltipOf(assessment);
    // A command that is set anew is another one for VS Code: a click on the one before would do nothing.
    const shown = JSON.stringify([uri, deployment?.name, words, tooltip.value]);
    if (shown === this.shown) return;
    this.shown = shown;
    this.item.text = `$(shield) ${words.join(' · ')}`;
    this.item.accessibilityInformation = { label: `AI Security: ${words.join(', ')}` };
    this.item.tooltip = tooltip;
    this.item.command = {
      command: 'aiSecurity.showInTree',
      title: 'Show in the AI Security Sidebar',
      arguments: [{ place: { uri }, deployment: deployment?.name }],
    };
    this.item.show();
  }
}

/** The deployment that the cursor is in, or the first. */
const deploymentAt = ({ deployments }: Assessment, offset: number): AssessedDeployment | undefined =>
  deployments.filter(({ range }) => range.start <= offset).at(-1) ?? deployments[0];

function wordsOf({ findings }: Assessment, deployment: AssessedDeployment | undefined): readonly string[] {
  const missing = deployment ? standingOf(deployment.results).counts.missing : 0;
  const personal = findings.filter(({ ruleId }) => ruleId === 'personal-data-in-prompt').length;
  const secrets = findings.filter(({ detectorId }) => detectorId !== undefined).length - personal;
  const words = [
    ...(deployment ? [modelWords(deployment)] : []),
    ...(missing > 0 ? [`${missing} missing`] : []),
    ...(secrets > 0 ? [`${secrets} ${secrets === 1 ? 'secret' : 'secrets'}`] : []),
    ...(personal > 0 ? [`${personal} personal data`] : []),
  ];
  return words.length > 0 ? words : [`${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}`];
}

function tooltipOf({ deployments, findings, notEvaluated }: Assessment): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString();
  for (const deployment of deployments) tooltip.appendText(`${deployment.name}: ${standingLine(deployment)}\n`);
  tooltip.appendText(`${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}\n`);
  for (const reason of notEvaluated) tooltip.appendText(`${reason}\n`);
  return tooltip;
}
