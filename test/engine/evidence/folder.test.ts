import assert from 'node:assert/strict';
import { createEngine, evidenceElsewhere, evidenceOf, systemFolder } from '../../../src/engine';

const engine = createEngine();
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
`;
const policy = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: vllm
spec:
  podSelector: {}
  policyTypes: [Ingress, Egress]
`;

describe('evidence of a folder', () => {
  const assessments = [
    engine.assess({ uri: 'k8s/chat.yaml', text: workload }),
    ...['k8s/policy.yaml', 'other/policy.yaml'].map(uri => ({ uri, evidence: evidenceOf({ uri, text: policy }) })),
  ];

  it('comes from files without AI too, which have no findings of their own', () => {
    assert.equal(engine.assess({ uri: 'k8s/policy.yaml', text: policy }).format, undefined);
    assert.deepEqual(
      evidenceOf({ uri: 'k8s/policy.yaml', text: policy }).map(({ control }) => control),
      ['network-segmentation', 'egress-restriction'],
    );
    assert.deepEqual(evidenceOf({ uri: 'notes.txt', text: 'NetworkPolicy' }), []);
  });

  it('is what the other files of the folder show, with their path', () => {
    const found = evidenceElsewhere('k8s/chat.yaml', assessments);
    assert.deepEqual(
      found.map(({ control, path }) => `${path}: ${control}`),
      ['k8s/policy.yaml: network-segmentation', 'k8s/policy.yaml: egress-restriction'],
    );
  });

  it('takes a chart as one folder', () => {
    const values = { ...assessments[1]!, uri: 'charts/llm/values.yaml' };
    assert.equal(evidenceElsewhere('charts/llm/templates/deployment.yaml', [values]).length, 2);
  });

  it('leaves out what each container needs for itself', () => {
    const text = `${workload}          securityContext: { runAsNonRoot: true }
          resources: { limits: { memory: 8Gi } }
          env:
            - name: API_KEY
              valueFrom: { secretKeyRef: { name: vllm, key: key } }
`;
    const own = engine.assess({ uri: 'k8s/one.yaml', text }).evidence.map(({ control }) => control);
    assert.ok(
      own.includes('container-hardening') && own.includes('resource-limits') && own.includes('secrets-manager'),
    );
    assert.deepEqual(evidenceOf({ uri: 'k8s/one.yaml', text }), []);
  });

  it('is not what our own manifest says, and not what a text says that is no manifest', () => {
    assert.deepEqual(evidenceOf({ uri: 'ai-deployment.yaml', text: 'version: 1\nkind: NetworkPolicy\n' }), []);
    assert.deepEqual(evidenceOf({ uri: 'k8s/readme.md', text: 'kind: NetworkPolicy' }), []);
  });

  it('takes a chart, and the layers of a kustomization, as one folder', () => {
    const folders: Record<string, string> = {
      'charts/llm/values.yaml': 'charts/llm',
      'charts/llm/templates/a/b.yaml': 'charts/llm',
      'templates/b.yaml': '',
      'k8s/base/a.yaml': 'k8s',
      'k8s/overlays/prod/a.yaml': 'k8s',
      'a.yaml': '',
    };
    for (const [path, folder] of Object.entries(folders)) assert.equal(systemFolder(path), folder, path);
  });

  it('makes the controls it shows pass, and takes them off the list of what nothing shows', () => {
    const { deployments, findings } = engine.assess({
      uri: 'k8s/chat.yaml',
      text: workload,
      evidenceElsewhere: evidenceElsewhere('k8s/chat.yaml', assessments),
    });
    const result = deployments[0]?.results.find(({ control }) => control === 'network-segmentation');
    assert.equal(result?.outcome, 'pass');
    const [open] = findings.filter(({ ruleId }) => ruleId === 'unevidenced-controls');
    assert.ok(open && !open.controls?.includes('network-segmentation'));
  });
});
