import type { McpServer } from '../facts';
import { at, type Entry, entriesOf, itemsOf, type MapNode, type Node, type ScalarNode } from '../node';
import { namedValues, readEnvironment, scalarsOf } from './environment';
import { scalarAt, whereTrue } from './pod';
import { isTrue } from './value';

const addressKeys = ['url', 'uri', 'serverUrl', 'httpUrl', 'endpoint'];
/** What gateways call it, in places where nothing but a server can stand. */
const gatewayKeys = ['connection_string', 'host'];
const startKeys = ['command', 'cmd'];
const approvalKeys = ['autoApprove', 'alwaysAllow', 'always_allow', 'autoApproveTools'];

/** True for a map that can be a server: something to start or something to call. */
export const isServer = (node: Node | undefined): node is MapNode =>
  node?.kind === 'map' && [...startKeys, ...addressKeys].some(key => at(node, key) !== undefined);

/** A map of servers by name, of which at least one can be a server; undefined for anything else. */
export const serverMap = (node: Node | undefined): MapNode | undefined =>
  node?.kind === 'map' && node.entries.some(({ value }) => isServer(value)) ? node : undefined;

/** The servers of a map by name, or of a list whose items have a `name`. */
export function readServers(node: Node | undefined, text: string): readonly McpServer[] {
  const named = entriesOf(node).flatMap(({ key, value }: Entry) =>
    value?.kind === 'map' ? [readServer(key, value, text)] : [],
  );
  const listed = itemsOf(node).flatMap(item => {
    const name = scalarAt(item, 'name');
    return name && isServer(item) ? [readServer(name, item, text)] : [];
  });
  return [...named, ...listed];
}

/** A word, a list of words, or Zed's older map of `path` and `args`. */
const startOf = (node: Node | undefined): readonly ScalarNode[] =>
  node?.kind === 'map' ? [...scalarsOf(at(node, 'path')), ...scalarsOf(at(node, 'args'))] : scalarsOf(node);

/** One server: what starts it or where it is called. */
export function readServer(key: ScalarNode, node: MapNode, text: string): McpServer {
  const [command, ...rest] = startKeys.flatMap(name => startOf(at(node, name)));
  return {
    name: key.text,
    key,
    node,
    command,
    args: [...rest, ...scalarsOf(at(node, 'args'))],
    environment: readEnvironment(at(node, 'env') ?? at(node, 'envs') ?? at(node, 'environment'), 'mcp-server', text),
    url: [...addressKeys, ...gatewayKeys].map(name => scalarAt(node, name)).find(found => found !== undefined),
    headers: namedValues(at(node, 'headers') ?? at(node, 'http_headers')),
    trusted: whereTrue(at(node, 'trust')),
    autoApproved: approvalKeys.flatMap(name => scalarsOf(at(node, name))),
    disabled: isTrue(scalarAt(node, 'disabled')) || scalarAt(node, 'enabled')?.value === false,
  };
}
