import { firstLine, signal } from '../../deployment/signal';
import { pathOf } from '../manifest';
import { at, itemsOf, stringAt } from '../node';
import { readModelUses } from '../read/models';
import { promptIn, promptsBelow } from '../read/prompts';
import type { Format } from './format';
import { mcpServersOf } from './mcp-client';

/** The Continue assistant: the newer `config.yaml` with `schema: v1`, and `config.json`. */
export const continueAssistant: Format = {
  id: 'continue',
  title: 'Continue configuration',
  names: /\.(?:ya?ml|json)$/,
  recognises: ({ uri, documents: [root] }) => {
    const folder = /(?:^|\/)\.continue\//.test(pathOf(uri));
    const models = itemsOf(at(root, 'models')).some(item => at(item, 'provider') !== undefined);
    if (models && (folder || at(root, 'contextProviders') !== undefined)) return true;
    const block = ['models', 'rules', 'prompts', 'mcpServers', 'context', 'docs'].some(
      key => at(root, key) !== undefined,
    );
    return block && (folder || stringAt(root, 'schema') === 'v1' || at(root, 'tabAutocompleteModel') !== undefined);
  },
  facts: {
    modelUses: ({ documents: [root] }) =>
      ['models', 'tabAutocompleteModel', 'embeddingsProvider', 'reranker'].flatMap(key =>
        readModelUses(at(root, key), { provider: [['provider']] }),
      ),
    mcpServers: mcpServersOf,
    prompts: ({ documents: [root] }) => [
      ...itemsOf(at(root, 'rules')).flatMap(rule => promptIn('rule', rule)),
      ...promptsBelow(root, new Set(['systemMessage', 'baseSystemMessage', 'customInstructions', 'prompt', 'rule'])),
    ],
  },
  signals: ({ text }) => [signal('ai-coding', firstLine(text), 'Continue is a coding assistant.')],
};
