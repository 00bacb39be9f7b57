import { firstLine, type Signal, signal } from '../../deployment/signal';
import type { McpServer } from '../facts';
import { type Manifest, pathOf } from '../manifest';
import { at, entriesOf, type Node } from '../node';
import { readAgentModels, readAgentPrompts } from '../read/agent-settings';
import { isServer, readServers, serverMap } from '../read/mcp-servers';
import type { Format } from './format';

/** Files that are nothing but a list of servers: here the short key `servers` means them too. */
const ownFile = /(?:^|\/)\.?(?:[\w-]+[-_.])?mcp(?:[-_.][\w-]+)*\.jsonc?$/;

export const mcpClient: Format = {
  id: 'mcp-client',
  title: 'MCP client configuration',
  names: /\.(?:jsonc?|toml|ya?ml)$/,
  ownNames: ownFile,
  recognises: manifest => serverMaps(manifest).length > 0 || isEmptyConfiguration(manifest),
  // The settings of coding agents have their models and prompts beside the servers.
  facts: {
    mcpServers: mcpServersOf,
    modelUses: ({ documents: [root] }) => readAgentModels(root),
    prompts: ({ documents: [root] }) => readAgentPrompts(root),
  },
  signals: ({ uri, text, documents: [root] }): readonly Signal[] =>
    codingFolder.test(pathOf(uri)) || ownKeys.some(key => at(root, key) !== undefined)
      ? [
          signal(
            'ai-coding',
            firstLine(text),
            'The file configures a coding assistant: its folder or its keys tell which.',
          ),
        ]
      : [],
};

/** The keys under which clients keep their servers, each with what every client calls it. */
const places = [
  ['mcpServers'],
  ['mcp_servers'],
  ['mcp-servers'],
  ['context_servers'],
  ['mcp', 'servers'],
  ['mcp', 'mcpServers'],
  ['amp.mcpServers'],
];

/** Keys that only a coding assistant has: Zed and Amp, whose files may stand in any folder of dotfiles. */
const ownKeys = ['context_servers', 'amp.mcpServers'];

/** `.vscode/`, `.cursor/`, a project's `.mcp.json` and their like. */
export const codingFolder =
  /(?:^|\/)\.(?:vscode|cursor|kiro|roo|windsurf|continue|zed|codex|gemini|claude|amp|junie|trae|opencode|cline|amazonq|qwen|factory|copilot|augment|void|kilo|kilocode|crush|goose|idx|lingma|codebuddy|antigravity|iflow|warp|grok)\/|(?:^|\/)(?:\.mcp|\.claude|opencode|kilo|\.?crush|cline_mcp_settings)\.jsonc?$/;

/** Where a file lists MCP servers, by the keys of the known clients. */
export function serverMaps({ uri, documents }: Manifest): readonly Node[] {
  const roots = documents.slice(0, 5);
  const named = roots.flatMap(root =>
    places.flatMap(path => {
      const found = at(root, ...path);
      return serverMap(found) ?? listOfServers(found) ?? [];
    }),
  );
  const short = ownFile.test(pathOf(uri)) ? roots.flatMap(unnamedMaps) : [];
  const typed = roots.flatMap(root => (isTyped(at(root, 'mcp')) ? [at(root, 'mcp')!] : []));
  const projects = roots.flatMap(root =>
    entriesOf(at(root, 'projects')).flatMap(({ value }) => serverMap(at(value, 'mcpServers')) ?? []),
  );
  return [...named, ...short, ...typed, ...projects];
}

/** Below `servers`, by name or in a list; else the file itself is the map, or a list of such maps. */
function unnamedMaps(root: Node | undefined): readonly Node[] {
  const servers = at(root, 'servers');
  const below = serverMap(servers) ?? listOfServers(servers);
  if (below) return [below];
  if (root?.kind === 'seq') return listOfServers(root) ? [root] : root.items.flatMap(item => onlyServers(item) ?? []);
  return [onlyServers(root) ?? []].flat();
}

const listOfServers = (node: Node | undefined): Node | undefined =>
  node?.kind === 'seq' && readServers(node, '').length > 0 ? node : undefined;

/** A map in which every map is a server. */
const onlyServers = (node: Node | undefined): Node | undefined =>
  entriesOf(node).every(({ value }) => value?.kind !== 'map' || isServer(value)) ? serverMap(node) : undefined;

/** opencode, Kilo and Crush: `mcp.<name>.type` is `local`, `remote` or a transport. */
const isTyped = (node: Node | undefined): boolean =>
  serverMap(node) !== undefined &&
  entriesOf(node).some(({ value }) => ['local', 'remote', 'stdio', 'http', 'sse'].includes(String(scalarType(value))));

const scalarType = (node: Node | undefined) => {
  const type = at(node, 'type');
  return type?.kind === 'scalar' ? type.value : undefined;
};

const isEmptyConfiguration = ({ uri, documents: [root] }: Manifest): boolean =>
  (ownFile.test(pathOf(uri)) || /claude_desktop_config/.test(pathOf(uri))) &&
  [at(root, 'mcpServers'), at(root, 'servers')].some(node => node?.kind === 'map');

/** The servers of a file of any format. */
export function mcpServersOf(manifest: Manifest): readonly McpServer[] {
  return serverMaps(manifest).flatMap(map => readServers(map, manifest.text));
}
