import type { Container } from '../manifest/facts';
import type { Manifest } from '../manifest/manifest';
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
const stores = /^(?:ExternalSecret|SealedSecret|SecretProviderClass|SecretStore|VaultStaticSecret)$/;
const monitors = /^(?:ServiceMonitor|PodMonitor|PodMonitoring|PrometheusRule)$/;

/** Told from the text, whether one of these resources can be in it. */
export const resourceThatShows =
  /NetworkPolicy|AuthorizationPolicy|(?:Service|Pod)Monitor|PodMonitoring|PrometheusRule|ExternalSecret|SealedSecret|SecretProviderClass|SecretStore|VaultStaticSecret|BackendTrafficPolicy|kind["']?:\s*["']?Ingress\b/;

const known = new WeakMap<Manifest, ReadonlyMap<string, Proof>>();

/** Resources of a cluster whose kind shows a control. */
export function* kindProofs(control: string, { manifest }: EvidenceContext): Iterable<Proof> {
  let proofs = known.get(manifest);
  if (!proofs) {
    proofs = proofsByKind(manifest);
    known.set(manifest, proofs);
  }
  const proof = proofs.get(control);
  if (proof) yield proof;
}

/** The first proof of each control. */
function proofsByKind({ documents }: Manifest): ReadonlyMap<string, Proof> {
  const proofs = new Map<string, Proof>();
  for (const root of documents) {
    const place = scalarAt(root, 'kind');
    for (const [control, reason] of place ? shownBy(place.text, root) : []) {
      if (place && !proofs.has(control)) proofs.set(control, { place, reason });
    }
  }
  return proofs;
}

function* shownBy(kind: string, root: Node | undefined): Iterable<readonly [control: string, reason: string]> {
  if (policies.test(kind)) {
    yield ['network-segmentation', 'A policy says what may reach the workload.'];
    const egress =
      scalarsOf(at(root, 'spec', 'policyTypes')).some(({ text }) => text === 'Egress') ||
      itemsOf(at(root, 'spec', 'egress')).length > 0;
    if (egress) yield ['egress-restriction', 'A policy says where the workload may connect to.'];
  } else if (monitors.test(kind)) yield ['query-monitoring', 'Metrics are collected.'];
  else if (stores.test(kind)) yield ['secrets-manager', 'Secrets come from a store.'];
  else if (kind === 'Ingress' && itemsOf(at(root, 'spec', 'tls')).length > 0)
    yield ['encryption-in-transit', 'The entry uses TLS.'];
  else if (kind === 'BackendTrafficPolicy' && at(root, 'spec', 'rateLimit'))
    yield ['usage-limits', 'The gateway limits requests.'];
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
