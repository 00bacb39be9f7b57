import { firstLine, signal } from '../../deployment/signal';
import { at, itemsOf } from '../node';
import { readModelUses } from '../read/models';
import { promptsBelow } from '../read/prompts';
import type { Format } from './format';

/** NeMo Guardrails: the file is itself a control. */
export const nemoGuardrails: Format = {
  id: 'nemo-guardrails',
  title: 'NeMo Guardrails configuration',
  names: /\.ya?ml$/,
  recognises: ({ documents: [root] }) =>
    at(root, 'colang_version') !== undefined ||
    itemsOf(at(root, 'models')).some(item => at(item, 'engine') !== undefined && at(item, 'type') !== undefined) ||
    ['input', 'output', 'retrieval', 'dialog', 'config'].some(key => at(root, 'rails', key) !== undefined),
  selfHosted: 'iaas',
  facts: {
    modelUses: ({ documents: [root] }) =>
      itemsOf(at(root, 'models')).flatMap(item =>
        readModelUses(item, {
          provider: [['engine']],
          model: [['model'], ['parameters', 'model_name']],
          apiBase: [
            ['parameters', 'base_url'],
            ['parameters', 'openai_api_base'],
            ['parameters', 'inference_server_url'],
            ['parameters', 'azure_endpoint'],
          ],
          apiKey: [['api_key_env_var'], ['parameters', 'api_key']],
        }),
      ),
    prompts: ({ documents: [root] }) => promptsBelow(root, new Set(['content', 'sample_conversation'])),
  },
  signals: ({ text }) => [signal('ai', firstLine(text), 'Guardrails stand before a model.')],
};
