import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { filesInWords, proposeDeployments, writeManifest } from '../../engine';
import { assessFiles } from '../check/assess-files';
import type { Command } from '../command';
import { findFiles } from '../files/find-files';
import { replaceFile } from '../files/replace-file';
import { RunError, UsageError } from '../io';
import { progressOn } from '../progress';
import { openProject } from '../project';

const target = 'ai-deployment.yaml';

/** `ai-security init`. */
export const init: Command = {
  name: 'init',
  usage: '',
  summary: `Writes an ${target} with a deployment for each model that the folder's files speak for. Check it before you commit it.`,
  options: [{ name: 'stdout', description: 'Print it instead of writing the file.' }],
  run: async (line, io) => {
    if (line.positionals.length > 0) throw new UsageError('init takes no arguments: run it in the folder.');
    const project = openProject(io);
    const path = join(project.root, target);
    if (!line.has('stdout') && existsSync(path)) throw new RunError(`There is an ${target} already.`);
    const found = findFiles(project.root, ['.']);
    const progress = progressOn(io, found.files.length);
    const sources = [...assessFiles(project, found, { progress: progress.step })].flatMap(assessed =>
      assessed.text === undefined ? [] : [{ path: assessed.path, assessment: assessed.assessment }],
    );
    progress.end();
    const deployments = proposeDeployments(sources);
    if (deployments.length === 0) throw new RunError('No file here speaks for an AI deployment: nothing was written.');
    const text = writeManifest(basename(project.root), deployments, project.configuration.framework);
    if (line.has('stdout')) io.stdout.write(text);
    else {
      replaceFile(path, text);
      for (const deployment of deployments) {
        const { model, candidates } = deployment;
        const others = candidates.length > 0 ? ` (or ${candidates.join(', ')}: settle it)` : '';
        io.stderr.write(`${model}${others}: ${filesInWords(deployment)}\n`);
      }
      io.stderr.write(`${target} was written.\n`);
    }
    return 0;
  },
};
