import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { refusePattern } from '../../engine';
import { readText } from './read-text';

/** The .gitignore files that hold in a folder, the outermost first. */
export interface IgnoreRules {
  readonly files: readonly { readonly folder: string; readonly matcher: Ignore }[];
}

/** The rules of a folder: those from above and its own .gitignore. */
export function withGitignore({ files }: IgnoreRules, folder: string): IgnoreRules {
  const { text } = readText(join(folder, '.gitignore'));
  if (!text) return { files };
  const patterns = text.split(/\r?\n/).filter(pattern => refusePattern(pattern) === undefined);
  return { files: [...files, { folder, matcher: ignore({ ignorecase: false }).add(patterns) }] };
}

/** The rules that hold in a folder before its own, from the root of its repository down. */
export function ignoreRulesAbove(folder: string): IgnoreRules {
  const folders: string[] = [];
  for (let at = folder; !existsSync(join(at, '.git')); at = dirname(at)) {
    if (dirname(at) === at) return { files: [] };
    folders.unshift(dirname(at));
  }
  return folders.reduce(withGitignore, { files: [] });
}

/** True for a path that Git would leave alone: the innermost rule that speaks of it decides. */
export function isIgnored({ files }: IgnoreRules, path: string, isFolder: boolean): boolean {
  for (const { folder, matcher } of [...files].reverse()) {
    const { ignored, unignored } = matcher.test(relative(folder, path).split(sep).join('/') + (isFolder ? '/' : ''));
    if (ignored || unignored) return ignored;
  }
  return false;
}
