import { type Deployment, readDeploymentManifest } from '../ai-deployment/read';
import type { TextEdit } from '../finding';
import { applyEdits } from '../finish';
import { memberEdits } from '../fixes/member';
import type { ModelId } from '../framework/types';
import { appendItem } from '../manifest/append';
import { appendEntries } from '../manifest/insert';
import { type Manifest, parseManifest } from '../manifest/manifest';
import { entryOf } from '../manifest/node';
import { yamlWord } from '../manifest/yaml-word';

/** A deployment that a file can be made part of. */
export interface ManifestExtension {
  readonly deployment: string;
  readonly model: ModelId | undefined;
  readonly edits: readonly TextEdit[];
}

/**
 * For each deployment of a manifest, how a file becomes one of its `manifests`; none where one of them names the file
 * already. `path` is relative to the manifest's folder.
 */
export function manifestExtensions({
  uri,
  text,
  path,
}: {
  readonly uri: string;
  readonly text: string;
  readonly path: string;
}): readonly ManifestExtension[] {
  const manifest = parseManifest(uri, text);
  const deployments = readDeploymentManifest(manifest)?.deployments ?? [];
  if (deployments.some(deployment => names(deployment, path))) return [];
  return deployments.flatMap((deployment, index) => {
    const edits = editsFor(manifest, deployment, path);
    if (!edits || !isNamedAfter(manifest, edits, index, path)) return [];
    return [{ deployment: deployment.name, model: deployment.model, edits }];
  });
}

const names = ({ manifests }: Deployment, path: string): boolean =>
  manifests.some(({ text }) => text.replace(/^\.\//, '') === path.replace(/^\.\//, ''));

function editsFor(manifest: Manifest, { node }: Deployment, path: string): readonly TextEdit[] | undefined {
  const json = manifest.syntax === 'json';
  const word = json ? JSON.stringify(path) : yamlWord(path);
  const existing = entryOf(node, 'manifests');
  const list = existing?.value;
  if (!existing) {
    return json
      ? memberEdits(manifest, node, 'manifests', `[${word}]`)
      : appendEntries(manifest, node, [{ key: 'manifests', value: `[${word}]` }]);
  }
  if (existing.merged || !list || list.start < existing.key.end) return undefined;
  if (list.kind === 'scalar') {
    const written = manifest.text.slice(list.start, list.end);
    // Between brackets a plain word must not have their signs.
    return list.text === '' || (list.style === 'plain' && /[,[\]{}]/.test(written))
      ? undefined
      : [{ start: list.start, end: list.end, newText: `[${written}, ${word}]` }];
  }
  const edit = list.kind === 'seq' && appendItem(manifest, list, { lines: [word], flow: word });
  return edit ? [edit] : undefined;
}

function isNamedAfter(before: Manifest, edits: readonly TextEdit[], index: number, path: string): boolean {
  const after = parseManifest(before.uri, applyEdits(before.text, edits));
  const deployment = readDeploymentManifest(after)?.deployments[index];
  return deployment !== undefined && names(deployment, path) && after.faults.length <= before.faults.length;
}
