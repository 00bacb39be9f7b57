import * as vscode from 'vscode';
import { insertStubs } from '../../engine';
import type { Assessor } from '../assessor';
import { toRange } from '../convert';
import { deploymentsOf, inferredDeploymentsOf, type PlacedDeployment } from './deployments';
import { missingIn } from './detail-workspace';

/** A place of a deployment: a control, a domain, or the deployment itself. */
interface DeploymentPlace {
  readonly deployment: string;
  readonly control?: string;
  readonly domain?: string;
}

/** Opens a manifest at a place of a deployment, beside the matrix. */
export async function openPlace(
  assessor: Assessor,
  { uri }: PlacedDeployment,
  place: DeploymentPlace,
  matrix: vscode.ViewColumn,
) {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
  const found = await freshly(assessor, document, place.deployment);
  const results = found?.deployment.results ?? [];
  const stated =
    results.find(({ control }) => control === place.control) ??
    results.find(({ domain, range }) => range && domain === place.domain);
  const range = stated?.range ?? found?.deployment.range;
  const shown = vscode.window.visibleTextEditors.find(editor => editor.document === document);
  await vscode.window.showTextDocument(document, {
    viewColumn:
      shown?.viewColumn ?? (matrix === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One),
    ...(range && { selection: toRange(document, range) }),
  });
}

/** Inserts the stubs that a deployment lacks in a domain; false where there is nothing that can be inserted safely. */
export async function insertMissing(
  assessor: Assessor,
  { uri, id }: PlacedDeployment,
  domain: string,
): Promise<boolean> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
  const placed = await freshly(assessor, document, id);
  const controls = placed ? missingIn(placed.deployment, domain) : [];
  if (!placed || controls.length === 0) return false;
  const { deployment, assessment } = placed;
  const fix = insertStubs({
    uri: document.uri.path,
    text: document.getText(),
    controls,
    deployment: deployment.range.start,
    framework: assessment.framework,
  });
  if (!fix) return false;
  const change = new vscode.WorkspaceEdit();
  for (const edit of fix.edits) change.replace(document.uri, toRange(document, edit), edit.newText);
  return vscode.workspace.applyEdit(change);
}

/** The deployment as the text has it now: what the matrix shows may be a moment older. */
async function freshly(
  assessor: Assessor,
  document: vscode.TextDocument,
  id: string,
): Promise<PlacedDeployment | undefined> {
  const input = await assessor.inputFor(document.uri, document.getText());
  if (!input) return undefined;
  const assessment = assessor.engine.assess(input);
  const here = new Map([[document.uri.toString(), assessment]]);
  return [...deploymentsOf(here), ...inferredDeploymentsOf(here)].find(placed => placed.id === id);
}
