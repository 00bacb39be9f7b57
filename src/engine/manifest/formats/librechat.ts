import type { ModelUse } from '../facts';
import { at, entriesOf, itemsOf } from '../node';
import { readModelUses } from '../read/models';
import { promptsBelow } from '../read/prompts';
import type { Format } from './format';
import { mcpServersOf } from './mcp-client';

export const librechat: Format = {
  id: 'librechat',
  title: 'LibreChat configuration',
  names: /\.ya?ml$/,
  recognises: ({ documents: [root] }) =>
    at(root, 'version') !== undefined &&
    (['endpoints', 'interface', 'mcpServers', 'modelSpecs', 'fileConfig', 'registration'].filter(
      key => at(root, key)?.kind === 'map',
    ).length > 1 ||
      at(root, 'endpoints', 'custom') !== undefined ||
      (at(root, 'endpoints') !== undefined && at(root, 'cache') !== undefined)),
  facts: {
    modelUses: ({ documents: [root] }) => [
      ...itemsOf(at(root, 'endpoints', 'custom')).flatMap(item =>
        readModelUses(item, { provider: [['name']], model: [['models', 'default']], apiBase: [['baseURL']] }),
      ),
      ...entriesOf(at(root, 'endpoints')).flatMap(({ key, value }): ModelUse[] =>
        key.text === 'custom' || key.text === 'agents' || !value
          ? []
          : [{ provider: key.text, place: key, model: undefined, apiBase: undefined, apiKey: undefined, node: value }],
      ),
    ],
    mcpServers: mcpServersOf,
    prompts: ({ documents: [root] }) => promptsBelow(root, new Set(['promptPrefix', 'instructions', 'titlePrompt'])),
  },
};
