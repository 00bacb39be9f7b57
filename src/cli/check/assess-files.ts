import { join } from 'node:path';
import {
  type AssessInput,
  type Assessment,
  isJudgedByFolder,
  type LinkedFile,
  NamedFiles,
  proposedFormats,
  settingsFor,
} from '../../engine';
import { engine } from '../engine';
import { type FoundFiles, findFiles } from '../files/find-files';
import { lookUpLinks, resolveLink } from '../files/linked-files';
import { readText } from '../files/read-text';
import type { Project } from '../project';
import { FolderEvidence } from './folder-evidence';

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

/** Assesses files, our own manifests first, since they tell what the files are that they name. Excluded ones are left out. */
export function* assessFiles(
  project: Project,
  found: FoundFiles,
  { mend, progress }: AssessOptions,
): Generator<AssessedPath> {
  const { root, configuration, today } = project;
  const named = new NamedFiles();
  const folders = new FolderEvidence(project);
  const name = (manifest: string, { links }: Assessment) =>
    named.take(manifest, links, path => resolveLink(manifest, path));
  let done = 0;
  const assessOne = (path: string): AssessedPath | undefined => {
    const settings = settingsFor(configuration, path);
    if (!settings) return undefined;
    const file = readText(join(root, path));
    if (file.text === undefined) return { path, reason: file.reason };
    const { role, model, claims } = named.of(path) ?? {};
    const input = { uri: path, text: file.text, today, role, claims, ...settings, model: settings.model ?? model };
    const before = assessLinked(root, input, folders);
    const text = mend?.(before.input, file.byteOrderMark) ?? file.text;
    if (text !== file.text) folders.changed(path);
    const { assessment, links } = text === file.text ? before : assessLinked(root, { ...input, text }, folders);
    name(path, assessment);
    return { path, text, assessment, links };
  };
  for (const [path, assessment] of manifestsBeside(project, found)) name(path, assessment);
  const own = found.files.filter(isOwnManifest);
  const others = found.files.filter(path => !isOwnManifest(path));
  for (const path of [...own, ...others]) {
    progress?.(done++);
    const assessed = named.of(path)?.role || proposedFormats(path).length > 0 ? assessOne(path) : undefined;
    if (assessed) yield assessed;
  }
}

/** True for the files that may name others: their name alone decides. */
const isOwnManifest = (path: string): boolean => proposedFormats(path)[0]?.id === 'ai-deployment';

/** What manifests outside of the given files say of these. */
function* manifestsBeside(project: Project, { files, isWhole }: FoundFiles): Generator<readonly [string, Assessment]> {
  if (isWhole) return;
  const given = new Set(files);
  for (const path of findFiles(project.root, ['.']).files) {
    const settings = isOwnManifest(path) && !given.has(path) ? settingsFor(project.configuration, path) : undefined;
    const { text } = settings ? readText(join(project.root, path)) : {};
    if (text !== undefined) yield [path, engine.assess({ uri: path, text, ...settings })];
  }
}

/** Assesses a file with its links and neighbours looked up: a first assessment tells whether it has any. */
function assessLinked(root: string, input: AssessInput, folders: FolderEvidence): Linked {
  const first = engine.assess(input);
  const links = lookUpLinks(root, input.uri, first.links);
  const evidenceElsewhere = isJudgedByFolder(first) ? folders.elsewhere(input.uri) : [];
  if (links.size === 0 && evidenceElsewhere.length === 0) return { input, links, assessment: first };
  const whole = { ...input, evidenceElsewhere, file: (path: string) => links.get(path) };
  return { input: whole, links, assessment: engine.assess(whole) };
}

interface Linked {
  readonly input: AssessInput;
  readonly links: ReadonlyMap<string, LinkedFile>;
  readonly assessment: Assessment;
}
