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

  it('are given once for what several deployments merge', () => {
    const base =
      '  - name: a\n    model: saas\n    controls: &c\n      human-oversight: { status: implemented, evidence: a.md }\n';
    const merging = (name: string, model: string) =>
      `  - name: ${name}\n    model: ${model}\n    controls:\n      <<: *c\n`;
    const text = `${base}${merging('b', 'saas')}${merging('c', 'embedded')}`;
    assert.deepEqual(messages(text, 'evidence-not-found'), ['The evidence `a.md` does not exist.']);
    const { links } = engine.assess({ uri: '/ai-deployment.yaml', text: `version: 1\ndeployments:\n${text}` });
    assert.deepEqual(
      links.map(({ path }) => path),
      ['a.md'],
    );
    const unowned = text.replace('evidence: a.md', 'owner: vendor');
    assert.equal(messages(unowned, 'control-handed-to-provider').length, 2, 'one for each model');
  });

  it('agree in number', () => {
    const controls = (...ids: string[]) =>
      `  - { name: a, model: saas, controls: { ${ids.map(id => `${id}: planned`).join(', ')} } }\n`;
    const [one] = messages(controls('siem-integration'), 'missing-control').filter(message =>
      message.startsWith('Monitoring'),
    );
    assert.match(one!, /: 1 of 2 controls is not in `a` yet \(query-monitoring\)\.$/);
    const hidden = (run: string) =>
      engine
        .assess({ uri: '/CLAUDE.md', text: `# Rules\n\nBe kind.${run} Be brief.\n` })
        .findings.flatMap(({ ruleId, message, fixes }) =>
          ruleId === 'hidden-characters' ? [message, fixes[0]?.title] : [],
        );
    const end = 'so that the model reads what a person does not: find out where';
    assert.deepEqual(hidden('\u202e'), [
      `1 hidden character here turns the direction of the text, ${end} it comes from, and remove it. (Context Pollution Protection: yours on AI Coding.)`,
      'Remove the hidden character',
    ]);
    assert.match(
      hidden('\u200b'.repeat(5))[0]!,
      /^5 hidden characters here have no width, .* where they come from, and remove them\./,
    );
  });

  it('never repeat a secret that stands in a name', () => {
    const key = `sk-ant-api03-${'Kq7vZ2mXw9'.repeat(10).slice(0, 93)}AA`;
    const text = `  - { name: a, model: saas, provider: ${key}, manifests: ${key}/x.yaml }\n`;
    const all = [...messages(text, 'manifest-unknown-provider'), ...messages(text, 'evidence-not-found')];
    assert.equal(all.length, 2);
    for (const message of all) assert.ok(message.includes('REDACTED') && !message.includes(key.slice(0, 30)), message);
  });
});
