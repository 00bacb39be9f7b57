import { join } from 'node:path';
import { type AssessInput, type Assessment, type LinkedFile, proposedFormats, settingsFor } from '../../engine';
import { engine } from '../engine';
import { lookUpLinks, resolveLink } from '../files/linked-files';
import { readText } from '../files/read-text';
import type { Project } from '../project';

/** How files are assessed. */
export interface AssessOptions {
  /** Mends a file before it is assessed, and gives the text that it has written. */
  readonly mend?: (input: AssessInput, byteOrderMark: boolean) => string;
  /** Called with the number of files that are done. */
  readonly progress?: (done: number) => void;
}

/** A file with its assessment, or why there is none. */
export type AssessedPath =
  | {
      readonly path: string;
      readonly text: string;
      readonly assessment: Assessment;
      /** The files that it names, by the path as written. */
      readonly links: ReadonlyMap<string, LinkedFile>;
    }
  | { readonly path: string; readonly text?: undefined; readonly reason: string };

/** Assesses files, then once more as prompts those among them that a manifest names as such. Excluded ones are left out. */
export function* assessFiles(
  { root, configuration, today }: Project,
  paths: readonly string[],
  { mend, progress }: AssessOptions,
): Generator<AssessedPath> {
  const prompts = new Set<string>();
  let done = 0;
  const assessOne = (path: string, role?: 'prompt'): AssessedPath | undefined => {
    progress?.(done++);
    const settings = settingsFor(configuration, path);
    if (!settings) return undefined;
    const file = readText(join(root, path));
    if (file.text === undefined) return { path, reason: file.reason };
    const input = { uri: path, text: file.text, role, today, ...settings };
    const text = mend?.(withLinks(root, input).input, file.byteOrderMark) ?? file.text;
    const { input: whole, links } = withLinks(root, { ...input, text });
    return { path, text, assessment: engine.assess(whole), links };
  };
  for (const path of paths) {
    const assessed = proposedFormats(path).length > 0 ? assessOne(path) : undefined;
    if (!assessed) continue;
    for (const target of promptsOf(assessed)) prompts.add(target);
    yield assessed;
  }
  for (const path of paths) {
    const assessed = prompts.has(path) ? assessOne(path, 'prompt') : undefined;
    if (assessed) yield assessed;
  }
}

function promptsOf(assessed: AssessedPath): readonly string[] {
  if (assessed.text === undefined) return [];
  return assessed.assessment.links.flatMap(({ kind, path }) =>
    kind === 'prompt' ? (resolveLink(assessed.path, path) ?? []) : [],
  );
}

/** The input with its links looked up: a first assessment tells which there are. */
function withLinks(root: string, input: AssessInput): { input: AssessInput; links: ReadonlyMap<string, LinkedFile> } {
  const links = lookUpLinks(root, input.uri, engine.assess(input).links);
  return { input: links.size > 0 ? { ...input, file: path => links.get(path) } : input, links };
}
