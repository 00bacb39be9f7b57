import assert from 'node:assert/strict';
import { assess } from '../../../src/engine/assess';
import { inferSystem } from '../../../src/engine/deployment/folder';

const file = (uri: string, text: string) => assess({ uri, text });
const gateway = file(
  'litellm.config.yaml',
  'model_list:\n  - model_name: a\n    litellm_params:\n      model: azure/gpt-4o\n',
);
const key = file('.env', 'AZURE_OPENAI_ENDPOINT=https://acme.openai.azure.com\n');
const server = file('compose.yaml', 'services:\n  llm:\n    image: ollama/ollama\n');
const cloud = file(
  'pod.yaml',
  'apiVersion: v1\nkind: Pod\nspec:\n  nodeSelector: { eks.amazonaws.com/nodegroup: gpu }\n  containers:\n    - { name: a, image: vllm/vllm-openai }\n',
);

describe('the models of a folder', () => {
  it('are those of its files, with what speaks for them in each', () => {
    const [model, ...rest] = inferSystem([gateway, key]);
    assert.equal(model?.model, 'paas');
    assert.deepEqual(new Set(model?.why.map(({ uri }) => uri)), new Set(['litellm.config.yaml', '.env']));
    assert.deepEqual(rest, []);
  });

  it('take over what one file settles', () => {
    assert.deepEqual(server.deployments[0]?.candidates, ['on-premises', 'iaas']);
    const [model, ...rest] = inferSystem([server, cloud]);
    assert.deepEqual([model?.model, model?.candidates, rest], ['iaas', ['iaas'], []]);
  });

  it('stay open where no file settles them', () => {
    assert.deepEqual(inferSystem([server])[0]?.candidates, ['on-premises', 'iaas']);
  });

  it('keep what a person declared above all else', () => {
    const declared = assess({
      uri: 'compose.yaml',
      text: 'services:\n  llm:\n    image: ollama/ollama\n',
      model: 'iaas',
    });
    const [model] = inferSystem([server, declared]);
    assert.deepEqual([model?.model, model?.confidence], ['iaas', 'declared']);
  });
});
