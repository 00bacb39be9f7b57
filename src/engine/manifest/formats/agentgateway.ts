import { signal } from '../../deployment/signal';
import type { McpServer } from '../facts';
import type { Manifest } from '../manifest';
import { at, itemsOf, walk } from '../node';
import { readServer } from '../read/mcp-servers';
import { providersIn, readModelUses } from '../read/models';
import { scalarAt } from '../read/pod';
import type { Format } from './format';

/** The agentgateway proxy: routes to models and to MCP servers. */
export const agentgateway: Format = {
  id: 'agentgateway',
  title: 'agentgateway configuration',
  names: /\.(?:ya?ml|json)$/,
  recognises: ({ documents: [root] }) =>
    at(root, 'apiVersion') === undefined &&
    (itemsOf(at(root, 'binds')).some(bind => at(bind, 'listeners') !== undefined) ||
      itemsOf(at(root, 'llm', 'models')).length > 0 ||
      (itemsOf(at(root, 'targets')).some(target =>
        /^(?:mcp|a2a)$/.test(scalarAt(target, 'provider', 'type')?.text ?? ''),
      ) &&
        at(root, 'listeners') !== undefined)),
  facts: {
    modelUses: ({ documents: [root] }) => [
      ...readModelUses(at(root, 'llm', 'models'), {
        provider: [['provider']],
        model: [['params', 'model'], ['name']],
        apiBase: [
          ['params', 'baseUrl'],
          ['params', 'hostOverride'],
        ],
        apiKey: [['params', 'apiKey']],
      }),
      ...walk(at(root, 'binds')).flatMap(({ node, entry }) =>
        entry?.key.text === 'provider' ? providersIn(node) : [],
      ),
    ],
    mcpServers,
  },
  // A route to a bare host is one to a model where the gateway reads what the model is asked.
  signals: ({ documents: [root] }) =>
    walk(root).flatMap(({ node, entry }) =>
      node.kind === 'scalar' && entry && /\bllm\.[a-z]+[A-Z]?/.test(node.text)
        ? [signal('ai', entry.key, 'The gateway reads requests to a model.')]
        : [],
    ),
};

/** Targets of a backend: something to start, or something to call. */
function mcpServers({ documents: [root], text }: Manifest): readonly McpServer[] {
  const lists = walk(root).flatMap(({ node, entry }) => (entry?.key.text === 'targets' ? itemsOf(node) : []));
  return lists.flatMap(target => {
    const name = scalarAt(target, 'name');
    const ways = [at(target, 'stdio'), at(target, 'mcp'), at(target, 'sse'), at(target, 'openapi')];
    const isMcp = scalarAt(target, 'provider', 'type')?.text === 'mcp';
    const node = [...ways, isMcp ? at(target, 'provider', 'config') : undefined].find(way => way?.kind === 'map');
    return name && node?.kind === 'map' ? [readServer(name, node, text)] : [];
  });
}
