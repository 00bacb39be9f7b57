import { signal } from '../../deployment/signal';
import { at } from '../node';
import { readEnvironment } from '../read/environment';
import { scalarAt } from '../read/pod';
import type { Format } from './format';

/** An entry of the Docker MCP registry. */
export const mcpRegistry: Format = {
  id: 'mcp-registry',
  title: 'Docker MCP registry entry',
  names: /(?:^|\/)server\.ya?ml$/,
  recognises: ({ documents: [root] }) => ['type', 'meta', 'about'].every(key => at(root, key) !== undefined),
  facts: {
    environment: ({ documents: [root], text }) => [
      ...readEnvironment(at(root, 'run', 'env'), 'mcp-server', text),
      ...readEnvironment(at(root, 'config', 'env'), 'mcp-server', text),
    ],
  },
  signals: ({ documents: [root] }) => {
    const type = scalarAt(root, 'type');
    return type ? [signal('mcp', type, 'The file is a registry entry of an MCP server.')] : [];
  },
};
