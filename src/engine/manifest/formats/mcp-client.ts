import { at, entriesOf, type Node } from '../node';
import type { Format } from './format';

export const mcpClient: Format = {
  id: 'mcp-client',
  title: 'MCP client configuration',
  names: /(?:^|\/)[\w.-]*(?:mcp|settings|config|extension|opencode|claude)[\w.-]*\.jsonc?$/,
  recognises: ({ documents: [root] }) =>
    [at(root, 'mcpServers'), at(root, 'servers'), at(root, 'mcp', 'servers'), at(root, 'context_servers')].some(
      isServers,
    ),
};

/** A map of servers, each with a command to start or an address to call. */
const isServers = (node: Node | undefined): boolean =>
  entriesOf(node).some(({ value }) =>
    ['command', 'url', 'serverUrl', 'httpUrl'].some(key => at(value, key) !== undefined),
  );
