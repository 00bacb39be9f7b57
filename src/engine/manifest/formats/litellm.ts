import { firstLine, signal } from '../../deployment/signal';
import type { ModelUse } from '../facts';
import { at, itemsOf, type Node } from '../node';
import { readEnvironment } from '../read/environment';
import { readModelUses } from '../read/models';
import type { Format } from './format';
import { mcpServersOf } from './mcp-client';

/** The models of a `model_list`. */
export const listedModels = (list: Node | undefined): readonly ModelUse[] =>
  itemsOf(list).flatMap(item =>
    readModelUses(at(item, 'litellm_params'), { provider: [['custom_llm_provider']], model: [['model']] }).map(use => ({
      ...use,
      provider: use.provider ?? makerOf(use.model?.text ?? ''),
    })),
  );

/** Models that the proxy knows without a provider in front of their names. */
const makerOf = (model: string): string | undefined =>
  /^(?:gpt-|chatgpt-|o\d(?:-|$)|text-embedding-|dall-e-|tts-1|whisper-1)/.test(model)
    ? 'openai'
    : /^claude-/.test(model)
      ? 'anthropic'
      : undefined;

export const litellm: Format = {
  id: 'litellm',
  title: 'LiteLLM proxy configuration',
  names: /\.ya?ml$/,
  recognises: ({ documents: [root] }) =>
    itemsOf(at(root, 'model_list')).some(item => at(item, 'litellm_params') !== undefined) ||
    (at(root, 'litellm_settings') ?? at(root, 'litellm_params')) !== undefined ||
    (at(root, 'general_settings') !== undefined && at(root, 'router_settings') !== undefined),
  facts: {
    modelUses: ({ documents: [root] }) => listedModels(at(root, 'model_list')),
    environment: ({ documents: [root], text }) => readEnvironment(at(root, 'environment_variables'), 'file', text),
    mcpServers: mcpServersOf,
  },
  signals: ({ text }) => [signal('ai', firstLine(text), 'The gateway passes requests on to models.')],
};
