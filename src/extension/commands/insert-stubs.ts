import * as vscode from 'vscode';
import { insertStubs } from '../../engine';
import { deploymentsOf } from '../matrix/deployments';
import type { Subject } from '../tree/row';
import type { WorkspaceIndex } from '../workspace-index';
import { applyEdits } from './apply-edits';

interface DeploymentChoice extends vscode.QuickPickItem {
  readonly uri: string;
  readonly deployment: string;
}

/** Inserts stubs of controls into the deployment that the row belongs to, or into one that the person picks. */
export async function insertControlStubs(subjects: readonly Subject[], index: WorkspaceIndex): Promise<void> {
  const controls = [...new Set(subjects.flatMap(({ stubs }) => stubs ?? []))];
  if (controls.length === 0) return;
  const { place, deployment } = subjects.find(subject => subject.deployment !== undefined) ?? {};
  const target = place && deployment !== undefined ? { uri: place.uri, deployment } : await pick(index, controls);
  if (!target) return;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(target.uri, true));
  const fix = insertStubs({
    uri: document.uri.path,
    text: document.getText(),
    controls,
    deployment: target.deployment,
    framework: index.assessments.get(target.uri)?.framework,
  });
  if (fix) await applyEdits(document, fix.edits);
  else
    void vscode.window.showInformationMessage(
      `\`${target.deployment}\` has that already, or shares its controls with another deployment.`,
    );
}

async function pick(index: WorkspaceIndex, controls: readonly string[]): Promise<DeploymentChoice | undefined> {
  await index.whenComplete();
  const choices = deploymentsOf(index.assessments)
    .filter(({ deployment }) => controls.some(id => lacks(deployment.results, id)))
    .map(({ uri, deployment: { name, model } }) => ({
      label: name,
      description: model,
      detail: vscode.workspace.asRelativePath(vscode.Uri.parse(uri, true)),
      uri,
      deployment: name,
    }));
  if (choices.length === 1) return choices[0];
  if (choices.length > 0) return vscode.window.showQuickPick(choices, { title: 'Insert into which deployment?' });
  void vscode.window.showInformationMessage('No deployment of this workspace lacks that control.');
  return undefined;
}

/** A control that the deployment's model does not call for may be written down as well. */
const lacks = (results: readonly { readonly control: string; readonly status: string }[], id: string): boolean =>
  (results.find(({ control }) => control === id)?.status ?? 'missing') === 'missing';
