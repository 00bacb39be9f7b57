import * as vscode from 'vscode';
import { type Engine, insertStubs } from '../../engine';
import { toRange } from '../convert';
import { deploymentsOf, type PlacedDeployment } from './deployments';
import { missingIn } from './detail-workspace';

/** A place of a deployment: a control, a domain, or the deployment itself. */
interface DeploymentPlace {
  readonly deployment: string;
  readonly control?: string;
  readonly domain?: string;
}

/** Opens a manifest at a place of a deployment, beside the matrix. */
export async function openPlace(
  engine: Engine,
  { uri }: PlacedDeployment,
  place: DeploymentPlace,
  matrix: vscode.ViewColumn,
) {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
  const found = freshly(engine, document, place.deployment);
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
export async function insertMissing(engine: Engine, { uri, id }: PlacedDeployment, domain: string): Promise<boolean> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
  const found = freshly(engine, document, id)?.deployment;
  const controls = found ? missingIn(found, domain) : [];
  if (!found || controls.length === 0) return false;
  const text = document.getText();
  const fix = insertStubs({ uri: document.uri.path, text, controls, deployment: found.range.start });
  if (!fix) return false;
  const change = new vscode.WorkspaceEdit();
  for (const edit of fix.edits) change.replace(document.uri, toRange(document, edit), edit.newText);
  return vscode.workspace.applyEdit(change);
}

/** The deployment as the text has it now: what the matrix shows may be a moment older. */
function freshly(engine: Engine, document: vscode.TextDocument, id: string): PlacedDeployment | undefined {
  const assessment = engine.assess({ uri: document.uri.path, text: document.getText() });
  return deploymentsOf(new Map([[document.uri.toString(), assessment]])).find(placed => placed.id === id);
}
