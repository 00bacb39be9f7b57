import { readDeploymentManifest } from '../ai-deployment/read';
import type { Range, TextEdit } from '../finding';
import { parseManifest } from '../manifest/manifest';
import type { ScalarNode } from '../manifest/node';
import { rewrite } from '../manifest/rewrite';

interface At {
  readonly uri: string;
  readonly text: string;
  readonly offset: number;
}

/** A name that stands at several places of a manifest. */
export interface ManifestName {
  readonly kind: 'deployment' | 'provider';
  /** The place under the cursor. */
  readonly here: Range;
  readonly name: string;
  /** Where it is declared; undefined for a provider that is used and not declared. */
  readonly declaration: ScalarNode | undefined;
  readonly uses: readonly ScalarNode[];
}

/** The deployment or provider that the cursor is on. */
export function nameAt({ uri, text, offset }: At): ManifestName | undefined {
  const system = readDeploymentManifest(parseManifest(uri, text));
  if (!system) return undefined;
  const isHere = (node: ScalarNode | undefined): node is ScalarNode =>
    node !== undefined && node.start <= offset && offset <= node.end;
  const keys = [...system.providers.values()].filter(({ merged }) => !merged).map(({ key }) => key);
  const uses = system.deployments.flatMap(({ provider }) => provider ?? []);
  const provider = [...keys, ...uses].find(isHere);
  if (provider) {
    const same = (node: ScalarNode) => node.text === provider.text;
    return {
      kind: 'provider',
      here: provider,
      name: provider.text,
      declaration: keys.find(same),
      uses: uses.filter(same),
    };
  }
  const names = system.deployments.map(({ nameNode }) => nameNode);
  const deployment = names.find(isHere);
  return (
    deployment && { kind: 'deployment', here: deployment, name: deployment.text, declaration: deployment, uses: [] }
  );
}

/** The edits that rename what the cursor is on, at every place; undefined where nothing can be renamed or the name is not allowed. */
export function rename(place: At, newName: string): readonly TextEdit[] | undefined {
  const found = nameAt(place);
  if (!found || !/^[\w.-]{1,100}$/.test(newName)) return undefined;
  const nodes = new Set([...(found.declaration ? [found.declaration] : []), ...found.uses]);
  return [...nodes].flatMap(node => rewrite(node, newName) ?? []);
}
