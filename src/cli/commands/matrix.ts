import { frameworkData, frameworkDocument, frameworkTable, type ModelId } from '../../engine';
import type { Command } from '../command';
import { engine } from '../engine';
import { documentFormats, writeDocument } from '../formats/write-document';
import { UsageError } from '../io';

const models = engine.framework.models.map(({ id }) => id);

/** `ai-security matrix`. */
export const matrix: Command = {
  name: 'matrix',
  usage: '',
  summary: "Prints the framework's matrix: who secures which domain in which deployment model.",
  options: [
    { name: 'format', value: documentFormats.join('|'), description: 'Default: markdown.' },
    {
      name: 'model',
      value: models.join('|'),
      many: true,
      description: 'Only this deployment model; one alone is printed in detail.',
    },
  ],
  run: async (line, { stdout }) => {
    if (line.positionals.length > 0) throw new UsageError('matrix takes no arguments.');
    const wanted = models.filter(id => line.values('model').includes(id)) as readonly ModelId[];
    const format = documentFormats.find(name => name === line.value('format')) ?? 'markdown';
    stdout.write(
      writeDocument(
        {
          document: () => frameworkDocument(wanted),
          table: () => frameworkTable(wanted),
          data: () => frameworkData(wanted),
        },
        format,
      ),
    );
    return 0;
  },
};
