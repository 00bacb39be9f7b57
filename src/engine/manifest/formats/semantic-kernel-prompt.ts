import { firstLine, signal } from '../../deployment/signal';
import { at, entriesOf } from '../node';
import { promptsAt } from '../read/prompts';
import type { Format } from './format';

export const semanticKernelPrompt: Format = {
  id: 'semantic-kernel-prompt',
  title: 'Semantic Kernel prompt',
  names: /\.(?:ya?ml|json)$/,
  recognises: ({ documents: [root] }) =>
    (at(root, 'template') !== undefined &&
      ['template_format', 'execution_settings', 'input_variables'].some(key => at(root, key) !== undefined)) ||
    (at(root, 'schema') !== undefined &&
      (at(root, 'execution_settings') !== undefined || at(root, 'completion')?.kind === 'map')),
  facts: { prompts: ({ documents: [root] }) => promptsAt(root, 'template') },
  signals: ({ text, documents: [root] }) => [
    signal('ai', firstLine(text), 'The file is a prompt of Semantic Kernel.'),
    // Services of execution settings have names of the application's own choice; only Azure's are telling.
    ...entriesOf(at(root, 'execution_settings')).flatMap(({ key }) =>
      /azure/i.test(key.text) ? [signal('paas', key, `Runs on the service \`${key.text}\`.`, 'likely')] : [],
    ),
  ],
};
