import { firstLine, signal } from '../../deployment/signal';
import type { ModelUse } from '../facts';
import { type Manifest, pathOf } from '../manifest';
import { at, entriesOf } from '../node';
import { readModelUse } from '../read/models';
import { scalarAt } from '../read/pod';
import type { Format } from './format';
import { mcpServersOf } from './mcp-client';

/** The frameworks mcp-agent and fast-agent: one block for each provider beside `mcp`. */
export const mcpAgent: Format = {
  id: 'mcp-agent',
  title: 'mcp-agent configuration',
  names: /\.ya?ml$/,
  recognises: ({ documents: [root], uri }) =>
    at(root, 'execution_engine') !== undefined || /(?:^|\/)(?:mcp_agent|fastagent)\.[\w.-]*ya?ml$/.test(pathOf(uri)),
  facts: { modelUses: modelUsesOf, mcpServers: mcpServersOf },
  signals: ({ text, documents: [root] }) => {
    const engine = entriesOf(root).find(({ key }) => key.text === 'execution_engine')?.key;
    return [signal('agentic', engine ?? firstLine(text), 'The file configures a framework that runs agents.')];
  },
};

const providers =
  /^(?:openai|anthropic|google|azure|bedrock|cohere|lm_studio|ollama|vertexai|deepseek|groq|xai|openrouter|huggingface)$/;

function modelUsesOf({ documents: [root] }: Manifest): readonly ModelUse[] {
  const blocks = entriesOf(root).flatMap(({ key, value }): ModelUse[] => {
    if (!value || !providers.test(key.text)) return [];
    const use = readModelUse(value, { provider: [], model: [['default_model']] });
    const bare = { model: undefined, apiBase: undefined, apiKey: undefined, node: value };
    return [{ ...bare, ...use, provider: key.text, place: key }];
  });
  // `openai.gpt-4o`: a word before the point that is a provider.
  const usual = scalarAt(root, 'default_model');
  const provider = usual && /^(\w+)\./.exec(usual.text)?.[1];
  if (!usual || !provider || !providers.test(provider) || blocks.some(use => use.provider === provider)) return blocks;
  return [...blocks, { provider, place: usual, model: usual, apiBase: undefined, apiKey: undefined, node: usual }];
}
