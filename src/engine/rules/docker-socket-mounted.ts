import type { ScalarNode } from '../manifest/node';
import { imageOf } from '../manifest/read/package';
import { scalarAt } from '../manifest/read/pod';
import { textMatches } from '../manifest/read/text';
import { select } from '../manifest/select';
import { lineRule } from './line-rule';
import type { RuleContext } from './rule';

const socket = /(?:docker|containerd|crio|podman)\.sock\b/;

export const dockerSocketMounted = lineRule({
  id: 'docker-socket-mounted',
  title: "A container has the container engine's socket",
  severity: 'high',
  controls: ['container-hardening'],
  *find(context) {
    // In a development container it is how containers are built; the machine is the developer's own.
    const severity = context.format === 'devcontainer' ? 'low' : 'high';
    for (const place of placesOf(context)) {
      yield {
        place,
        severity,
        message:
          'Whoever takes over this container starts others with every right, so it owns the host: put a filtering proxy in front of the socket.',
      };
    }
  },
});

function placesOf({ facts, manifest: { documents, syntax, text }, format }: RuleContext): readonly ScalarNode[] {
  if (syntax === 'template')
    return textMatches(
      text,
      /^[ \t]*(?:-[ \t]+)?path:[ \t]*["']?(\/[\w/.-]*(?:docker|containerd|crio|podman)\.sock)\b/gm,
    );
  const mounts = facts.containers.flatMap(({ mounts, node }) => [
    ...mounts.flatMap(({ source }) => (source && socket.test(source.text) ? [source] : [])),
    ...(scalarAt(node, 'use_api_socket')?.value === true ? [scalarAt(node, 'use_api_socket')!] : []),
  ]);
  const options = facts.mcpServers.flatMap(server =>
    (imageOf(server)?.options ?? []).filter(({ text: option }) => socket.test(option)),
  );
  const lists =
    format === 'devcontainer'
      ? [
          ['mounts', '*'],
          ['runArgs', '*'],
        ]
      : [];
  const listed = lists
    .flatMap(path => select(documents[0], path))
    .flatMap(({ value }) => {
      const source = value.kind === 'scalar' ? value : scalarAt(value, 'source');
      return source && socket.test(source.text) ? [source] : [];
    });
  return [...mounts, ...options, ...listed];
}
