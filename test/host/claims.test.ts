import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, diagnosticOf, diagnosticsOf, openDocument, openText, positionOf, uriOf } from './documents';

const folder = 'claims test';
const workload = `apiVersion: apps/v1
kind: Deployment
metadata: { name: vllm }
spec:
  selector: { matchLabels: { app: vllm } }
  template:
    metadata: { labels: { app: vllm } }
    spec:
      containers:
        - name: vllm
          image: vllm/vllm-openai:v0.8.4
          securityContext: { privileged: true }
`;
const manifest = `version: 1
deployments:
  - name: inference
    model: iaas
    manifests: [k8s/vllm.yaml]
    controls:
      container-hardening: implemented
`;
const claim = /But `\.\.\/ai-deployment\.yaml` says that `container-hardening` is implemented\./;

describe('a claim that a file contradicts', () => {
  before(async () => {
    await openText(`${folder}/k8s/vllm.yaml`, workload);
    await openText(`${folder}/ai-deployment.yaml`, manifest);
  });
  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(uriOf(folder), { recursive: true });
  });

  /** The related places of a diagnostic: file and line. */
  const relatedOf = ({ relatedInformation = [] }: vscode.Diagnostic) =>
    relatedInformation.map(({ location: { uri, range } }) => [uri.toString(), range.start.line]);

  it('is told in both files, each leading to the other', async () => {
    const file = await openDocument(`${folder}/k8s/vllm.yaml`);
    const own = await openDocument(`${folder}/ai-deployment.yaml`);
    const fault = await diagnosticOf(file, 'privileged-container');
    assert.match(fault.message, claim);
    assert.deepEqual(relatedOf(fault), [[own.uri.toString(), 6]]);
    assert.deepEqual(relatedOf(await diagnosticOf(own, 'contradicted-control')), [[file.uri.toString(), 11]]);
  });

  it('keeps leading to the claim where lines move', async () => {
    const file = await openDocument(`${folder}/k8s/vllm.yaml`);
    const own = await openDocument(`${folder}/ai-deployment.yaml`);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(own.uri, new vscode.Position(0, 0), '# ours\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    const leadsTo = (line: number) => (found: readonly vscode.Diagnostic[]) =>
      found.some(each => relatedOf(each).some(([uri, at]) => uri === own.uri.toString() && at === line));
    assert.ok((await diagnosticsOf(file, leadsTo(7))).length > 0);
  });

  it('is told no more as soon as the manifest takes it back', async () => {
    const file = await openDocument(`${folder}/k8s/vllm.yaml`);
    const own = await openDocument(`${folder}/ai-deployment.yaml`);
    const edit = new vscode.WorkspaceEdit();
    const at = positionOf(own, 'implemented');
    edit.replace(own.uri, new vscode.Range(at, at.translate(0, 'implemented'.length)), 'planned');
    assert.ok(await vscode.workspace.applyEdit(edit));
    const isTold = (found: readonly vscode.Diagnostic[]) => found.some(({ message }) => claim.test(message));
    const found = await diagnosticsOf(file, all => all.length > 0 && !isTold(all));
    assert.ok(found.some(({ message }) => message.includes('privileged')));
  });
});
