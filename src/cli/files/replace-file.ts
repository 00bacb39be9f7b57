import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { RunError } from '../io';
import { reasonOf } from './read-text';

/** Replaces a file at once: it never stands there half-written. */
export function replaceFile(path: string, text: string): void {
  const fresh = `${path}.${process.pid}.tmp`;
  try {
    const mode = statSync(path, { throwIfNoEntry: false })?.mode;
    writeFileSync(fresh, text, { flag: 'wx', mode });
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw new RunError(`${path} could not be written: ${reasonOf(error)}`);
  }
}
