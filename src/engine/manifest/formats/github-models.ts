import { firstLine, signal } from '../../deployment/signal';
import { pathOf } from '../manifest';
import { at, itemsOf } from '../node';
import { messagesIn } from '../read/prompts';
import type { Format } from './format';

/** A prompt that GitHub Models runs. */
export const githubModels: Format = {
  id: 'github-models-prompt',
  title: 'GitHub Models prompt',
  names: /\.ya?ml$/,
  ownNames: /\.prompt\.ya?ml$/,
  recognises: ({ uri, documents: [root] }) =>
    itemsOf(at(root, 'messages')).some(item => at(item, 'role') !== undefined) &&
    (/\.prompt\.ya?ml$/.test(pathOf(uri)) ||
      ((at(root, 'model') ?? at(root, 'modelParameters')) !== undefined &&
        ['testData', 'evaluators', 'modelParameters'].some(key => at(root, key) !== undefined))),
  facts: { prompts: ({ documents: [root] }) => messagesIn(at(root, 'messages')) },
  signals: ({ text }) => [signal('saas', firstLine(text), 'GitHub Models runs this prompt: a finished service.')],
};
