import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { RunError } from '../io';
import { type IgnoreRules, ignoreRulesAbove, isIgnored, withGitignore } from './ignored';
import { reasonOf } from './read-text';

/** A file or folder that could not be looked at. */
export interface Unreadable {
  readonly path: string;
  readonly reason: string;
}

/** The files below some paths. */
export interface FoundFiles {
  /** Relative to the root, with forward slashes, sorted. */
  readonly files: readonly string[];
  readonly unreadable: readonly Unreadable[];
  /** True where the paths are the whole folder. */
  readonly isWhole: boolean;
}

const alwaysSkipped = new Set(['.git', 'node_modules']);
const maxDepth = 100;

/** Finds files: a named file itself, and below a named folder what .gitignore leaves. Links are not followed there. */
export function findFiles(root: string, paths: readonly string[]): FoundFiles {
  const files = new Set<string>();
  const unreadable: Unreadable[] = [];
  const relativeTo = (path: string) => relative(root, path).split(sep).join('/') || '.';

  const walk = (folder: string, above: IgnoreRules, depth: number): void => {
    if (depth > maxDepth) {
      unreadable.push({ path: relativeTo(folder), reason: `It is more than ${maxDepth} folders deep.` });
      return;
    }
    const entries = entriesOf(folder);
    if (typeof entries === 'string') {
      unreadable.push({ path: relativeTo(folder), reason: entries });
      return;
    }
    const rules = entries.some(({ name }) => name === '.gitignore') ? withGitignore(above, folder) : above;
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (alwaysSkipped.has(entry.name) || isIgnored(rules, path, entry.isDirectory())) continue;
      if (entry.isDirectory()) walk(path, rules, depth + 1);
      else if (entry.isFile()) files.add(relativeTo(path));
    }
  };

  const resolved = paths.map(given => resolve(root, given));
  for (const [index, path] of resolved.entries()) {
    if (/^\.\.(?:\/|$)/.test(relativeTo(path))) throw new RunError(`${path} is outside of ${root}: run it from there.`);
    if (kindOf(path, paths[index]!) === 'folder') walk(path, ignoreRulesAbove(path), 0);
    else files.add(relativeTo(path));
  }
  return { files: [...files].sort(), unreadable, isWhole: resolved.includes(resolve(root)) };
}

/** What stands in a folder, or why that is not known. */
export function entriesOf(folder: string): readonly Dirent[] | string {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    return reasonOf(error);
  }
}

function kindOf(path: string, given: string): 'folder' | 'file' {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    throw new RunError(`${given}: ${reasonOf(error)}`);
  }
}
