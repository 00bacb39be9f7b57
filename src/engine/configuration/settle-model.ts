import type { TextEdit } from '../finding';
import { applyEdits } from '../finish';
import type { ModelId } from '../framework/types';
import { appendItem } from '../manifest/append';
import { type Manifest, parseManifest } from '../manifest/manifest';
import { entryOf, type MapNode, type Node } from '../manifest/node';
import { rewrite } from '../manifest/rewrite';
import { yamlWord } from '../manifest/yaml-word';
import { configurationName } from './configuration';
import { readConfiguration } from './read-configuration';
import { settingsFor } from './settings-for';

/** What a person says of a file. */
export interface SettledModel {
  /** Relative to the folder of the configuration, with forward slashes. */
  readonly path: string;
  readonly model: ModelId;
}

/**
 * The edits of `.ai-security.yaml` with which a file is of a deployment model; everything else stays. Undefined where
 * the text cannot be changed safely, or would not say so afterwards.
 */
export function settleModel(text: string, settled: SettledModel): readonly TextEdit[] | undefined {
  const manifest = parseManifest(configurationName, text);
  const edits = editsFor(manifest, settled);
  return edits && saysSo(text, applyEdits(text, edits), settled) ? edits : undefined;
}

function editsFor(manifest: Manifest, settled: SettledModel): readonly TextEdit[] | undefined {
  const [root, ...more] = manifest.documents;
  if (more.length > 0 || manifest.faults.length > 0) return undefined;
  const lines = [`files: ${yamlWord(patternOf(settled.path))}`, `model: ${settled.model}`];
  const { text } = manifest;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const atEnd = (added: readonly string[]): readonly TextEdit[] => [
    {
      start: text.length,
      end: text.length,
      newText: (text === '' || text.endsWith('\n') ? '' : eol) + added.map(line => line + eol).join(''),
    },
  ];
  const whole = ['overrides:', `  - ${lines[0]}`, `    ${lines[1]}`];
  if (isEmpty(root)) return atEnd(whole);
  if (root?.kind !== 'map') return undefined;
  const overrides = entryOf(root, 'overrides')?.value;
  if (!overrides) return root.flow || entryOf(root, 'overrides') ? undefined : atEnd(whole);
  if (overrides.kind !== 'seq') return undefined;
  const own = overrides.items.find(item => isOf(item, patternOf(settled.path)));
  const answer = own && entryOf(own, 'model')?.value;
  const item = { lines, flow: `{ ${lines.join(', ')} }` };
  const edit = answer?.kind === 'scalar' ? rewrite(answer, settled.model) : appendItem(manifest, overrides, item);
  return edit && [edit];
}

const isEmpty = (root: Node | undefined): boolean =>
  root === undefined || (root.kind === 'scalar' && root.text.trim() === '');

/** An entry for this one file. */
const isOf = (item: Node, pattern: string): item is MapNode => {
  const files = entryOf(item, 'files')?.value;
  const [only] = files?.kind === 'seq' && files.items.length === 1 ? files.items : [files];
  return only?.kind === 'scalar' && only.text === pattern;
};

/** The one file, whatever signs its name has. */
const patternOf = (path: string): string => `/${path.replace(/[\\*?[\]]| $/g, '\\$&')}`;

function saysSo(before: string, after: string, { path, model }: SettledModel): boolean {
  const { configuration, faults } = readConfiguration(configurationName, after);
  const known = readConfiguration(configurationName, before).faults.length;
  return faults.length <= known && settingsFor(configuration, path)?.model === model;
}
