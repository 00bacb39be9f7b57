import assert from 'node:assert/strict';
import { Folder } from './folder';

const files = {
  'ai-deployment.yaml': `version: 1
deployments:
  - name: inference
    model: iaas
    manifests: [k8s/vllm.yaml]
    controls:
      container-hardening: { status: implemented, evidence: k8s/vllm.yaml }
`,
  'k8s/vllm.yaml': `apiVersion: apps/v1
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
`,
};

interface Reported {
  readonly findings: readonly {
    readonly file: string;
    readonly ruleId: string;
    readonly message: string;
    readonly related: readonly { readonly file: string; readonly start?: { readonly line: number } }[];
  }[];
}

describe('a contradicted claim on the command line', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder(files);
  });
  afterEach(() => folder.remove());

  const found = async (rule: string, ...argv: readonly string[]) => {
    const { out } = await folder.run('check', ...argv, '--format', 'json');
    return (JSON.parse(out) as Reported).findings.filter(({ ruleId }) => ruleId === rule);
  };

  it('is told on both sides, each with the place of the other', async () => {
    const [claim] = await found('contradicted-control');
    const [fault, ...more] = await found('privileged-container');
    assert.equal(more.length, 0);
    assert.match(
      fault?.message ?? '',
      /But `\.\.\/ai-deployment\.yaml` says that `container-hardening` is implemented/,
    );
    assert.deepEqual(
      [claim, fault].map(side => [side?.file, side?.related.map(({ file, start }) => [file, start?.line])]),
      [
        ['ai-deployment.yaml', [['k8s/vllm.yaml', 12]]],
        ['k8s/vllm.yaml', [['ai-deployment.yaml', 7]]],
      ],
    );
  });

  it('is told in the file where only that is checked', async () => {
    const [fault] = await found('privileged-container', 'k8s/vllm.yaml');
    assert.deepEqual(
      fault?.related.map(({ file, start }) => [file, start?.line]),
      [['ai-deployment.yaml', 7]],
    );
  });

  it('is settled by the run that mends the file', async () => {
    assert.equal((await found('contradicted-control', '--fix')).length, 0);
    assert.match(folder.read('k8s/vllm.yaml'), /privileged: false/);
  });

  it('fails the control in the export', async () => {
    const { out } = await folder.run('export', '--format', 'csv');
    assert.match(out, /container-hardening.*fail.*says otherwise/);
  });
});
