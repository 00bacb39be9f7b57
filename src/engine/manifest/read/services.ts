import type { Container, Mount, Port } from '../facts';
import { at, entriesOf, itemsOf, type MapNode, type Node, type ScalarNode } from '../node';
import { readEnvironment, scalarsOf } from './environment';
import { scalarAt, whereTrue } from './pod';
import { partOf } from './value';

/** The services of a Compose file. */
export const readServices = (root: Node | undefined, text: string): readonly Container[] =>
  entriesOf(at(root, 'services')).flatMap(({ key, value }) =>
    value?.kind === 'map' ? [readService(key, value, text)] : [],
  );

function readService(key: ScalarNode, node: MapNode, text: string): Container {
  const network = scalarAt(node, 'network_mode');
  return {
    name: key.text,
    place: key,
    node,
    image: scalarAt(node, 'image'),
    command: [...scalarsOf(at(node, 'entrypoint')), ...scalarsOf(at(node, 'command'))],
    environment: readEnvironment(at(node, 'environment'), 'container', text),
    ports: itemsOf(at(node, 'ports')).flatMap(portOf),
    mounts: itemsOf(at(node, 'volumes')).flatMap(item => mountOf(item, text)),
    securityContext: undefined,
    pod: undefined,
    privileged: whereTrue(at(node, 'privileged')),
    hostNetwork: network?.text === 'host' ? network : undefined,
  };
}

/** `[ip:][host:]container[/protocol]`, or the long form. */
function portOf(item: Node): readonly Port[] {
  if (item.kind === 'map') {
    const published = scalarAt(item, 'published');
    const node = published ?? scalarAt(item, 'target');
    return node ? [{ node, hostIp: scalarAt(item, 'host_ip')?.text, published: published !== undefined }] : [];
  }
  if (item.kind !== 'scalar') return [];
  const parts = item.text.replace(/\$\{[^}]*\}/g, '0').split(':');
  const hostIp = parts.length > 2 ? parts.slice(0, -2).join(':').replace(/[[\]]/g, '') : undefined;
  return [{ node: item, hostIp, published: true }];
}

/** `source:target[:mode]` or the long form. A source that is a path comes from the host. */
function mountOf(item: Node, text: string): readonly Mount[] {
  if (item.kind === 'map') {
    const source = scalarAt(item, 'source');
    return [{ source, target: scalarAt(item, 'target'), fromHost: scalarAt(item, 'type')?.text === 'bind' }];
  }
  if (item.kind !== 'scalar') return [];
  // A Windows drive, or a `${VAR:-default}`, has a colon of its own.
  const [source = ''] = /^(?:[A-Za-z]:[\\/])?(?:\$\{[^}]*\}|[^:])*/.exec(item.text) ?? [];
  if (source.length >= item.text.length) return [{ source: undefined, target: item, fromHost: false }];
  const rest = item.text.slice(source.length + 1);
  const mode = /:(?:ro|rw|z|Z|cached|delegated|consistent|nocopy|,)+$/.exec(rest);
  const end = item.text.length - (mode?.[0].length ?? 0);
  return [
    {
      source: partOf(item, 0, source.length, text),
      target: partOf(item, source.length + 1, end, text),
      fromHost: /^(?:[.~/\\]|[A-Za-z]:[\\/]|\$)/.test(source),
    },
  ];
}
