import type { Severity } from '../framework/types';
import { severities } from '../severity';
import type { Detector } from './detector';
import { DETECTORS } from './detectors';
import { entropy } from './entropy';
import { slowness } from './linear-time';

/** A detector of an organisation, as it stands in its configuration. */
export interface DetectorDefinition {
  /** Kebab-case and unused. */
  readonly id: string;
  readonly title?: string;
  /** A regular expression; a group named `secret` narrows the finding. */
  readonly pattern: string;
  /** Any of `i`, `m` and `s`. */
  readonly flags?: string;
  /** The text must hold one of these, case as written. */
  readonly keywords?: readonly string[];
  readonly severity?: Severity;
  /** Bits per character that a value must have at least. */
  readonly entropy?: number;
  readonly reference?: string;
}

/** Why a definition was refused. */
export interface DefinitionError {
  readonly index: number;
  readonly id: string;
  readonly reason: string;
}

const MAX_PATTERN = 2000;

/** Compiles an organisation's detectors. A bad one is refused with its reason, the rest go on. */
export function compileDetectors(definitions: readonly unknown[]): {
  detectors: Detector[];
  errors: DefinitionError[];
} {
  const detectors: Detector[] = [];
  const errors: DefinitionError[] = [];
  const taken = new Set(DETECTORS.map(({ id }) => id));
  for (const [index, definition] of definitions.entries()) {
    const reason = faultOf(definition, taken);
    const id = idOf(definition);
    if (reason !== undefined) errors.push({ index, id, reason });
    else {
      taken.add(id);
      detectors.push(compile(definition as DetectorDefinition));
    }
  }
  return { detectors, errors };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const idOf = (definition: unknown) => (isRecord(definition) && typeof definition.id === 'string' ? definition.id : '');

function faultOf(definition: unknown, taken: ReadonlySet<string>): string | undefined {
  if (!isRecord(definition)) return 'a detector is an object';
  const { id, title, pattern, flags = '', keywords = [], severity = 'high', entropy: minimum = 0 } = definition;
  if (typeof id !== 'string' || !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id)) return '`id` must be kebab-case';
  if (taken.has(id)) return `\`id\` is taken: ${id}`;
  if (title !== undefined && typeof title !== 'string') return '`title` must be text';
  if (typeof severity !== 'string' || !severities.some(known => known === severity))
    return `\`severity\` must be one of ${severities.join(', ')}`;
  if (!Array.isArray(keywords) || keywords.some(word => typeof word !== 'string' || word === ''))
    return '`keywords` must be a list of words';
  if (typeof minimum !== 'number' || minimum < 0) return '`entropy` must be a number of bits';
  if (typeof flags !== 'string' || !/^(?!.*(.).*\1)[ims]*$/.test(flags))
    return '`flags` may hold i, m and s, each once';
  if (typeof pattern !== 'string' || pattern === '' || pattern.length > MAX_PATTERN)
    return `\`pattern\` must be a text of at most ${MAX_PATTERN} characters`;
  return patternFault(pattern, flags);
}

function patternFault(pattern: string, flags: string): string | undefined {
  try {
    new RegExp(pattern, flags);
  } catch (error) {
    if (error instanceof SyntaxError) return `\`pattern\` is no regular expression: ${error.message}`;
    throw error;
  }
  const slow = slowness(pattern, flags);
  return slow && `\`pattern\` is not safe: ${slow}`;
}

function compile({
  id,
  title,
  pattern,
  flags,
  keywords,
  severity,
  entropy: minimum,
  reference,
}: DetectorDefinition): Detector {
  return {
    id,
    title: title ?? id,
    category: 'secret',
    severity: severity ?? 'high',
    rank: 4,
    ...(keywords && keywords.length > 0 && { keywords }),
    ownEdges: true,
    placeholders: 'own',
    expression: new RegExp(pattern, `dg${flags ?? ''}`),
    ...(minimum !== undefined && { accept: (secret: string) => entropy(secret) >= minimum }),
    reference: reference ?? '',
  };
}
