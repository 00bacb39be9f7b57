import type { LinkedFile } from '../../engine';
import type { Unreadable } from '../files/find-files';
import { resolveLink } from '../files/linked-files';
import type { Project } from '../project';
import { type AssessOptions, assessFiles } from './assess-files';
import { type CheckedFile, checkedFile } from './checked-file';

/** What was checked, and what could not be. */
export interface Checked {
  readonly files: readonly CheckedFile[];
  readonly unreadable: readonly Unreadable[];
  /** How many of the files no format's name fits, or the configuration leaves alone. */
  readonly leftAlone: number;
}

/** Checks files, and the prompt files among them that their manifests name. */
export function checkFiles(
  project: Project,
  paths: readonly string[],
  { withFixes, ...options }: AssessOptions & { readonly withFixes: boolean },
): Checked {
  const checked = new Map<string, CheckedFile>();
  const unreadable = new Map<string, Unreadable>();
  for (const assessed of assessFiles(project, paths, options)) {
    const { path, text } = assessed;
    if (text === undefined) unreadable.set(path, assessed);
    else {
      const linked = linkedText(path, assessed.links);
      checked.set(
        path,
        checkedFile({ path, text, withFixes, linked, scan: project.configuration.scan }, assessed.assessment),
      );
    }
  }
  return {
    files: [...checked.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
    unreadable: [...unreadable.values()],
    leftAlone: paths.length - checked.size - unreadable.size,
  };
}

const linkedText = (manifest: string, links: ReadonlyMap<string, LinkedFile>) => (path: string) => {
  const found = links.get(path);
  return { path: resolveLink(manifest, path) ?? path, text: found?.state === 'file' ? found.text : undefined };
};
