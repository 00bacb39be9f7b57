import assert from 'node:assert/strict';
import { recogniseFormat } from '../../../src/engine/manifest/formats';
import { parseManifest } from '../../../src/engine/manifest/manifest';

const promptsOf = (uri: string, text: string) => {
  const manifest = parseManifest(uri, text);
  const prompts = recogniseFormat(manifest)?.facts?.prompts?.(manifest) ?? [];
  return prompts.map(({ start, end }) => text.slice(start, end));
};

const node = (type: string, parameters: object) => JSON.stringify({ nodes: [{ type, parameters }], connections: {} });

describe('prompts', () => {
  const cases: readonly (readonly [why: string, uri: string, text: string, prompts: readonly string[]])[] = [
    [
      'of an AI node',
      'n8n.json',
      node('@n8n/n8n-nodes-langchain.agent', { text: '={{ $json.a }}', options: { systemMessage: 'Be kind.' } }),
      ['"={{ $json.a }}"', '"Be kind."'],
    ],
    [
      'none of other nodes',
      'n8n.json',
      JSON.stringify({
        nodes: [
          { type: '@n8n/n8n-nodes-langchain.agent', parameters: {} },
          { type: 'n8n-nodes-base.telegram', parameters: { text: 'Hello Ada' } },
        ],
        connections: {},
      }),
      [],
    ],
    [
      'of a flow',
      'flow.json',
      '{ "nodes": [{ "data": { "name": "llmChain", "inputParams": [], "inputs": { "systemMessagePrompt": "Be kind." } } }], "edges": [] }',
      ['"Be kind."'],
    ],
    [
      'of an agent node',
      'app.yml',
      'app:\n  mode: workflow\nworkflow:\n  graph:\n    nodes:\n      - data:\n          type: agent\n          agent_parameters:\n            instruction: { value: Be kind. }\n',
      ['Be kind.'],
    ],
    [
      'of a template of Salesforce',
      'a.genAiPromptTemplate-meta.xml',
      '<GenAiPromptTemplate>\n  <templateVersions><content>Be kind.</content></templateVersions>\n</GenAiPromptTemplate>\n',
      ['Be kind.'],
    ],
    [
      "of a coding agent's own agent",
      'opencode.json',
      '{ "agent": { "review": { "prompt": "Be kind." } } }',
      ['"Be kind."'],
    ],
  ];
  for (const [why, uri, text, prompts] of cases) it(why, () => assert.deepEqual(promptsOf(uri, text), prompts));
});
