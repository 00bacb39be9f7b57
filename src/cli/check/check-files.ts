import { join } from 'node:path';
import type { LinkedFile } from '../../engine';
import type { FoundFiles, Unreadable } from '../files/find-files';
import { resolveLink } from '../files/linked-files';
import { readText } from '../files/read-text';
import type { Project } from '../project';
import { type AssessOptions, assessFiles } from './assess-files';
import { type CheckedFile, checkedFile } from './checked-file';

/** What was checked, and what could not be. */
export interface Checked {
  /** By path. */
  readonly files: readonly CheckedFile[];
  readonly unreadable: readonly Unreadable[];
  /** How many of the files no format's name fits, or the configuration leaves alone. */
  readonly leftAlone: number;
}

/** Checks files, and the prompt files among them that manifests name. */
export function checkFiles(
  project: Project,
  found: FoundFiles,
  { withFixes, ...options }: AssessOptions & { readonly withFixes: boolean },
): Checked {
  const files: CheckedFile[] = [];
  const unread: Unreadable[] = [];
  const { scan } = project.configuration;
  // A mended file may settle what an earlier one was found to say: all are mended before any is reported.
  if (options.mend) for (const _ of assessFiles(project, found, options));
  for (const assessed of assessFiles(project, found, { progress: options.progress })) {
    if (assessed.text === undefined) unread.push(assessed);
    else {
      const { path, text, assessment, links } = assessed;
      files.push(
        checkedFile({ path, text, withFixes, scan, linked: linkedText(project.root, path, links) }, assessment),
      );
    }
  }
  return {
    files: files.sort((a, b) => (a.path < b.path ? -1 : 1)),
    unreadable: [...found.unreadable, ...unread.sort((a, b) => (a.path < b.path ? -1 : 1))],
    leftAlone: found.files.length - files.length - unread.length,
  };
}

/** Files that related places stand in: those that a manifest names, and the manifests that name a file. */
function linkedText(root: string, from: string, links: ReadonlyMap<string, LinkedFile>) {
  const read = new Map<string, string | undefined>();
  return (path: string) => {
    const target = resolveLink(from, path);
    const found = links.get(path);
    if (found || target === undefined)
      return { path: target ?? path, text: found?.state === 'file' ? found.text : undefined };
    if (!read.has(target)) read.set(target, readText(join(root, target)).text);
    return { path: target, text: read.get(target) };
  };
}
