import type { Fix, TextEdit } from '../finding';
import { insertEntries, type NewEntry } from '../manifest/insert';
import { at, entriesOf, entryOf, type MapNode, stringAt } from '../manifest/node';
import { mapAt } from '../manifest/read/pod';
import type { RuleContext } from '../rules/rule';
import { memberEdits } from './member';

interface Stub {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** Blocks to fill in for controls that nothing shows yet, in the words of the format. */
export function stubFixes(context: RuleContext, controls: readonly string[]): readonly Fix[] {
  return controls.flatMap(control => {
    const stub = stubs[control]?.(context);
    return stub && stub.edits.length > 0 ? [{ ...stub, kind: 'stub' as const }] : [];
  });
}

const stubs: Readonly<Record<string, (context: RuleContext) => Stub | undefined>> = {
  'container-hardening': hardening,
  'resource-limits': limits,
  'network-segmentation': networkPolicy,
  'usage-limits': requestLimit,
  'assistant-command-approval': context =>
    denied(context, 'destructive commands', '["Bash(rm -rf *)", "Bash(sudo *)"]'),
  'code-context-exclusions': context =>
    denied(context, 'files with secrets', '["Read(./.env)", "Read(./.env.*)", "Read(./**/*.pem)"]'),
  'tool-allow-list': noAutoApproval,
};

const container: readonly NewEntry[] = [
  { key: 'allowPrivilegeEscalation', value: 'false' },
  { key: 'runAsNonRoot', value: 'true', comment: 'the image needs a user of its own' },
  { key: 'capabilities', value: [{ key: 'drop', value: '[ALL]' }] },
  { key: 'seccompProfile', value: [{ key: 'type', value: 'RuntimeDefault' }] },
];

function hardening(context: RuleContext): Stub | undefined {
  if (context.manifest.syntax !== 'yaml') return undefined;
  if (context.format === 'kubernetes') {
    return {
      title: 'Insert a `securityContext` for each container',
      edits: intoContainers(context, 'securityContext', container),
    };
  }
  if (context.format !== 'compose') return undefined;
  return { title: 'Insert `no-new-privileges` for each service', edits: hardenedServices(context) };
}

function hardenedServices({ facts, manifest: { text } }: RuleContext): readonly TextEdit[] {
  return facts.containers.flatMap(({ node }) => {
    const first = node.entries[0]?.key.start;
    if (node.flow || first === undefined || at(node, 'security_opt')) return [];
    const indent = text.slice(text.lastIndexOf('\n', first - 1) + 1, first);
    if (indent.trim() !== '') return [];
    const eol = text.includes('\r\n') ? '\r\n' : '\n';
    return [{ start: first, end: first, newText: `security_opt: ["no-new-privileges:true"]${eol}${indent}` }];
  });
}

function limits(context: RuleContext): Stub | undefined {
  const { format, manifest } = context;
  if (manifest.syntax !== 'yaml') return undefined;
  const memory = { key: 'memory', value: '8Gi', comment: 'what the model needs' };
  if (format === 'kubernetes') {
    return {
      title: 'Insert limits for each container',
      edits: intoContainers(context, 'resources', [{ key: 'limits', value: [{ key: 'cpu', value: '"4"' }, memory] }]),
    };
  }
  if (format !== 'compose') return undefined;
  const values = [
    {
      key: 'resources',
      value: [
        {
          key: 'limits',
          value: [
            { key: 'cpus', value: '"4"' },
            { ...memory, value: '8G' },
          ],
        },
      ],
    },
  ];
  return { title: 'Insert limits for each service', edits: intoContainers(context, 'deploy', values) };
}

/** Into every container that does not have the block yet. */
function intoContainers(
  { facts, manifest }: RuleContext,
  key: string,
  entries: readonly NewEntry[],
): readonly TextEdit[] {
  const done = new Set<MapNode>();
  return facts.containers.flatMap(({ node }) => {
    const existing = entryOf(node, key);
    if (done.has(node) || entries.some(entry => at(existing?.value, entry.key) !== undefined)) return [];
    done.add(node);
    return insertEntries(manifest, node, existing, key, entries) ?? [];
  });
}

/** A policy for the first workload whose pods have labels, as a document of its own. */
function networkPolicy({ format, manifest: { documents, syntax, text } }: RuleContext): Stub | undefined {
  if (format !== 'kubernetes' || syntax !== 'yaml') return undefined;
  for (const root of documents) {
    const labels = entriesOf(mapAt(root, 'spec', 'template', 'metadata', 'labels')).flatMap(({ key, value }) =>
      value?.kind === 'scalar' && /^[\w./-]+$/.test(value.text) && /^[\w./-]+$/.test(key.text)
        ? [`${key.text}: "${value.text}"`]
        : [],
    );
    const name = stringAt(root, 'metadata', 'name');
    if (labels.length === 0 || !name || !/^[a-z\d.-]+$/.test(name)) continue;
    const eol = text.includes('\r\n') ? '\r\n' : '\n';
    const namespace = stringAt(root, 'metadata', 'namespace');
    const lines = [
      '---',
      'apiVersion: networking.k8s.io/v1',
      'kind: NetworkPolicy',
      'metadata:',
      `  name: ${name}`,
      ...(namespace && /^[a-z\d-]+$/.test(namespace) ? [`  namespace: ${namespace}`] : []),
      'spec:',
      '  podSelector:',
      '    matchLabels:',
      ...labels.map(label => `      ${label}`),
      '  policyTypes: [Ingress]',
      '  ingress: [] # name who may call it',
    ];
    const newText = `${text.endsWith('\n') ? '' : eol}${lines.join(eol)}${eol}`;
    return {
      title: `Insert a NetworkPolicy for \`${name}\``,
      edits: [{ start: text.length, end: text.length, newText }],
    };
  }
  return undefined;
}

function requestLimit({ format, manifest }: RuleContext): Stub | undefined {
  const [root] = manifest.documents;
  if (format !== 'litellm' || root?.kind !== 'map') return undefined;
  const entries = [{ key: 'global_max_parallel_requests', value: '100', comment: 'what the account may bear' }];
  return {
    title: 'Insert a limit of parallel requests',
    edits: insertEntries(manifest, root, entryOf(root, 'general_settings'), 'general_settings', entries) ?? [],
  };
}

function denied({ format, manifest }: RuleContext, what: string, list: string): Stub | undefined {
  const [root] = manifest.documents;
  if (format !== 'claude-settings' || manifest.syntax !== 'json' || root?.kind !== 'map') return undefined;
  const permissions = entryOf(root, 'permissions');
  if (!permissions)
    return {
      title: `Insert \`permissions.deny\` for ${what}`,
      edits: memberEdits(manifest, root, 'permissions', `{ "deny": ${list} }`),
    };
  if (permissions.value?.kind !== 'map' || at(permissions.value, 'deny')) return undefined;
  return {
    title: `Insert \`permissions.deny\` for ${what}`,
    edits: memberEdits(manifest, permissions.value, 'deny', list),
  };
}

/** Only for clients that know the key. */
function noAutoApproval({ facts, manifest }: RuleContext): Stub | undefined {
  if (manifest.syntax !== 'json' || !/cline_mcp_settings\.json|(?:^|\/)\.kiro\//.test(manifest.uri)) return undefined;
  const edits = facts.mcpServers.flatMap(({ node, autoApproved }) =>
    autoApproved.length > 0 || at(node, 'autoApprove') ? [] : memberEdits(manifest, node, 'autoApprove', '[]'),
  );
  return { title: 'Insert `autoApprove: []` for each server', edits };
}
