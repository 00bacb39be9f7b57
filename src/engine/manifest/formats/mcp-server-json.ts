import { firstLine, signal } from '../../deployment/signal';
import { at, itemsOf, stringAt } from '../node';
import type { Format } from './format';

/** What the MCP registry keeps about a server, or gen-mcp makes one of. */
export const mcpServerJson: Format = {
  id: 'mcp-server-json',
  title: 'MCP server description',
  names: /(?:^|\/)(?:server[\w.-]*\.json|mcp[\w.-]*\.ya?ml)$/,
  recognises: ({ documents: [root] }) =>
    stringAt(root, '$schema')?.includes('modelcontextprotocol.io/schemas') === true ||
    (/^MCP(?:ServerConfig|ToolDefinitions)$/.test(stringAt(root, 'kind') ?? '') &&
      at(root, 'schemaVersion') !== undefined) ||
    (['name', 'description'].every(key => at(root, key) !== undefined) &&
      [...itemsOf(at(root, 'packages')), ...itemsOf(at(root, 'remotes'))].length > 0),
  signals: ({ text }) => [signal('mcp', firstLine(text), 'The file describes an MCP server.')],
};
