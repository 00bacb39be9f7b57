import assert from 'node:assert/strict';
import { factsOf } from '../../../src/engine/manifest/facts-of';
import { recogniseFormat } from '../../../src/engine/manifest/formats';
import { parseManifest } from '../../../src/engine/manifest/manifest';
import type { ScalarNode } from '../../../src/engine/manifest/node';

function read(uri: string, text: string) {
  const manifest = parseManifest(uri, text);
  const facts = factsOf(manifest, recogniseFormat(manifest)?.facts);
  const written = (node: ScalarNode | undefined) => node && text.slice(node.start, node.end);
  return { facts, written };
}

describe('facts of Kubernetes', () => {
  const { facts, written } = read(
    'pod.yaml',
    `apiVersion: serving.kserve.io/v1beta1
kind: InferenceService
spec:
  predictor:
    hostNetwork: true
    containers:
      - name: main
        image: vllm/vllm-openai:v0.8.5
        command: [vllm, serve]
        args: ["--port", "8000"]
        securityContext: { privileged: true }
        env:
          - name: TOKEN
            valueFrom: { secretKeyRef: { name: s, key: k } }
          - name: MODE
            value: "fast"
        ports:
          - { containerPort: 8000 }
          - { containerPort: 9000, hostPort: 90 }
        volumeMounts:
          - { name: sock, mountPath: /sock }
    volumes:
      - name: sock
        hostPath: { path: /var/run/docker.sock }
`,
  );
  const [container] = facts.containers;

  it('finds containers wherever a resource nests them', () => {
    assert.equal(facts.containers.length, 1);
    assert.equal(container?.name, 'main');
    assert.equal(written(container?.image), 'vllm/vllm-openai:v0.8.5');
    assert.deepEqual(container?.command.map(written), ['vllm', 'serve', '"--port"', '"8000"']);
    assert.equal(written(container?.privileged), 'true');
    assert.equal(written(container?.hostNetwork), 'true');
  });

  it('tells a reference from a value', () => {
    assert.deepEqual(
      facts.environment.map(({ name, reference, value }) => [name, reference, written(value)]),
      [
        ['TOKEN', 'secret', undefined],
        ['MODE', undefined, '"fast"'],
      ],
    );
  });

  it('follows a mount to the host and knows which ports are published', () => {
    assert.deepEqual(
      container?.mounts.map(({ source, fromHost }) => [written(source), fromHost]),
      [['/var/run/docker.sock', true]],
    );
    assert.deepEqual(
      container?.ports.map(({ node, published }) => [written(node), published]),
      [
        ['8000', false],
        ['90', true],
      ],
    );
  });
});

describe('facts of Compose', () => {
  const { facts, written } = read(
    'compose.yaml',
    `services:
  web:
    image: "x"
    network_mode: host
    privileged: false
    environment:
      - OPENAI_API_KEY=\${KEY:-}
      - PASSED_ON
      - "QUOTED=a=b"
    ports: ["127.0.0.1:80:80", "8080", "[::1]:1:1"]
    volumes:
      - /var/run/docker.sock:/s:ro
      - data:/data
      - \${HOME:-/root}/x:/y
      - C:\\models:/models
`,
  );
  const [service] = facts.containers;

  it('splits assignments in place', () => {
    assert.deepEqual(
      facts.environment.map(({ key, value, reference }) => [written(key), written(value), reference]),
      [
        ['OPENAI_API_KEY', '${KEY:-}', 'variable'],
        ['PASSED_ON', undefined, 'variable'],
        ['QUOTED', 'a=b', undefined],
      ],
    );
  });

  it('reads addresses of ports', () => {
    assert.deepEqual(
      service?.ports.map(({ hostIp }) => hostIp),
      ['127.0.0.1', undefined, '::1'],
    );
  });

  it('reads sources and targets of mounts', () => {
    assert.deepEqual(
      service?.mounts.map(({ source, target, fromHost }) => [written(source), written(target), fromHost]),
      [
        ['/var/run/docker.sock', '/s', true],
        ['data', '/data', false],
        ['${HOME:-/root}/x', '/y', true],
        ['C:\\models', '/models', true],
      ],
    );
  });

  it('keeps flags only where they are on', () => {
    assert.equal(service?.privileged, undefined);
    assert.equal(written(service?.hostNetwork), 'host');
  });
});

describe('facts of MCP clients', () => {
  const { facts, written } = read(
    'mcp.json',
    `{ "mcpServers": {
  "a": { "command": ["npx", "-y", "pkg"], "env": { "K": "\${input:k}" }, "trust": true, "autoApprove": ["read"] },
  "b": { "url": "https://x.example/mcp", "headers": { "Authorization": "Bearer $TOKEN" }, "disabled": true }
} }`,
  );
  const [a, b] = facts.mcpServers;

  it('reads what is started, with what, and what runs without a question', () => {
    assert.equal(written(a?.command), '"npx"');
    assert.deepEqual(
      a?.args.map(({ text }) => text),
      ['-y', 'pkg'],
    );
    assert.equal(a?.environment[0]?.reference, 'input');
    assert.equal(written(a?.trusted), 'true');
    assert.deepEqual(
      a?.autoApproved.map(({ text }) => text),
      ['read'],
    );
  });

  it('reads what is called, and that it is off', () => {
    assert.equal(b?.url?.text, 'https://x.example/mcp');
    assert.equal(b?.headers[0]?.reference, 'variable');
    assert.ok(b?.disabled);
    assert.deepEqual(
      facts.endpoints.map(({ role }) => role),
      ['mcp'],
    );
  });
});
