import assert from 'node:assert/strict';
import { formats, recogniseFormat } from '../../../src/engine/manifest/formats';
import { parseManifest } from '../../../src/engine/manifest/manifest';
import { examples } from './format-examples';

const formatOf = (uri: string, text: string) => recogniseFormat(parseManifest(uri, text))?.id;

describe('formats', () => {
  for (const { id, uri, text } of examples) {
    it(`recognises ${id} in ${uri}`, () => assert.equal(formatOf(uri, text), id));
  }

  it('has an example of every format, and no id twice', () => {
    const ids = formats.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    assert.deepEqual(
      ids.filter(id => !examples.some(example => example.id === id)),
      [],
    );
  });

  const foreign: readonly (readonly [uri: string, text: string])[] = [
    ['settings.json', '{ "editor.fontSize": 12, "files.exclude": {} }'],
    ['config.yaml', 'server:\n  port: 8080\nlogging:\n  level: info\n'],
    ['manifest.json', '{ "name": "App", "icons": [], "start_url": "/" }'],
    ['agents.yaml', 'agents:\n  - hostname: build-1\n    labels: [linux]\n'],
    ['langgraph-trace.json', '{ "runs": [{ "id": 1 }] }'],
    ['package.json', '{ "name": "x", "dependencies": { "openai": "4.0.0" } }'],
    ['notes.md', '# About large language models\n'],
    ['crd.yaml', 'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {}\n'],
    ['servers.json', '{ "servers": { "web": { "url": "https://example.org" } } }'],
    ['bifrost/config.json', '{ "tolerance": 500, "providers": { "aws": { "region": "x" } } }'],
    ['kong.yml', '_format_version: "2.1"\nplugins:\n  - name: jwt\n'],
    ['routes.json', '{ "strategy": { "mode": "fallback" }, "targets": [{ "host": "a" }] }'],
    ['cmd.yaml', 'models:\n  user:\n    cmd: generate\n'],
    ['ci.yml', 'name: build\non: push\njobs:\n  a:\n    steps: []\n'],
  ];
  for (const [uri, text] of foreign) it(`leaves ${uri} alone`, () => assert.equal(formatOf(uri, text), undefined));
});
