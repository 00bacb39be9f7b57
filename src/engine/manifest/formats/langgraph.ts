import { firstLine, signal } from '../../deployment/signal';
import { at, entriesOf } from '../node';
import { readEnvironment } from '../read/environment';
import type { Format } from './format';

export const langgraph: Format = {
  id: 'langgraph',
  title: 'LangGraph configuration',
  names: /\.json$/,
  recognises: ({ documents: [root] }) =>
    entriesOf(at(root, 'graphs')).length > 0 &&
    ['dependencies', 'node_version', 'python_version', 'env'].some(key => at(root, key) !== undefined),
  facts: { environment: ({ documents: [root], text }) => readEnvironment(at(root, 'env'), 'file', text) },
  signals: ({ documents: [root], text }) => {
    const graphs = entriesOf(root).find(({ key }) => key.text === 'graphs')?.key;
    return [signal('agentic', graphs ?? firstLine(text), 'LangGraph serves graphs of agents.')];
  },
};
