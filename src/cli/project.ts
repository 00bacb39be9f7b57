import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Configuration, configurationName, noConfiguration, positionsOf, readConfiguration } from '../engine';
import { readText } from './files/read-text';
import { type ExitCode, type Io, RunError } from './io';

/** The folder that is checked, with its configuration. */
export interface Project {
  readonly root: string;
  /** The day to compare dates with; undefined where nothing that depends on time is to be evaluated. */
  readonly today: string | undefined;
  readonly configuration: Configuration;
  /** What is wrong with the configuration, each with its place. */
  readonly faults: readonly string[];
}

/** Opens the folder; a configuration that is there but cannot be read ends the run. */
export function openProject({ cwd: root }: Io, today?: string): Project {
  const path = join(root, configurationName);
  if (!existsSync(path)) return { root, today, configuration: noConfiguration, faults: [] };
  const { text, reason } = readText(path);
  if (text === undefined) throw new RunError(`${configurationName}: ${reason}`);
  const { configuration, faults } = readConfiguration(configurationName, text);
  const positions = positionsOf(text);
  return {
    root,
    today,
    configuration,
    faults: faults.map(({ message, range }) => {
      const { line, column } = positions(range.start);
      return `${configurationName}:${line}:${column}  ${message}`;
    }),
  };
}

/** Names what is wrong with the configuration; the exit code of a command that has done all the rest. */
export function reportFaults({ faults }: Project, { stderr }: Io): ExitCode {
  for (const fault of faults) stderr.write(`${fault}\n`);
  return faults.length > 0 ? 2 : 0;
}
