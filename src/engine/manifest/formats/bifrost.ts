import type { McpServer, ModelUse } from '../facts';
import { at, entriesOf, itemsOf, type Node, type ScalarNode } from '../node';
import { readServer } from '../read/mcp-servers';
import { scalarAt } from '../read/pod';
import type { Format } from './format';

/** The Bifrost gateway: providers with their keys, and the MCP servers whose tools it hands on. */
export const bifrost: Format = {
  id: 'bifrost',
  title: 'Bifrost gateway configuration',
  names: /\.json$/,
  recognises: ({ documents: [root] }) =>
    /getbifrost\.ai/.test(scalarAt(root, '$schema')?.text ?? '') ||
    entriesOf(at(root, 'providers')).some(
      ({ value }) => at(value, 'keys')?.kind === 'seq' || at(value, 'custom_provider_config') !== undefined,
    ),
  facts: {
    modelUses: ({ documents: [root] }) =>
      entriesOf(at(root, 'providers')).flatMap(({ key, value }) => (value ? usesOf(key, value) : [])),
    mcpServers: ({ documents: [root], text }) =>
      itemsOf(at(root, 'mcp', 'client_configs')).flatMap((item): McpServer[] => {
        const name = scalarAt(item, 'name');
        const node = at(item, 'stdio_config') ?? item;
        return name && node.kind === 'map' ? [readServer(name, node, text)] : [];
      }),
  },
};

/** One use for each key: a server of one's own has its address there. */
function usesOf(key: ScalarNode, node: Node): readonly ModelUse[] {
  const keys = itemsOf(at(node, 'keys'));
  return (keys.length > 0 ? keys : [undefined]).map(item => ({
    provider: scalarAt(node, 'custom_provider_config', 'base_provider_type')?.text ?? key.text,
    place: key,
    model: undefined,
    apiBase: scalarAt(node, 'network_config', 'base_url') ?? addressIn(item),
    apiKey: scalarAt(item, 'value'),
    node: item ?? node,
  }));
}

/** `ollama_key_config.url`, `azure_key_config.endpoint` and their like. */
const addressIn = (item: Node | undefined): ScalarNode | undefined =>
  entriesOf(item)
    .map(({ value }) => scalarAt(value, 'url') ?? scalarAt(value, 'endpoint'))
    .find(found => found !== undefined);
