import { signal } from '../../deployment/signal';
import { at } from '../node';
import { readModelUses } from '../read/models';
import { scalarAt } from '../read/pod';
import { promptsAt } from '../read/prompts';
import type { Format } from './format';

const type =
  /^(?:chat_completion_agent|foundry_agent|azure_ai_agent|openai_assistant|azure_assistant|openai_responses|azure_responses|bedrock_agent|copilot_studio_agent)$/;

export const semanticKernelAgent: Format = {
  id: 'semantic-kernel-agent',
  title: 'Semantic Kernel agent',
  names: /\.(?:ya?ml|json)$/,
  recognises: ({ documents: [root] }) => type.test(scalarAt(root, 'type')?.text ?? ''),
  facts: {
    modelUses: ({ documents: [root] }) => [
      ...readModelUses(root, { model: [['model', 'id']] }),
      ...readModelUses(at(root, 'model', 'connection'), { provider: [], model: [], apiBase: [['endpoint']] }),
    ],
    prompts: ({ documents: [root] }) => promptsAt(root, 'instructions'),
  },
  signals: ({ documents: [root] }) => {
    const kind = scalarAt(root, 'type');
    return kind ? [signal('agentic', kind, 'The file defines an agent.')] : [];
  },
};
