import type { ModelUse } from '../facts';
import { pathOf } from '../manifest';
import { at, entriesOf, itemsOf } from '../node';
import { readModelUses } from '../read/models';
import { promptsBelow } from '../read/prompts';
import type { Format } from './format';
import { mcpServersOf } from './mcp-client';

const keys = ['endpoints', 'interface', 'mcpServers', 'modelSpecs', 'fileConfig', 'registration'];

export const librechat: Format = {
  id: 'librechat',
  title: 'LibreChat configuration',
  names: /\.ya?ml$/,
  recognises: ({ uri, documents: [root] }) =>
    at(root, 'version') !== undefined &&
    ((/librechat[^/]*\.ya?ml$/.test(pathOf(uri)) && keys.some(key => at(root, key) !== undefined)) ||
      keys.filter(key => at(root, key)?.kind === 'map').length > 1 ||
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
