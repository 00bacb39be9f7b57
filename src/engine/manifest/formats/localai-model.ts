import { firstLine, signal } from '../../deployment/signal';
import { at, stringAt } from '../node';
import type { Format } from './format';

/** A model description of LocalAI. */
export const localaiModel: Format = {
  id: 'localai-model',
  title: 'LocalAI model',
  names: /\.ya?ml$/,
  recognises: ({ documents: [root] }) =>
    at(root, 'apiVersion') === undefined &&
    (/^[ \t]*(?:backend|parameters|known_usecases|template|context_size|stopwords|mmap|f16):/m.test(
      stringAt(root, 'config_file') ?? '',
    ) ||
      (at(root, 'backend') !== undefined &&
        (at(root, 'parameters', 'model') ?? at(root, 'known_usecases') ?? at(root, 'template', 'chat')) !== undefined)),
  signals: ({ text }) => [signal('on-premises', firstLine(text), 'LocalAI runs this model on your own machines.')],
};
