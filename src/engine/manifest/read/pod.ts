import type { Container, Mount, Port } from '../facts';
import { at, itemsOf, type MapNode, type Node, type ScalarNode, walk } from '../node';
import { readEnvironment, scalarsOf } from './environment';
import { isTrue } from './value';

const containerLists = ['containers', 'initContainers', 'ephemeralContainers'];

/** Containers of every pod specification below a node: custom resources nest them anywhere. */
export function readPods(root: Node | undefined, text: string): readonly Container[] {
  const found: Container[] = [];
  for (const { node } of walk(root)) {
    if (node.kind !== 'map') continue;
    for (const list of containerLists) {
      for (const item of itemsOf(at(node, list))) {
        if (item.kind === 'map' && isContainer(item)) found.push(readContainer(item, node, text));
      }
    }
  }
  return found;
}

const isContainer = (node: MapNode): boolean =>
  ['image', 'command', 'args', 'env', 'resources'].some(key => at(node, key) !== undefined);

/** A container of a pod, or of a custom resource that has the same fields. */
export function readContainer(node: MapNode, pod: MapNode | undefined, text: string): Container {
  const name = scalarAt(node, 'name');
  const securityContext = mapAt(node, 'securityContext');
  return {
    name: name?.text ?? '',
    place: name,
    node,
    image: scalarAt(node, 'image'),
    command: [...scalarsOf(at(node, 'command')), ...scalarsOf(at(node, 'args'))],
    environment: readEnvironment(at(node, 'env'), 'container', text),
    ports: itemsOf(at(node, 'ports')).flatMap(portOf),
    mounts: itemsOf(at(node, 'volumeMounts')).map(mount => mountOf(mount, pod)),
    securityContext,
    pod,
    privileged: whereTrue(at(securityContext, 'privileged')),
    hostNetwork: whereTrue(at(pod, 'hostNetwork')),
  };
}

function portOf(node: Node): readonly Port[] {
  const host = scalarAt(node, 'hostPort');
  const port = host ?? scalarAt(node, 'containerPort');
  return port ? [{ node: port, hostIp: scalarAt(node, 'hostIP')?.text, published: host !== undefined }] : [];
}

function mountOf(node: Node, pod: MapNode | undefined): Mount {
  const name = scalarAt(node, 'name');
  const volume = itemsOf(at(pod, 'volumes')).find(item => name && scalarAt(item, 'name')?.text === name.text);
  const path = scalarAt(at(volume, 'hostPath'), 'path');
  return { source: path ?? name, target: scalarAt(node, 'mountPath'), fromHost: path !== undefined };
}

export function scalarAt(node: Node | undefined, ...path: readonly string[]): ScalarNode | undefined {
  const found = at(node, ...path);
  return found?.kind === 'scalar' ? found : undefined;
}

export function mapAt(node: Node | undefined, ...path: readonly string[]): MapNode | undefined {
  const found = at(node, ...path);
  return found?.kind === 'map' ? found : undefined;
}

export const whereTrue = (node: Node | undefined): ScalarNode | undefined =>
  node?.kind === 'scalar' && isTrue(node) ? node : undefined;
