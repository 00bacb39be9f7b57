import { at, itemsOf } from '../node';
import { readModelUses } from '../read/models';
import type { Format } from './format';
import { mcpServersOf } from './mcp-client';

export const litellm: Format = {
  id: 'litellm',
  title: 'LiteLLM proxy configuration',
  names: /\.ya?ml$/,
  recognises: ({ documents: [root] }) =>
    itemsOf(at(root, 'model_list')).some(item => at(item, 'litellm_params') !== undefined) ||
    (at(root, 'litellm_settings') ?? at(root, 'litellm_params')) !== undefined ||
    (at(root, 'general_settings') !== undefined && at(root, 'router_settings') !== undefined),
  facts: {
    modelUses: ({ documents: [root] }) =>
      itemsOf(at(root, 'model_list')).flatMap(item =>
        readModelUses(at(item, 'litellm_params'), { provider: [['custom_llm_provider']], model: [['model']] }),
      ),
    mcpServers: mcpServersOf,
  },
};
