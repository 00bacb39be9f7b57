import assert from 'node:assert/strict';
import { assess } from '../../../src/engine/assess';
import { settle } from '../../../src/engine/deployment/settle';

describe("a person's answer", () => {
  const open = { model: 'iaas', candidates: ['iaas', 'on-premises'], confidence: 'medium', why: [] } as const;
  const other = { model: 'mcp', candidates: ['mcp'], confidence: 'high', why: [] } as const;

  it('picks among candidates and leaves the other models', () => {
    const models = settle([other, open], 'on-premises');
    assert.deepEqual(
      models.map(({ model, candidates }) => [model, candidates]),
      [
        ['on-premises', ['on-premises']],
        ['mcp', ['mcp']],
      ],
    );
  });

  it('comes first where nothing spoke for it', () => {
    assert.deepEqual(
      settle([open], 'saas').map(({ model }) => model),
      ['saas', 'iaas'],
    );
  });

  it('is not missed where there is none', () => assert.deepEqual(settle([open], undefined), [open]));

  it('stands in the manifest that names the file', () => {
    const text = 'version: 1\ndeployments:\n  - name: chat\n    model: on-premises\n    manifests: [compose.yaml]\n';
    const { links } = assess({ uri: 'ai-deployment.yaml', text });
    assert.deepEqual(
      links.map(({ path, kind, model }) => [path, kind, model]),
      [['compose.yaml', 'manifest', 'on-premises']],
    );
  });
});
