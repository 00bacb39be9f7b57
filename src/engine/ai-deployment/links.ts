import type { Link } from '../assessment';
import { at, entriesOf, type Node, type ScalarNode } from '../manifest/node';
import { isSuppressed, type Suppression } from '../suppressions';
import { contradictionRule } from './contradictions';
import { type Deployment, type DeploymentManifest, eachOnce } from './read';

/** True for a path, false for a URL or anything else with a scheme. */
export const isPath = (text: string): boolean => !/^[a-z][a-z0-9+.-]+:/i.test(text);

/** Every file that the manifest names. */
export function linksOf(system: DeploymentManifest, suppressions: readonly Suppression[]): readonly Link[] {
  const { deployments } = system;
  const link = ({ text, start, end }: ScalarNode, kind: Link['kind']): Link[] =>
    isPath(text) ? [{ path: text, start, end, kind }] : [];
  // What several deployments share through an alias is one place.
  const each = <T>(read: (deployment: Deployment) => T): readonly T[] => [...new Set(deployments.map(read))];
  const links = [
    ...each(({ statements }) => statements).flatMap(statements =>
      [...statements.values()].flatMap(({ evidence }) => evidence.flatMap(node => link(node, 'evidence'))),
    ),
    ...each(({ prompts }) => prompts).flatMap(prompts =>
      prompts.flatMap(({ file }) => (file ? link(file, 'prompt') : [])),
    ),
    ...manifestLinks(deployments, suppressions),
    ...providerFiles(system).flatMap(({ node }) => link(node, 'evidence')),
  ];
  // What is merged into several deployments is one place too.
  const places = new Set<string>();
  return links.filter(({ kind, start, model }) => places.size !== places.add([kind, start, model].join()).size);
}

/** The files that deployments are made of, each with what its deployments say is implemented. */
function manifestLinks(deployments: readonly Deployment[], suppressions: readonly Suppression[]): readonly Link[] {
  const made = deployments.filter(({ manifests }) => manifests.length > 0);
  const sharing = new Map<Deployment['manifests'], Deployment[]>();
  for (const deployment of made) {
    const others = sharing.get(deployment.manifests);
    if (others) others.push(deployment);
    else sharing.set(deployment.manifests, [deployment]);
  }
  return eachOnce(made, ({ manifests }) => manifests).flatMap(({ manifests, model }) => {
    const implemented = implementedIn(
      sharing.get(manifests)!.filter(deployment => deployment.model === model),
      suppressions,
    );
    return manifests.flatMap(({ text, start, end }): Link[] =>
      isPath(text) ? [{ path: text, start, end, kind: 'manifest', ...(model && { model }), implemented }] : [],
    );
  });
}

/** A person who has silenced the contradiction at its place knows of it. */
const implementedIn = (
  deployments: readonly Deployment[],
  suppressions: readonly Suppression[],
): NonNullable<Link['implemented']> =>
  [...new Set(deployments.map(({ statements }) => statements))].flatMap(statements =>
    [...statements.values()].flatMap(({ control, status, key }) =>
      status === 'implemented' && !isSuppressed(contradictionRule, key.start, suppressions)
        ? [{ control: control.id, start: key.start, end: key.end }]
        : [],
    ),
  );

/** A file that a provider's part of the manifest names, with what it is. */
export interface ProviderFile {
  readonly node: ScalarNode;
  readonly what: 'runbook' | 'document' | 'contract';
}

/** The runbooks, documents and contracts that the manifest names; what several providers share counts once. */
export function providerFiles({ providers }: DeploymentManifest): readonly ProviderFile[] {
  const found = new Map<ScalarNode, ProviderFile>();
  const add = (node: Node | undefined, what: ProviderFile['what']) => {
    if (node?.kind === 'scalar' && node.text.trim() !== '' && !found.has(node)) found.set(node, { node, what });
  };
  const seen = new Set<Node>();
  for (const { value } of providers.values()) {
    if (!value || seen.has(value)) continue;
    seen.add(value);
    add(at(value, 'runbook'), 'runbook');
    for (const [key, what] of [
      ['documents', 'document'],
      ['commitments', 'contract'],
    ] as const) {
      const records = at(value, key);
      if (!records || seen.has(records)) continue;
      seen.add(records);
      for (const record of entriesOf(records)) add(at(record.value, 'file'), what);
    }
  }
  return [...found.values()];
}

/** The paths of links, each with whether its text is wanted: of evidence only the existence counts, unless a line or heading of it is named. */
export function textsWanted(links: readonly Link[]): ReadonlyMap<string, boolean> {
  const wanted = new Map<string, boolean>();
  for (const { path, kind } of links) {
    wanted.set(path, (wanted.get(path) ?? false) || kind !== 'evidence' || path.includes('#'));
  }
  return wanted;
}
