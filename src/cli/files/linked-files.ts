import { realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { type Link, type LinkedFile, textsWanted } from '../../engine';
import { readText, reasonOf } from './read-text';

/** Where a link of a manifest leads, relative to the root with forward slashes; undefined for a place outside. */
export function resolveLink(manifest: string, link: string): string | undefined {
  if (link.startsWith('/') || link.includes('\\')) return undefined;
  const path = join(dirname(manifest), link.replace(/#.*$/, '')).split(sep).join('/');
  return path === '..' || path.startsWith('../') ? undefined : path;
}

/** Looks up the files that a manifest names: whether they are there and, where it is wanted, what they say. */
export const lookUpLinks = (root: string, manifest: string, links: readonly Link[]): ReadonlyMap<string, LinkedFile> =>
  new Map([...textsWanted(links)].map(([path, isRead]) => [path, lookUp(root, resolveLink(manifest, path), isRead)]));

function lookUp(root: string, path: string | undefined, isRead: boolean): LinkedFile {
  if (path === undefined) return { state: 'outside' };
  try {
    const target = realpathSync(resolve(root, path));
    if (relative(realpathSync(root), target).split(sep)[0] === '..') return { state: 'outside' };
    if (statSync(target).isDirectory()) return { state: 'directory' };
    if (!isRead) return { state: 'file' };
    const { text, reason } = readText(target);
    return text === undefined ? { state: 'unreadable', reason: reason ?? '' } : { state: 'file', text };
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
    return missing ? { state: 'missing' } : { state: 'unreadable', reason: reasonOf(error) };
  }
}
