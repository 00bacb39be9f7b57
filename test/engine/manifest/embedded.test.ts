import assert from 'node:assert/strict';
import { withEmbedded } from '../../../src/engine/manifest/embedded';
import { factsOf } from '../../../src/engine/manifest/facts-of';
import { recogniseFormat } from '../../../src/engine/manifest/formats';
import { parseManifest } from '../../../src/engine/manifest/manifest';

const text = `apiVersion: v1
kind: ConfigMap
metadata:
  name: gateway
data:
  MODE: fast
  config.yaml: |
    model_list:
      - model_name: a
        litellm_params:
          model: azure/gpt-4o
  mcp.json: |-
    { "mcpServers": { "docs": { "command": "npx" } } }
  notes.yaml: |
    just: text
`;

describe('files in strings', () => {
  const manifest = parseManifest('k8s/gateway.yaml', text);
  const format = recogniseFormat(manifest)!;
  const facts = factsOf(manifest, withEmbedded(format, manifest).facts);

  it('gives the facts of the inner file in places of the outer', () => {
    const [use] = facts.modelUses;
    assert.equal(use?.provider, 'azure');
    assert.equal(use && text.slice(use.place.start, use.place.end), 'azure/gpt-4o');
    const [server] = facts.mcpServers;
    assert.equal(server && text.slice(server.key.start, server.key.end), '"docs"');
  });

  it('keeps those of the outer file', () => {
    assert.deepEqual(
      facts.environment.map(({ name }) => name),
      ['MODE'],
    );
  });

  it('leaves a format without inner files as it is', () => {
    const plain = parseManifest('a.yaml', 'apiVersion: v1\nkind: Pod\n');
    assert.equal(withEmbedded(format, plain), format);
  });
});
