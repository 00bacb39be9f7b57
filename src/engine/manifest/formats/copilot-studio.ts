import { firstLine, signal } from '../../deployment/signal';
import { pathOf } from '../manifest';
import { at } from '../node';
import { scalarAt } from '../read/pod';
import { promptsBelow } from '../read/prompts';
import type { Format } from './format';

const kinds = /^(?:GptComponentMetadata|AdaptiveDialog|TaskDialog|AgentDialog|KnowledgeSourceConfiguration)$/;

export const copilotStudio: Format = {
  id: 'copilot-studio',
  title: 'Copilot Studio agent',
  names: /\.ya?ml$/,
  ownNames: /\.mcs\.ya?ml$/,
  recognises: ({ uri, documents: [root] }) =>
    at(root, 'mcs.metadata') !== undefined ||
    kinds.test(scalarAt(root, 'kind')?.text ?? '') ||
    (/\.mcs\.ya?ml$/.test(pathOf(uri)) && root?.kind === 'map'),
  facts: {
    prompts: ({ documents: [root] }) =>
      promptsBelow(root, new Set(['instructions', 'modelDescription', 'additionalInstructions'])),
  },
  signals: ({ documents: [root], text }) => [
    signal('embedded', scalarAt(root, 'kind') ?? firstLine(text), 'Copilot Studio builds AI into Microsoft products.'),
  ],
};
