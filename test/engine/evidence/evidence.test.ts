import assert from 'node:assert/strict';
import { type AssessInput, createEngine } from '../../../src/engine';

const engine = createEngine();
const assess = (uri: string, text: string, more: Partial<AssessInput> = {}) => engine.assess({ uri, text, ...more });
const textAt = (text: string, { start, end }: { start: number; end: number }) => text.slice(start, end);

const deployment = (container: string, pod = '') => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: chat
spec:
  template:
    spec:${pod}
      containers:
        - name: vllm
          image: vllm/vllm-openai:v0.8.5
${container}`;

/** Control and the text at its place. */
const evidenced = (uri: string, text: string) =>
  assess(uri, text).evidence.map(({ control, start, end }) => `${control}: ${textAt(text, { start, end })}`);

describe('evidence of controls', () => {
  it('reads the containers of a release from the values of its chart', () => {
    const text = `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
spec:
  values:
    containers:
      app:
        image: { repository: ghcr.io/berriai/litellm, tag: v1.99.0 }
        securityContext: { allowPrivilegeEscalation: false }
        resources:
          limits: { memory: 1Gi }
    proxy_config:
      general_settings: { master_key: os.environ/KEY }
`;
    assert.deepEqual(evidenced('release.yaml', text).sort(), [
      'container-hardening: false',
      'dependency-pinning: ghcr.io/berriai/litellm',
      'resource-limits: memory',
      'user-authentication: master_key',
    ]);
  });

  it('knows logins, limits and guards of gateways', () => {
    const kong = `_format_version: "3.0"
services:
- url: http://acme-vllm:8000
  plugins: [{ name: key-auth }, { name: ai-prompt-guard }, { name: rate-limiting }]
`;
    assert.deepEqual(evidenced('kong.yml', kong).sort(), [
      'prompt-injection-protection: ai-prompt-guard',
      'usage-limits: rate-limiting',
      'user-authentication: key-auth',
    ]);
    const bifrost = `{
  "providers": { "openai": { "keys": [{ "value": "env.K" }] } },
  "client": { "enable_logging": true, "disable_content_logging": true, "enforce_auth_on_inference": true }
}`;
    assert.deepEqual(evidenced('config.json', bifrost).sort(), [
      'ai-request-logging: "enable_logging"',
      'prompt-redaction: "disable_content_logging"',
      'secrets-manager: "env.K"',
      'user-authentication: "enforce_auth_on_inference"',
    ]);
  });

  it('finds hardening, limits, versions and secret references of a workload', () => {
    const text = deployment(`          securityContext:
            runAsNonRoot: true
          resources:
            limits:
              memory: 8Gi
          env:
            - name: VLLM_API_KEY
              valueFrom: { secretKeyRef: { name: vllm, key: key } }
`);
    assert.deepEqual(evidenced('deploy.yaml', text).sort(), [
      'container-hardening: true',
      'dependency-pinning: vllm/vllm-openai:v0.8.5',
      'resource-limits: memory',
      'secrets-manager: VLLM_API_KEY',
      'user-authentication: VLLM_API_KEY',
    ]);
  });

  it('does not take a default in the file for a reference', () => {
    const text = `services:
  litellm:
    image: litellm
    environment:
      API_KEY: \${API_KEY:-abcd}
`;
    assert.ok(!evidenced('compose.yaml', text).some(line => line.startsWith('secrets-manager')));
  });

  it('takes one floating image for all of them', () => {
    const text = 'services:\n  a:\n    image: vllm/vllm-openai:v0.8.5\n  b:\n    image: ollama/ollama\n';
    assert.deepEqual(evidenced('compose.yaml', text), []);
  });

  it('finds guardrails, limits and logs of a gateway', () => {
    const text = `model_list:
  - model_name: chat
    litellm_params:
      model: azure/gpt-4o
      rpm: 60
      api_key: os.environ/AZURE_API_KEY
litellm_settings:
  callbacks: [langfuse]
guardrails:
  - guardrail_name: pii
`;
    assert.deepEqual(evidenced('litellm.yaml', text).sort(), [
      'ai-request-logging: callbacks',
      'harmful-content-filtering: guardrails',
      'prompt-injection-protection: guardrails',
      'secrets-manager: os.environ/AZURE_API_KEY',
      'usage-limits: rpm',
    ]);
  });
});

describe('results of an inferred deployment', () => {
  const results = (text: string, more: Partial<AssessInput> = {}) => {
    const [deployed] = assess('deploy.yaml', text, { model: 'iaas', ...more }).deployments;
    return new Map(deployed?.results.map(result => [result.control, result]));
  };

  it('pass with the place where something shows the control', () => {
    const text = deployment('          resources: { limits: { memory: 8Gi } }\n');
    const result = results(text).get('resource-limits');
    assert.equal(result?.outcome, 'pass');
    assert.equal(result?.range && textAt(text, result.range), 'memory');
  });

  it('fail where a finding works against it', () => {
    const text = deployment('          securityContext: { privileged: true }\n');
    assert.equal(results(text).get('container-hardening')?.outcome, 'fail');
  });

  it('ask for a review where one would look in vain', () => {
    const result = results(deployment('')).get('network-segmentation');
    assert.equal(result?.outcome, 'review');
    assert.match(result?.reason ?? '', /network policy/);
  });

  it('are not evaluated where a file cannot show it', () => {
    assert.equal(results(deployment('')).get('ai-incident-runbook')?.outcome, 'not-evaluated');
  });

  it('take what another file of the folder shows, with its path', () => {
    const evidenceElsewhere = [
      {
        control: 'network-segmentation',
        reason: 'A policy says what may reach the workload.',
        path: 'policy.yaml',
        start: 0,
        end: 4,
      },
    ];
    const result = results(deployment(''), { evidenceElsewhere }).get('network-segmentation');
    assert.equal(result?.outcome, 'pass');
    assert.match(result?.reason ?? '', /policy\.yaml/);
  });
});

describe('unevidenced-controls', () => {
  const unevidenced = (more: Partial<AssessInput> = {}) =>
    assess('deploy.yaml', deployment(''), { model: 'iaas', ...more }).findings.filter(
      ({ ruleId }) => ruleId === 'unevidenced-controls',
    );

  it('stands once in a file, as information, with the list behind it', () => {
    const [finding, ...others] = unevidenced();
    assert.equal(others.length, 0);
    assert.equal(finding?.severity, 'info');
    assert.ok(finding?.controls?.includes('network-segmentation'));
    assert.equal(finding?.related.length, finding?.controls?.length);
  });

  it('stands at what tells the model, and at the first key where that is the file itself', () => {
    const placeIn = (uri: string, text: string) => {
      const [finding] = assess(uri, text).findings.filter(({ ruleId }) => ruleId === 'unevidenced-controls');
      return finding && text.slice(finding.range.start, finding.range.end);
    };
    assert.equal(placeIn('deploy.yaml', deployment('')), 'vllm/vllm-openai:v0.8.5');
    const gateway = '# Ours.\n---\nmodel_list:\n  - model_name: a\n    litellm_params: { model: openai/gpt-4o }\n';
    assert.equal(placeIn('litellm.yaml', gateway), 'openai/gpt-4o');
    assert.equal(placeIn('.claude/settings.json', '\ufeff{\n  // Ours.\n  "model": "opus"\n}\n'), '"model"');
  });

  it('leaves out what another file shows', () => {
    const evidenceElsewhere = [{ control: 'network-segmentation', reason: 'A policy.', start: 0, end: 1 }];
    const [finding] = unevidenced({ evidenceElsewhere });
    assert.ok(!finding?.controls?.includes('network-segmentation'));
  });

  it('says nothing of a file without AI', () => {
    assert.deepEqual(assess('compose.yaml', 'services:\n  db:\n    image: postgres\n').findings, []);
  });
});
