import { infer } from '../deployment/infer';
import { inferredDeployments } from '../deployment/inferred-deployments';
import { firstLine } from '../deployment/signal';
import type { Range } from '../finding';
import { framework } from '../framework';
import { whoseControl } from '../framework/describe';
import type { Control, ModelId } from '../framework/types';
import { withEmbedded } from '../manifest/embedded';
import { factsOf } from '../manifest/facts-of';
import type { Format } from '../manifest/formats/format';
import type { Manifest } from '../manifest/manifest';
import { type Node, type ScalarNode, stringAt } from '../manifest/node';
import { agentNotes } from './agent-notes';
import { assistantNotes } from './assistant-notes';
import { codingAgentNotes } from './coding-agent-notes';
import type { Explanation, Place } from './explanation';
import { gatewayNotes } from './gateway-notes';
import type { KeyNotes } from './key-note';
import { platformNotes, variableNotes } from './platform-notes';
import { promptNotes } from './prompt-notes';

/** The more specific first: a key with a note of its own before one that many formats share. */
const notes: readonly KeyNotes[] = [
  assistantNotes,
  gatewayNotes,
  codingAgentNotes,
  agentNotes,
  promptNotes,
  platformNotes,
];

/**
 * Explains a place of a file that people already have: what a key does, what good looks like, and whose job that is;
 * and of what speaks for a deployment model, for which.
 */
export function explainManifest({ offset, model }: Place, manifest: Manifest, format: Format): Explanation | undefined {
  const found = keyAt(manifest, offset);
  const note = found && (noteOf(found.path, format.id) ?? variableNoteOf(found.variable));
  const deployments = deploymentsOf(manifest, format, model);
  // What the file as a whole says stands at its first line, where a key is about itself.
  const whole = firstLine(manifest.text);
  const speaks = (place: Range) => holds(place, offset) && !(found && place.end === whole.end);
  const speaking = deployments?.filter(({ why }) => why.some(speaks)) ?? [];
  const evidence = speaking[0]?.why.find(speaks);
  if (!deployments || !(note || evidence)) return undefined;
  const models = deployments.flatMap(deployment => deployment.model ?? []);
  const key = note && found?.key;
  const { start, end } = key ?? evidence!;
  const words = [
    ...(key ? [wordsOf(found?.variable ?? key.text, note, models)] : []),
    ...speaking.map(deployment => modelWords(deployment, speaks)),
  ];
  const [first] = key ? [] : speaking;
  return { markdown: words.join('\n\n'), range: { start, end }, ...(first && { matrix: { model: first.model } }) };
}

interface FoundKey {
  readonly key: ScalarNode;
  /** Keys from the root of the document; lists add none. */
  readonly path: readonly string[];
  /** The name, where the key is that of an environment variable. */
  readonly variable: string | undefined;
}

const holds = ({ start, end }: Range, offset: number): boolean => start <= offset && offset <= end;

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

/** In files that are read as text: the word in front of `:` or `=`, or the name of an element. */
function wordAt(text: string, offset: number): FoundKey | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  const line = text.slice(start, Math.min(end < 0 ? text.length : end, start + 500));
  const match = /^(\s*(?:-\s+)?)["']?([\w.-]+)["']?\s*[:=]/.exec(line) ?? /^(\s*)<([\w.-]+)>/.exec(line);
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

function endsWith(path: readonly string[], steps: readonly string[]): boolean {
  const whole = steps[0] === '^';
  const tail = whole ? steps.slice(1) : steps;
  return (
    (whole ? tail.length === path.length : tail.length <= path.length) &&
    tail.every((step, i) => step === '*' || step === path[path.length - tail.length + i])
  );
}

function variableNoteOf(name: string | undefined): Note | undefined {
  for (const [control, rows] of Object.entries(variableNotes)) {
    for (const [pattern, text, good] of rows) if (name && pattern.test(name)) return { control, text, good };
  }
  return undefined;
}

/** Undefined for a file that deploys no AI. */
function deploymentsOf(manifest: Manifest, recognised: Format, model: ModelId | undefined) {
  const format = withEmbedded(recognised, manifest);
  const inference = infer(manifest, format, factsOf(manifest, format.facts));
  return inference.ai || model !== undefined ? inferredDeployments(manifest, inference, model) : undefined;
}

/** For which model a place speaks, how surely, and what the file leaves open. */
function modelWords(
  { model, candidates, confidence, why }: ReturnType<typeof inferredDeployments>[number],
  speaks: (place: Range) => boolean,
): string {
  const reasons = why.filter(speaks).map(({ message }) => message);
  const name = (id: ModelId) => framework.modelById(id)?.name ?? id;
  if (!model) return reasons.join(' ');
  if (candidates.length > 1) {
    return `**Deployment model: ${candidates.map(name).join(' or ')}.** ${reasons.join(' ')} The file cannot tell which: a quick fix here writes down what you know.`;
  }
  const surely = confidence === 'declared' ? 'settled by a person' : `${confidence} confidence`;
  return `**Deployment model: ${name(model)}** (${surely}). ${reasons.join(' ')}`;
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
  if (framework.cell(model, control.domain).owner === 'n/a') return [];
  return [`**Whose job on ${framework.modelById(model)?.name}:** ${whoseControl(framework, control, model)}.`];
}
