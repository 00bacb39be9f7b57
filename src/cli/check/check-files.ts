import { join } from 'node:path';
import { type AssessInput, type LinkedFile, proposedFormats, settingsFor } from '../../engine';
import { engine } from '../engine';
import type { Unreadable } from '../files/find-files';
import { lookUpLinks, resolveLink } from '../files/linked-files';
import { readText } from '../files/read-text';
import type { Project } from '../project';
import { type CheckedFile, checkedFile } from './checked-file';

/** How the files are checked. */
export interface CheckOptions {
  readonly withFixes: boolean;
  /** Mends a file before it is assessed, and gives the text that it has written. */
  readonly mend?: (input: AssessInput, byteOrderMark: boolean) => string;
  /** Called with the number of files that are done. */
  readonly progress?: (done: number) => void;
}

/** What was checked, and what could not be. */
export interface Checked {
  readonly files: readonly CheckedFile[];
  readonly unreadable: readonly Unreadable[];
  /** How many of the files no format's name fits, or the configuration leaves alone. */
  readonly leftAlone: number;
}

/** Checks files, and the prompt files among them that their manifests name. */
export function checkFiles({ root, configuration }: Project, paths: readonly string[], options: CheckOptions): Checked {
  const checked = new Map<string, CheckedFile>();
  const unreadable: Unreadable[] = [];
  const prompts = new Set<string>();
  let done = 0;

  const checkOne = (path: string, role?: 'prompt'): void => {
    options.progress?.(done++);
    const settings = settingsFor(configuration, path);
    if (!settings) return;
    const file = readText(join(root, path));
    if (file.text === undefined) {
      unreadable.push({ path, reason: file.reason });
      return;
    }
    const input = { uri: path, text: file.text, role, ...settings };
    const text = options.mend?.(linkedInput(root, input).input, file.byteOrderMark) ?? file.text;
    const { input: full, links } = linkedInput(root, { ...input, text });
    const assessment = engine.assess(full);
    for (const link of assessment.links) {
      const target = link.kind === 'prompt' ? resolveLink(path, link.path) : undefined;
      if (target) prompts.add(target);
    }
    checked.set(
      path,
      checkedFile({ path, text, withFixes: options.withFixes, linked: linkedText(path, links) }, assessment),
    );
  };

  for (const path of paths) if (proposedFormats(path).length > 0) checkOne(path);
  for (const path of paths) if (prompts.has(path)) checkOne(path, 'prompt');
  const files = [...checked.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files, unreadable, leftAlone: paths.length - files.length - unreadable.length };
}

/** The input with its links looked up: a first assessment tells which there are. */
function linkedInput(root: string, input: AssessInput): { input: AssessInput; links: ReadonlyMap<string, LinkedFile> } {
  const { links } = engine.assess(input);
  const found = lookUpLinks(root, input.uri, links);
  return { input: found.size > 0 ? { ...input, file: path => found.get(path) } : input, links: found };
}

const linkedText = (manifest: string, links: ReadonlyMap<string, LinkedFile>) => (path: string) => {
  const found = links.get(path);
  return { path: resolveLink(manifest, path) ?? path, text: found?.state === 'file' ? found.text : undefined };
};
