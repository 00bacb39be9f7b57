import { frameworkData, frameworkDocument, frameworkTable, type ModelId } from '../../engine';
import type { Command } from '../command';
import { engine } from '../engine';
import { documentFormats, writeDocument } from '../formats/write-document';
import { UsageError } from '../io';
import { openProject, reportFaults } from '../project';

const models = engine.framework.models.map(({ id }) => id);

/** `ai-security matrix`. */
export const matrix: Command = {
  name: 'matrix',
  usage: '',
  summary:
    "Prints the framework's matrix: who secures which domain in which deployment model. Domains of your organization come last.",
  options: [
    { name: 'format', value: documentFormats.join('|'), description: 'Default: markdown.' },
    {
      name: 'model',
      value: models.join('|'),
      many: true,
      description: 'Only this deployment model; one alone is printed in detail.',
    },
  ],
  run: async (line, io) => {
    if (line.positionals.length > 0) throw new UsageError('matrix takes no arguments.');
    const wanted = models.filter(id => line.values('model').includes(id)) as readonly ModelId[];
    const format = documentFormats.find(name => name === line.value('format')) ?? 'markdown';
    const project = openProject(io);
    const { framework } = project.configuration;
    io.stdout.write(
      writeDocument(
        {
          document: () => frameworkDocument(framework, wanted),
          table: () => frameworkTable(framework, wanted),
          data: () => frameworkData(framework, wanted),
        },
        format,
      ),
    );
    return reportFaults(project, io);
  },
};
