import assert from 'node:assert/strict';
import { createEngine, type LinkedFile } from '../../../src/engine';

const engine = createEngine();

const messages = (deployments: string, ruleId: string, found: LinkedFile = { state: 'missing' }) =>
  engine
    .assess({ uri: '/ai-deployment.yaml', text: `version: 1\ndeployments:\n${deployments}`, file: () => found })
    .findings.filter(finding => finding.ruleId === ruleId)
    .map(({ message }) => message);

describe('messages about a manifest', () => {
  it('name the file that is missing, and what it should be', () => {
    const text =
      '  - name: a\n    model: saas\n    manifests: k8s/a.yaml\n    prompts: { s: { file: "p`\\nq.md" } }\n' +
      '    controls: { human-oversight: { status: implemented, evidence: docs/a.md } }\n';
    assert.deepEqual(messages(text, 'evidence-not-found'), [
      'The manifest `k8s/a.yaml` does not exist.',
      "The prompt `p' q.md` does not exist.",
      'The evidence `docs/a.md` does not exist.',
    ]);
    assert.equal(
      messages(text, 'evidence-not-found', { state: 'directory' })[0],
      'The manifest `k8s/a.yaml` is a folder: name a file.',
    );
  });

  it('name a provider that is not declared, and a name that is taken', () => {
    const text = '  - { name: a, model: saas, provider: acme }\n  - { name: a, model: saas }\n';
    assert.deepEqual(messages(text, 'manifest-unknown-provider'), ['`acme` is not declared under `providers`.']);
    assert.deepEqual(messages(text, 'manifest-duplicate-name'), ['Another deployment is called `a` already.']);
  });

  it('name the key whose value is wrong, also behind a longer one in a list', () => {
    const text = '  - { name: [a], model: PaaS, data: [pii, health], features: {} }\n  - saas\n';
    const message = 'expected one of public, internal, confidential, pii, phi, cardholder, credentials.';
    const found = messages(text, 'manifest-invalid-value');
    assert.deepEqual([found[0], found[2]], ['`name`: expected text.', `\`data\`: ${message}`]);
    assert.match(found[1]!, /^`model`: expected one of saas, .* Did you mean `paas`\?$/);
    assert.match(found.at(-1)!, /^`deployments`: expected a map with name, model, /);
  });

  it('never repeat a secret that stands in a name', () => {
    const key = `sk-ant-api03-${'Kq7vZ2mXw9'.repeat(10).slice(0, 93)}AA`;
    const text = `  - { name: a, model: saas, provider: ${key}, manifests: ${key}/x.yaml }\n`;
    const all = [...messages(text, 'manifest-unknown-provider'), ...messages(text, 'evidence-not-found')];
    assert.equal(all.length, 2);
    for (const message of all) assert.ok(message.includes('REDACTED') && !message.includes(key.slice(0, 30)), message);
  });
});
