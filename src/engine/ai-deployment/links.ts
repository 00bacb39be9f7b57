import type { Link } from '../assessment';
import type { ScalarNode } from '../manifest/node';
import { type Deployment, type DeploymentManifest, eachOnce } from './read';

/** True for a path, false for a URL or anything else with a scheme. */
export const isPath = (text: string): boolean => !/^[a-z][a-z0-9+.-]+:/i.test(text);

/** The path itself, without the place in the file: `src/guard.ts#L12`. */
export const pathOf = (text: string): string => text.replace(/#.*$/, '');

/** Every file that the manifest names. */
export function linksOf({ deployments }: DeploymentManifest): readonly Link[] {
  const link = ({ text, start, end }: ScalarNode, kind: Link['kind']): Link[] =>
    isPath(text) ? [{ path: text, start, end, kind }] : [];
  // What several deployments share through an alias is one place.
  const each = <T>(read: (deployment: Deployment) => T): readonly T[] => [...new Set(deployments.map(read))];
  return [
    ...each(({ statements }) => statements).flatMap(statements =>
      [...statements.values()].flatMap(({ evidence }) => evidence.flatMap(node => link(node, 'evidence'))),
    ),
    ...each(({ prompts }) => prompts).flatMap(prompts =>
      prompts.flatMap(({ file }) => (file ? link(file, 'prompt') : [])),
    ),
    ...eachOnce(deployments, ({ manifests }) => manifests).flatMap(({ manifests, model }) =>
      manifests.flatMap(node => link(node, 'manifest').map(found => ({ ...found, ...(model && { model }) }))),
    ),
  ];
}

/** The paths of links, each with whether its text is wanted: of evidence only the existence counts, unless a line or heading of it is named. */
export function textsWanted(links: readonly Link[]): ReadonlyMap<string, boolean> {
  const wanted = new Map<string, boolean>();
  for (const { path, kind } of links) {
    wanted.set(path, (wanted.get(path) ?? false) || kind !== 'evidence' || path.includes('#'));
  }
  return wanted;
}
