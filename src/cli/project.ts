import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Configuration, configurationName, noConfiguration, readConfiguration } from '../engine';
import { readText } from './files/read-text';
import { RunError } from './io';
import { positionsOf } from './positions';

/** The folder that is checked, with its configuration. */
export interface Project {
  readonly root: string;
  readonly configuration: Configuration;
  /** What is wrong with the configuration, each with its place. */
  readonly faults: readonly string[];
}

/** Opens the folder; a configuration that is there but cannot be read ends the run. */
export function openProject(root: string): Project {
  const path = join(root, configurationName);
  if (!existsSync(path)) return { root, configuration: noConfiguration, faults: [] };
  const { text, reason } = readText(path);
  if (text === undefined) throw new RunError(`${configurationName}: ${reason}`);
  const { configuration, faults } = readConfiguration(configurationName, text);
  const positions = positionsOf(text);
  return {
    root,
    configuration,
    faults: faults.map(({ message, range }) => {
      const { line, column } = positions(range.start);
      return `${configurationName}:${line}:${column}  ${message}`;
    }),
  };
}
