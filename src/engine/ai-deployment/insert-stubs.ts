import { parseOnce } from '../assess';
import type { Fix } from '../finding';
import { type Framework, framework as published } from '../framework';
import { recogniseFormat } from '../manifest/formats';
import { named, safeName } from '../safe-name';
import { type Deployment, readDeploymentManifest } from './read';
import { stubEdits } from './stubs';

/** Asks for stubs of controls in a deployment of a manifest. */
export interface StubRequest {
  readonly uri: string;
  readonly text: string;
  /** Ids of controls. */
  readonly controls: readonly string[];
  /** Which deployment: by its name, or by an offset in it. A manifest with one deployment needs neither. */
  readonly deployment?: string | number;
  /** With what the organization adds. */
  readonly framework?: Framework;
}

/** The stubs as one fix; undefined where no deployment is meant, all are there, or no safe place is found. */
export function insertStubs({
  uri,
  text,
  controls,
  deployment: wanted,
  framework = published,
}: StubRequest): Fix | undefined {
  const manifest = parseOnce(uri, text);
  const system =
    recogniseFormat(manifest)?.id === 'ai-deployment' ? readDeploymentManifest(manifest, framework) : undefined;
  const deployment = meant(system?.deployments ?? [], wanted, text);
  const found = controls.flatMap(id => framework.controlById(id) ?? []);
  const edits = deployment && stubEdits(manifest, deployment, found);
  if (!edits) return undefined;
  const what = found.length === 1 ? `\`${found[0]!.id}\`` : `${found.length} controls`;
  return { title: `Insert ${what} in ${named(deployment.name, 'this deployment')}`, kind: 'stub', edits };
}

function meant(
  deployments: readonly Deployment[],
  wanted: string | number | undefined,
  text: string,
): Deployment | undefined {
  if (typeof wanted === 'string') return deployments.find(({ name }) => name === wanted || safeName(name) === wanted);
  if (deployments.length === 1) return deployments[0];
  return wanted === undefined ? undefined : deployments.find(({ node }) => holds(node, wanted, text));
}

/** The white space behind a deployment is taken as its own. */
const holds = ({ start, end }: Deployment['node'], offset: number, text: string): boolean =>
  start <= offset && (offset <= end || text.slice(end, offset).trim() === '');
