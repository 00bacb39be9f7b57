import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { agentInstructions, withInstructions } from '../../engine';
import type { Command } from '../command';
import { type ReadText, readText } from '../files/read-text';
import { replaceFile } from '../files/replace-file';
import { RunError, UsageError } from '../io';
import { openProject, reportFaults } from '../project';

/** `ai-security instructions`. */
export const instructions: Command = {
  name: 'instructions',
  usage: '<manifest>',
  summary: 'Prints what coding agents must respect, from the controls that are yours.',
  options: [
    { name: 'write', value: '<file>', description: 'Put it into this file, such as AGENTS.md, between its markers.' },
  ],
  run: async (line, io) => {
    const { cwd, stdout } = io;
    const [manifest, ...more] = line.positionals;
    if (manifest === undefined || more.length > 0) throw new UsageError('instructions takes one manifest.');
    const { text, reason } = readText(join(cwd, manifest));
    if (text === undefined) throw new RunError(`${manifest}: ${reason}`);
    const project = openProject(io);
    const section = agentInstructions({ uri: manifest, text, framework: project.configuration.framework });
    if (section === undefined) throw new RunError(`${manifest} is not a manifest.`);
    const target = line.value('write');
    if (target === undefined) stdout.write(`${section}\n`);
    else {
      const path = join(cwd, target);
      const file: ReadText = existsSync(path) ? readText(path) : { text: '', byteOrderMark: false };
      if (file.text === undefined) throw new RunError(`${target}: ${file.reason}`);
      replaceFile(path, `${file.byteOrderMark ? '\uFEFF' : ''}${withInstructions(file.text, section)}`);
    }
    return reportFaults(project, io);
  },
};
