import type { Container } from '../manifest/facts';
import { at, entriesOf, itemsOf, type Node, type ScalarNode, stringAt } from '../manifest/node';
import { scalarsOf } from '../manifest/read/environment';
import { scalarAt } from '../manifest/read/pod';
import type { EvidenceContext, Proof } from './evidence';

const isTrue = (node: ScalarNode | undefined): node is ScalarNode => node?.value === true;
const isFalse = (node: ScalarNode | undefined): node is ScalarNode => node?.value === false;

/** Settings that keep a container within its walls. */
export function* hardeningProofs({ facts }: EvidenceContext): Iterable<Proof> {
  for (const container of facts.containers) yield* hardeningOf(container);
}

function* hardeningOf({ node, pod, securityContext }: Container): Iterable<Proof> {
  for (const context of [securityContext, at(pod, 'securityContext')]) {
    const root = scalarAt(context, 'runAsNonRoot');
    if (isTrue(root)) yield { place: root, reason: 'Runs without root.' };
    const system = scalarAt(context, 'readOnlyRootFilesystem');
    if (isTrue(system)) yield { place: system, reason: 'Its file system is read-only.' };
    const escalation = scalarAt(context, 'allowPrivilegeEscalation');
    if (isFalse(escalation)) yield { place: escalation, reason: 'It cannot gain rights.' };
    const [drop] = scalarsOf(at(context, 'capabilities', 'drop'));
    if (drop) yield { place: drop, reason: 'Rights are dropped.' };
  }
  const system = scalarAt(node, 'read_only');
  if (isTrue(system)) yield { place: system, reason: 'Its file system is read-only.' };
  const user = scalarAt(node, 'user');
  if (user && !/^(?:0|root)(?:$|:)/.test(user.text)) yield { place: user, reason: 'Runs as a user of its own.' };
  const [dropped] = scalarsOf(at(node, 'cap_drop'));
  if (dropped) yield { place: dropped, reason: 'Rights are dropped.' };
  const gain = scalarsOf(at(node, 'security_opt')).find(({ text }) => /^no-new-privileges(?::true)?$/.test(text));
  if (gain) yield { place: gain, reason: 'It cannot gain rights.' };
}

/** Limits of processor, memory and accelerator. */
export function* limitProofs({ facts }: EvidenceContext): Iterable<Proof> {
  for (const { node } of facts.containers) {
    for (const path of [
      ['resources', 'limits'],
      ['deploy', 'resources', 'limits'],
    ]) {
      const limits = at(node, ...path);
      const [first] = entriesOf(limits);
      if (first) yield { place: first.key, reason: 'Resources are limited.' };
    }
    const memory = scalarAt(node, 'mem_limit') ?? scalarAt(node, 'cpus');
    if (memory) yield { place: memory, reason: 'Resources are limited.' };
  }
}

const policies =
  /^(?:NetworkPolicy|CiliumNetworkPolicy|CiliumClusterwideNetworkPolicy|FQDNNetworkPolicy|AuthorizationPolicy|GlobalNetworkPolicy)$/;
const monitors = /^(?:ServiceMonitor|PodMonitor|PodMonitoring|PrometheusRule)$/;

/** Resources of a cluster whose kind shows a control. */
export function* kindProofs(control: string, { manifest }: EvidenceContext): Iterable<Proof> {
  for (const root of manifest.documents) {
    const place = scalarAt(root, 'kind');
    if (!place) continue;
    const reason = reasonOf(control, place.text, root);
    if (reason) yield { place, reason };
  }
}

function reasonOf(control: string, kind: string, root: Node | undefined): string | undefined {
  switch (control) {
    case 'network-segmentation':
      return policies.test(kind) ? 'A policy says what may reach the workload.' : undefined;
    case 'egress-restriction': {
      const egress =
        scalarsOf(at(root, 'spec', 'policyTypes')).some(({ text }) => text === 'Egress') ||
        itemsOf(at(root, 'spec', 'egress')).length > 0;
      return policies.test(kind) && egress ? 'A policy says where the workload may connect to.' : undefined;
    }
    case 'query-monitoring':
      return monitors.test(kind) ? 'Metrics are collected.' : undefined;
    case 'encryption-in-transit':
      return kind === 'Ingress' && itemsOf(at(root, 'spec', 'tls')).length > 0 ? 'The entry uses TLS.' : undefined;
    case 'usage-limits':
      return kind === 'BackendTrafficPolicy' && at(root, 'spec', 'rateLimit')
        ? 'The gateway limits requests.'
        : undefined;
    case 'secrets-manager':
      return /^(?:ExternalSecret|SealedSecret|SecretProviderClass|SecretStore|VaultStaticSecret)$/.test(kind)
        ? 'Secrets come from a store.'
        : undefined;
    default:
      return undefined;
  }
}

/** Pods that get no token of the cluster, or an identity of their own. */
export function* identityProofs({ facts }: EvidenceContext): Iterable<Proof> {
  for (const { pod } of facts.containers) {
    const token = scalarAt(pod, 'automountServiceAccountToken');
    if (isFalse(token)) yield { place: token, reason: 'The pod gets no token of the cluster.' };
    const account = stringAt(pod, 'serviceAccountName');
    if (account && account !== 'default')
      yield { place: scalarAt(pod, 'serviceAccountName')!, reason: 'The pod has an identity of its own.' };
  }
}
