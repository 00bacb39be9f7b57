import assert from 'node:assert/strict';
import { Folder } from './folder';

const workload = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: chat
spec:
  template:
    metadata:
      labels:
        app: chat
    spec:
      containers:
        - name: vllm
          image: vllm/vllm-openai:v0.8.5
`;
const policy = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: chat
spec:
  podSelector: {}
  policyTypes: [Ingress, Egress]
`;

interface Reported {
  readonly findings: readonly {
    readonly file: string;
    readonly ruleId: string;
    readonly controls?: readonly string[];
  }[];
}

describe('evidence of a folder on the command line', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder({ 'k8s/chat.yaml': workload });
  });
  afterEach(() => folder.remove());

  /** Controls that nothing shows in a file. */
  const unevidenced = async (path: string, ...argv: readonly string[]): Promise<readonly string[]> => {
    const { out } = await folder.run('check', ...argv, '--format', 'json', '--fail-on', 'never');
    const { findings } = JSON.parse(out) as Reported;
    return findings.find(({ file, ruleId }) => file === path && ruleId === 'unevidenced-controls')?.controls ?? [];
  };

  it('misses a network policy where there is none', async () => {
    assert.ok((await unevidenced('k8s/chat.yaml')).includes('network-segmentation'));
  });

  it('counts a policy in another file, also where only one file is checked', async () => {
    folder.write({ 'k8s/policy.yaml': policy });
    for (const argv of [[], ['k8s/chat.yaml']]) {
      const controls = await unevidenced('k8s/chat.yaml', ...argv);
      assert.ok(controls.includes('container-hardening'));
      assert.ok(!controls.includes('network-segmentation') && !controls.includes('egress-restriction'));
    }
  });

  it('does not count one in another folder, nor one that the configuration leaves alone', async () => {
    folder.write({ 'other/policy.yaml': policy });
    assert.ok((await unevidenced('k8s/chat.yaml')).includes('network-segmentation'));
    folder.write({ 'k8s/policy.yaml': policy, '.ai-security.yaml': 'exclude: [k8s/policy.yaml]\n' });
    assert.ok((await unevidenced('k8s/chat.yaml')).includes('network-segmentation'));
  });

  it('counts what an inserted stub shows for the files behind it', async () => {
    folder.write({ 'k8s/zebra.yaml': workload });
    await folder.run('check', '--stubs');
    assert.match(folder.read('k8s/chat.yaml'), /kind: NetworkPolicy/);
    assert.doesNotMatch(folder.read('k8s/zebra.yaml'), /kind: NetworkPolicy/);
  });
});
