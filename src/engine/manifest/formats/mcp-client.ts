import type { Manifest } from '../manifest';
import { at, type MapNode } from '../node';
import { readServers, serverMap } from '../read/mcp-servers';
import type { Format } from './format';

export const mcpClient: Format = {
  id: 'mcp-client',
  title: 'MCP client configuration',
  names: /(?:^|\/)[\w.-]*(?:mcp|settings|config|extension|opencode|claude)[\w.-]*\.jsonc?$/,
  recognises: manifest => serverMaps(manifest).length > 0,
  facts: { mcpServers: manifest => serverMaps(manifest).flatMap(map => readServers(map, manifest.text)) },
};

/** The keys under which clients keep their servers. */
const places = [['mcpServers'], ['servers'], ['mcp', 'servers'], ['context_servers'], ['mcp_servers'], ['mcp']];

const serverMaps = ({ documents: [root] }: Manifest): readonly MapNode[] =>
  places.flatMap(path => serverMap(at(root, ...path)) ?? []);
