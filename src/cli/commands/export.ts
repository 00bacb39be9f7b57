import { type AssessedFile, responsibilityDocument, responsibilityMatrix, responsibilityTable } from '../../engine';
import { assessFiles } from '../check/assess-files';
import type { Command } from '../command';
import { findFiles } from '../files/find-files';
import { documentFormats, writeDocument } from '../formats/write-document';
import { RunError, UsageError } from '../io';
import { progressOn } from '../progress';
import { openProject, reportFaults } from '../project';

/** `ai-security export`. */
export const exportMatrix: Command = {
  name: 'export',
  usage: '[manifest or folder]',
  summary: 'Prints the responsibility matrix of your AI systems, for an audit.',
  options: [
    { name: 'format', value: documentFormats.join('|'), description: 'Default: markdown.' },
    { name: 'date', description: "Write today's date into it. Without, the same files give the same bytes." },
  ],
  run: async (line, io) => {
    if (line.positionals.length > 1) throw new UsageError('export takes one manifest or folder.');
    const today = line.has('date') ? io.today : undefined;
    const project = openProject(io, today);
    const found = findFiles(project.root, line.positionals.length > 0 ? line.positionals : ['.']);
    const progress = progressOn(io, found.files.length);
    const files: AssessedFile[] = [];
    const unreadable = [...found.unreadable];
    for (const assessed of assessFiles(project, found, { progress: progress.step })) {
      if (assessed.text === undefined) unreadable.push(assessed);
      else if (assessed.assessment.format !== undefined) files.push(assessed);
    }
    progress.end();
    const matrix = responsibilityMatrix(files, {
      scan: project.configuration.scan,
      date: today,
      unreadable: unreadable.map(({ path, reason }) => ({ file: path, reason })),
    });
    if (matrix.systems.length === 0) throw new RunError('There is no ai-deployment.yaml to export.');
    const format = documentFormats.find(name => name === line.value('format')) ?? 'markdown';
    io.stdout.write(
      writeDocument(
        {
          document: () => responsibilityDocument(matrix),
          table: () => responsibilityTable(matrix),
          data: () => matrix,
        },
        format,
      ),
    );
    const code = reportFaults(project, io);
    return unreadable.length > 0 ? 2 : code;
  },
};
