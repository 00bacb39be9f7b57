import { join } from 'node:path';
import {
  type EvidencedControl,
  evidenceElsewhere,
  evidenceOf,
  type FileEvidence,
  mostNeighbours,
  proposedFormats,
  settingsFor,
  systemFolder,
} from '../../engine';
import { entriesOf } from '../files/find-files';
import { readText } from '../files/read-text';
import type { Project } from '../project';

/** What the files of a folder show for each other; each folder is read once, when a file in it first asks. */
export class FolderEvidence {
  readonly #known = new Map<string, readonly FileEvidence[]>();

  constructor(private readonly project: Project) {}

  /** What the other files of a file's folder show. */
  elsewhere(path: string): readonly EvidencedControl[] {
    const folder = systemFolder(path);
    const known = this.#known.get(folder) ?? filesOf(this.project.root, folder).flatMap(file => this.#read(file));
    this.#known.set(folder, known);
    return evidenceElsewhere(path, known);
  }

  /** Takes in that a file was written. */
  changed(path: string): void {
    const folder = systemFolder(path);
    const known = this.#known.get(folder)?.filter(({ uri }) => uri !== path);
    if (known) this.#known.set(folder, [...known, ...this.#read(path)]);
  }

  /** The file's evidence, where it has any and the configuration does not leave it alone. */
  #read(uri: string): readonly FileEvidence[] {
    const { root, configuration } = this.project;
    const { text } = settingsFor(configuration, uri) ? readText(join(root, uri)) : {};
    const evidence = text === undefined ? [] : evidenceOf({ uri, text });
    return evidence.length > 0 ? [{ uri, evidence }] : [];
  }
}

/** The files of a folder, and of those below that belong to it, such as a chart's templates. */
function filesOf(root: string, system: string): readonly string[] {
  const files: string[] = [];
  const folders = [system];
  for (const folder of folders) {
    const entries = entriesOf(join(root, folder));
    // A folder that cannot be read is named where files are looked for.
    if (typeof entries === 'string') continue;
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory() && systemFolder(`${path}/file`) === system) folders.push(path);
      else if (entry.isFile() && proposedFormats(path).length > 0) files.push(path);
    }
  }
  return files.sort().slice(0, mostNeighbours);
}
