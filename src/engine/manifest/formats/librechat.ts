import type { ModelUse } from '../facts';
import { pathOf } from '../manifest';
import { at, entriesOf, itemsOf, type Node } from '../node';
import { isEnabled } from '../read/enabled';
import { scalarsOf } from '../read/environment';
import { readModelUses } from '../read/models';
import { scalarAt } from '../read/pod';
import { promptsBelow } from '../read/prompts';
import { isTrue } from '../read/value';
import type { Format } from './format';
import { mcpServersOf } from './mcp-client';

const keys = ['endpoints', 'interface', 'mcpServers', 'modelSpecs', 'fileConfig', 'registration'];

/** What else a file of this name may hold, where the rest keeps its defaults. */
const settings = [
  'balance',
  'transactions',
  'memory',
  'speech',
  'webSearch',
  'ocr',
  'actions',
  'rateLimits',
  'turnstile',
];

/** An endpoint may be listed only to switch it off. */
const isOff = (endpoint: Node): boolean => !isEnabled(endpoint) || isTrue(scalarAt(endpoint, 'disabled'));

export const librechat: Format = {
  id: 'librechat',
  title: 'LibreChat configuration',
  names: /\.ya?ml$/,
  ownNames: /librechat[^/]*\.ya?ml$/,
  recognises: ({ uri, documents: [root] }) =>
    at(root, 'version') !== undefined &&
    ((/librechat[^/]*\.ya?ml$/.test(pathOf(uri)) && [...keys, ...settings].some(key => at(root, key) !== undefined)) ||
      keys.filter(key => at(root, key)?.kind === 'map').length > 1 ||
      at(root, 'endpoints', 'custom') !== undefined ||
      (at(root, 'endpoints') !== undefined && at(root, 'cache') !== undefined)),
  facts: {
    modelUses: ({ documents: [root] }) => [
      ...itemsOf(at(root, 'endpoints', 'custom')).flatMap(item =>
        readModelUses(item, { provider: [['name']], model: [], apiBase: [['baseURL']] }).map(use => ({
          ...use,
          model: scalarsOf(at(item, 'models', 'default'))[0],
        })),
      ),
      ...entriesOf(at(root, 'endpoints')).flatMap(({ key, value }): ModelUse[] =>
        key.text === 'custom' || key.text === 'agents' || !value || isOff(value)
          ? []
          : [{ provider: key.text, place: key, model: undefined, apiBase: undefined, apiKey: undefined, node: value }],
      ),
    ],
    mcpServers: mcpServersOf,
    prompts: ({ documents: [root] }) => promptsBelow(root, new Set(['promptPrefix', 'instructions', 'titlePrompt'])),
  },
};
