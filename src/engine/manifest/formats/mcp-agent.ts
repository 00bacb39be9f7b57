import { firstLine, signal } from '../../deployment/signal';
import type { ModelUse } from '../facts';
import { at, entriesOf } from '../node';
import { readModelUse } from '../read/models';
import type { Format } from './format';
import { mcpServersOf } from './mcp-client';

/** The mcp-agent framework: one block for each provider beside `execution_engine` and `mcp`. */
export const mcpAgent: Format = {
  id: 'mcp-agent',
  title: 'mcp-agent configuration',
  names: /\.ya?ml$/,
  recognises: ({ documents: [root], uri }) =>
    at(root, 'execution_engine') !== undefined || /(?:^|\/)mcp_agent[\w.-]*\.ya?ml$/i.test(uri),
  facts: {
    modelUses: ({ documents: [root] }) =>
      entriesOf(root).flatMap(({ key, value }): ModelUse[] => {
        const use = providers.test(key.text)
          ? readModelUse(value, { provider: [], model: [['default_model']] })
          : undefined;
        if (use) return [{ ...use, provider: key.text, place: key }];
        return providers.test(key.text) && value
          ? [{ provider: key.text, place: key, model: undefined, apiBase: undefined, apiKey: undefined, node: value }]
          : [];
      }),
    mcpServers: mcpServersOf,
  },
  signals: ({ text, documents: [root] }) => {
    const engine = entriesOf(root).find(({ key }) => key.text === 'execution_engine')?.key;
    return [signal('agentic', engine ?? firstLine(text), 'mcp-agent runs an agent.')];
  },
};

const providers = /^(?:openai|anthropic|google|azure|bedrock|cohere|lm_studio|ollama|vertexai)$/;
