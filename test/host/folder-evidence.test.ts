import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, diagnosticOf, noDiagnosticOf, openText, uriOf } from './documents';

const workload = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: chat
spec:
  template:
    spec:
      containers:
        - name: vllm
          image: vllm/vllm-openai:v0.8.5
          securityContext: { runAsNonRoot: true }
          resources: { limits: { memory: 8Gi } }
          args: [--api-key=$(KEY)]
          env:
            - name: LANGFUSE_HOST
              value: https://langfuse.example.com
`;
const policy = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: chat
spec:
  podSelector: {}
  policyTypes: [Ingress, Egress]
---
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata:
  name: chat
---
apiVersion: v1
kind: ServiceAccount
metadata:
  name: chat
`;

describe('evidence of a folder in the editor', () => {
  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(uriOf('neighbours'), { recursive: true });
  });

  it('counts as soon as another file of the folder shows it, and no longer than that', async () => {
    const document = await openText('neighbours/chat.yaml', workload);
    const words = async () => (await diagnosticOf(document, 'unevidenced-controls')).message;
    assert.match(await words(), /a network policy/);
    const created = creationOf('neighbours/policy.yaml');
    await vscode.workspace.fs.writeFile(uriOf('neighbours/policy.yaml'), new TextEncoder().encode(policy));
    // VS Code tells nothing of a file that comes and goes before it told of either.
    await created;
    await until(async () => !/a network policy/.test(await words()), 'the policy of another file counts');
    await vscode.workspace.fs.delete(uriOf('neighbours/policy.yaml'));
    await until(async () => /a network policy/.test(await words()), 'a deleted policy counts no more');
    await vscode.workspace.fs.writeFile(uriOf('neighbours/chat.yaml'), new TextEncoder().encode('a: 1\n'));
    await noDiagnosticOf(document, 'unevidenced-controls');
  });
});

function creationOf(path: string): Promise<void> {
  const watcher = vscode.workspace.createFileSystemWatcher('**/*');
  return new Promise(resolve => {
    watcher.onDidCreate(uri => {
      if (uri.toString() !== uriOf(path).toString()) return;
      watcher.dispose();
      resolve();
    });
  });
}

async function until(isTrue: () => Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + 8000;
  while (!(await isTrue())) {
    if (Date.now() > end) assert.fail(`It never came true that ${what}.`);
    await new Promise(wait => setTimeout(wait, 20));
  }
}
