import { at, type ScalarNode } from '../manifest/node';
import { imageOf } from '../manifest/read/package';
import { whereTrue } from '../manifest/read/pod';
import { textMatches } from '../manifest/read/text';
import { safeName } from '../safe-name';
import { type Hit, lineRule } from './line-rule';
import type { RuleContext } from './rule';

type Shared = 'network' | 'processes' | 'memory';

const words: Readonly<Record<Shared, string>> = {
  network: "sees the host's network, its local services included",
  processes: "sees the host's processes and what they were started with",
  memory: "shares the host's memory between processes",
};

export const hostNamespace = lineRule({
  id: 'host-namespace',
  title: 'A container shares a namespace of the host',
  severity: 'high',
  controls: ['container-hardening'],
  *find(context) {
    for (const { name, hostNetwork, pod, node } of context.facts.containers) {
      if (hostNetwork) yield hit(hostNetwork, 'network', name);
      for (const [place, what] of sharedBy(pod ?? node)) yield hit(place, what, name);
    }
    for (const server of context.facts.mcpServers) {
      const found = imageOf(server);
      for (const place of found ? hostOptions(found.options) : []) yield hit(place, 'network', server.name);
    }
    yield* inTemplate(context);
  },
});

const hit = (place: ScalarNode, what: Shared, name: string): Hit => ({
  place,
  message: `Container \`${safeName(name)}\` ${words[what]}: give it a namespace of its own.`,
  // Model servers share memory between their processes this way; it is the least of the three.
  severity: what === 'memory' ? 'low' : 'high',
});

function sharedBy(node: Parameters<typeof at>[0]): readonly (readonly [ScalarNode, Shared])[] {
  const pid = whereTrue(at(node, 'hostPID')) ?? word(at(node, 'pid'));
  const ipc = whereTrue(at(node, 'hostIPC')) ?? word(at(node, 'ipc'));
  return [...(pid ? [[pid, 'processes'] as const] : []), ...(ipc ? [[ipc, 'memory'] as const] : [])];
}

const word = (node: ReturnType<typeof at>): ScalarNode | undefined =>
  node?.kind === 'scalar' && node.text === 'host' ? node : undefined;

function hostOptions(options: readonly ScalarNode[]): readonly ScalarNode[] {
  return options.filter(
    ({ text }, i) =>
      /^--net(?:work)?=host$/.test(text) ||
      (text === 'host' && /^--net(?:work)?$/.test(options[i - 1]?.text ?? '')) ||
      /(?:^|\s)--net(?:work)?[= ]host(?:\s|$)/.test(text),
  );
}

function* inTemplate({ manifest: { syntax, text } }: RuleContext): Iterable<Hit> {
  if (syntax !== 'template') return;
  for (const place of textMatches(text, /^[ \t]*(host(?:Network|PID|IPC):[ \t]*true)[ \t]*\r?$/gm)) {
    const what = place.text.startsWith('hostN') ? 'network' : place.text.startsWith('hostP') ? 'processes' : 'memory';
    yield { place, message: `This pod ${words[what]}: give it a namespace of its own.` };
  }
}
