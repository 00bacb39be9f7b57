import assert from 'node:assert/strict';
import { applyEdits, manifestExtensions } from '../../../src/engine';

const path = 'k8s/chat.yaml';
const extended = (text: string, uri = 'ai-deployment.yaml'): Record<string, string> =>
  Object.fromEntries(
    manifestExtensions({ uri, text, path }).map(({ deployment, edits }) => [deployment, applyEdits(text, edits)]),
  );

describe('making a file part of a deployment', () => {
  it('writes the list where the deployment has none', () => {
    const text =
      'version: 1\ndeployments:\n  - name: chat\n    model: iaas # rented\n\n  - name: docs\n    model: saas\n';
    assert.deepEqual(extended(text), {
      chat: text.replace('# rented\n', '# rented\n    manifests: [k8s/chat.yaml]\n'),
      docs: `${text}    manifests: [k8s/chat.yaml]\n`,
    });
  });

  it('puts it behind the files that are there, however they are written', () => {
    const head = 'version: 1\ndeployments:\n  - name: chat\n    model: iaas\n';
    const cases: Record<string, string> = {
      '    manifests: [a.yaml]\n': '    manifests: [a.yaml, k8s/chat.yaml]\n',
      '    manifests: a.yaml # one\n': '    manifests: [a.yaml, k8s/chat.yaml] # one\n',
      '    manifests:\n      - a.yaml # first\n    data: [pii]\n':
        '    manifests:\n      - a.yaml # first\n      - k8s/chat.yaml\n    data: [pii]\n',
      '    manifests: []\n': '    manifests: [k8s/chat.yaml]\n',
    };
    for (const [before, after] of Object.entries(cases))
      assert.deepEqual(extended(head + before), { chat: head + after });
  });

  it('does so in JSON', () => {
    const text =
      '{\n  "version": 1,\n  "deployments": [\n    {\n      "name": "chat",\n      "model": "iaas"\n    }\n  ]\n}\n';
    assert.deepEqual(extended(text, 'ai-deployment.json'), {
      chat: text.replace('"iaas"', '"iaas",\n      "manifests": ["k8s/chat.yaml"]'),
    });
  });

  it('offers nothing where a deployment names the file already, or where no safe place is found', () => {
    assert.deepEqual(
      extended('version: 1\ndeployments:\n  - name: a\n    manifests: ./k8s/chat.yaml\n  - name: b\n'),
      {},
    );
    assert.deepEqual(
      extended('version: 1\nx: &files [a.yaml]\ndeployments:\n  - name: a\n    manifests: *files\n'),
      {},
    );
    assert.deepEqual(extended('- a\n'), {});
  });
});
