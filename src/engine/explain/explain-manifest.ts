import { infer } from '../deployment/infer';
import { inferredDeployments } from '../deployment/inferred-deployments';
import type { Explanation, Place } from '../explain';
import { framework } from '../framework';
import { whoseJob } from '../framework/describe';
import type { Control, ModelId } from '../framework/types';
import { factsOf } from '../manifest/facts-of';
import type { Format } from '../manifest/formats/format';
import type { Manifest } from '../manifest/manifest';
import { type Node, type ScalarNode, stringAt } from '../manifest/node';
import { assistantNotes } from './assistant-notes';
import { gatewayNotes } from './gateway-notes';
import type { KeyNotes } from './key-note';
import { platformNotes, variableNotes } from './platform-notes';

const notes: readonly KeyNotes[] = [assistantNotes, gatewayNotes, platformNotes];

/** Explains a key of a file that people already have: what it does, what good looks like, and whose job that is. */
export function explainManifest({ offset }: Place, manifest: Manifest, format: Format): Explanation | undefined {
  const found = keyAt(manifest, offset);
  const note = found && (noteOf(found.path, format.id) ?? variableNoteOf(found.variable));
  if (!found || !note) return undefined;
  const models = modelsOf(manifest, format);
  if (!models) return undefined;
  const { start, end, text } = found.key;
  return { markdown: wordsOf(found.variable ?? text, note, models), range: { start, end } };
}

interface FoundKey {
  readonly key: ScalarNode;
  /** Keys from the root of the document; lists add none. */
  readonly path: readonly string[];
  /** The name, where the key is that of an environment variable. */
  readonly variable: string | undefined;
}

const holds = ({ start, end }: { readonly start: number; readonly end: number }, offset: number): boolean =>
  start <= offset && offset <= end;

/** The key at an offset, or the key of the scalar there. */
function keyAt({ documents, text, syntax }: Manifest, offset: number): FoundKey | undefined {
  const root = documents.find(document => document && holds(document, offset));
  if (root) return descend(root, offset, []);
  if (syntax !== 'text' && syntax !== 'template') return undefined;
  return wordAt(text, offset);
}

function descend(node: Node, offset: number, path: readonly string[]): FoundKey | undefined {
  if (node.kind === 'seq') {
    const item = node.items.find(candidate => holds(candidate, offset));
    return item && descend(item, offset, path);
  }
  if (node.kind === 'scalar') return undefined;
  for (const { key, value, merged } of node.entries) {
    if (merged) continue;
    const below = [...path, key.text];
    if (holds(key, offset)) return { key, path: below, variable: variableOf(node, key) };
    if (!value || !holds(value, offset)) continue;
    if (value.kind !== 'scalar') return descend(value, offset, below);
    return { key, path: below, variable: variableOf(node, key) };
  }
  return undefined;
}

const variableName = /^[A-Z][A-Z0-9_]{3,}$/;

/** `NAME: value`, or the `name` and `value` of a list. */
function variableOf(map: Node, { text }: ScalarNode): string | undefined {
  if (variableName.test(text)) return text;
  const name = text === 'name' || text === 'value' ? stringAt(map, 'name') : undefined;
  return name && variableName.test(name) ? name : undefined;
}

/** In files that are read as text: the word in front of `:` or `=`. */
function wordAt(text: string, offset: number): FoundKey | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  const match = /^(\s*(?:-\s+)?)["']?([\w.-]+)["']?\s*[:=]/.exec(
    text.slice(start, Math.min(end < 0 ? text.length : end, start + 500)),
  );
  const word = match?.[2];
  if (!match || !word) return undefined;
  const at = start + match[0].indexOf(word, match[1]?.length);
  return {
    key: { kind: 'scalar', start: at, end: at + word.length, value: word, text: word, style: 'plain' },
    path: [word],
    variable: variableName.test(word) ? word : undefined,
  };
}

/** What is said of a key, and the control that it serves. */
interface Note {
  readonly control: string;
  readonly text: string;
  readonly good: string;
}

function noteOf(path: readonly string[], format: string): Note | undefined {
  for (const group of notes) {
    for (const [control, rows] of Object.entries(group)) {
      for (const [paths, text, good, formats] of rows) {
        if (formats && !formats.test(format)) continue;
        if (paths.split(' ').some(one => endsWith(path, one.split('/')))) return { control, text, good };
      }
    }
  }
  return undefined;
}

const endsWith = (path: readonly string[], tail: readonly string[]): boolean =>
  tail.length <= path.length && tail.every((step, i) => step === '*' || step === path[path.length - tail.length + i]);

function variableNoteOf(name: string | undefined): Note | undefined {
  for (const [control, rows] of Object.entries(variableNotes)) {
    for (const [pattern, text, good] of rows) if (name && pattern.test(name)) return { control, text, good };
  }
  return undefined;
}

/** Undefined for a file that deploys no AI. */
function modelsOf(manifest: Manifest, format: Format): readonly ModelId[] | undefined {
  const inference = infer(manifest, format, factsOf(manifest, format.facts));
  if (!inference.ai) return undefined;
  return inferredDeployments(manifest, inference, undefined).flatMap(({ model }) => model ?? []);
}

function wordsOf(name: string, { control: id, text, good }: Note, models: readonly ModelId[]): string {
  const control = framework.controlById(id);
  const parts = [`**${name}**: ${text}`, `**Good:** ${good}`];
  if (control)
    parts.push(`**Control:** ${control.title} (${framework.domainById(control.domain)?.name}). ${control.statement}`);
  const jobs = control ? models.flatMap(model => jobOf(control, model)) : [];
  if (jobs.length > 0) parts.push(jobs.join('\n\n'));
  return parts.join('\n\n');
}

function jobOf(control: Control, model: ModelId): readonly string[] {
  const cell = framework.cell(model, control.domain);
  if (cell.owner === 'n/a') return [];
  const owner = framework.ownerOfControl(control, model);
  return [`**Whose job on ${framework.modelById(model)?.name}:** ${whoseJob(owner, cell.critical)}.`];
}
