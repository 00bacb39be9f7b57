import { type Signal, signal } from '../../deployment/signal';
import type { Manifest } from '../manifest';
import { at, itemsOf, type Node } from '../node';
import { readModelUses } from '../read/models';
import { scalarAt } from '../read/pod';
import { messagesIn, promptsAt } from '../read/prompts';
import type { Format } from './format';

export const dify: Format = {
  id: 'dify',
  title: 'Dify app',
  names: /\.ya?ml$/,
  recognises: ({ documents: [root] }) =>
    (at(root, 'app', 'mode') ?? at(root, 'rag_pipeline')) !== undefined &&
    (at(root, 'workflow') ?? at(root, 'model_config')) !== undefined,
  facts: {
    modelUses: ({ documents: [root] }) => [
      ...nodesOf(root).flatMap(node =>
        readModelUses(at(node, 'model'), { provider: [['provider']], model: [['name']] }),
      ),
      ...readModelUses(at(root, 'model_config', 'model'), { provider: [['provider']], model: [['name']] }),
    ],
    prompts: ({ documents: [root] }) => [
      ...nodesOf(root).flatMap(node => [
        ...itemsOf(at(node, 'prompt_template')).flatMap(item => promptsAt(item, 'text')),
        ...messagesIn(at(node, 'prompt_template')),
        ...promptsAt(at(node, 'prompt_template'), 'text'),
        ...promptsAt(node, 'instruction'),
        ...promptsAt(at(node, 'agent_parameters', 'instruction'), 'value'),
      ]),
      ...promptsAt(at(root, 'model_config'), 'pre_prompt'),
    ],
  },
  signals: signalsOf,
};

const nodesOf = (root: Node | undefined): readonly (Node | undefined)[] =>
  itemsOf(at(root, 'workflow', 'graph', 'nodes')).map(node => at(node, 'data'));

function signalsOf({ documents: [root] }: Manifest): readonly Signal[] {
  const mode = scalarAt(root, 'app', 'mode');
  if (!mode) return [];
  const agents = nodesOf(root).flatMap(node => {
    const type = scalarAt(node, 'type');
    return type?.text === 'agent' ? [signal('agentic', type, 'A node of the workflow is an agent.')] : [];
  });
  return [
    signal('ai', mode, 'Dify runs this app.'),
    ...(mode.text === 'agent-chat' ? [signal('agentic', mode, 'The app is an agent.')] : []),
    ...agents,
  ];
}
