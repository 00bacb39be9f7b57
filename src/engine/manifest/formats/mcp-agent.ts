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
  /^(?:openai|anthropic|google|azure|bedrock|cohere|lm_studio|ollama|vertexai|deepseek|groq|xai|openrouter|huggingface|generic)$/;

function modelUsesOf({ documents: [root] }: Manifest): readonly ModelUse[] {
  const blocks = entriesOf(root).flatMap(({ key, value }): ModelUse[] => {
    if (!value || !providers.test(key.text)) return [];
    const use = readModelUse(value, { provider: [], model: [['default_model']] });
    const bare = { model: undefined, apiBase: undefined, apiKey: undefined, node: value };
    return [{ ...bare, ...use, provider: key.text, place: key }];
  });
  const usual = scalarAt(root, 'default_model');
  const provider = usual && providerOf(usual.text);
  if (!usual || !provider || blocks.some(use => use.provider === provider)) return blocks;
  return [...blocks, { provider, place: usual, model: usual, apiBase: undefined, apiKey: undefined, node: usual }];
}

/** `openai.gpt-4o` names its provider; a model alone is asked from its maker. */
function providerOf(model: string): string | undefined {
  const named = /^([a-z_]+)\./.exec(model)?.[1];
  if (named && providers.test(named)) return named;
  return makers.find(([pattern]) => pattern.test(model))?.[1];
}

const makers: readonly (readonly [model: RegExp, provider: string])[] = [
  [/^(?:claude|haiku|sonnet|opus)/, 'anthropic'],
  [/^gemini/, 'google'],
  [/^(?:gpt-\d|o\d)/, 'openai'],
  [/^deepseek/, 'deepseek'],
  [/^grok/, 'xai'],
];
