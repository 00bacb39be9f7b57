import { type DeploymentManifest, readDeploymentManifest } from '../ai-deployment/read';
import { parseOnce } from '../assess';
import type { Assessment } from '../assessment';
import { framework } from '../framework';
import { redact, type ScanOptions } from '../secrets';
import { type SystemRows, systemRows } from './system-rows';

/** Who owns what, for an audit: plain data in a stable order, without secrets. */
export interface ResponsibilityMatrix {
  readonly framework: string;
  /** Only where it was asked for. */
  readonly date?: string;
  readonly systems: readonly SystemRows[];
  /** Files that deploy AI and that no manifest names. */
  readonly unnamed: readonly { readonly file: string; readonly models: readonly string[] }[];
  readonly notEvaluated: readonly { readonly file: string; readonly reason: string }[];
}

/** A file of the system with its assessment. */
export interface AssessedFile {
  /** Relative to the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly assessment: Assessment;
}

/** What an export may be told. */
export interface ExportOptions {
  /** Written down as the day of the export. */
  readonly date?: string;
  readonly unreadable?: ResponsibilityMatrix['notEvaluated'];
  /** Which secrets must not be in it. */
  readonly scan?: ScanOptions;
}

/** Makes the responsibility matrix of the files of a folder. */
export function responsibilityMatrix(
  files: readonly AssessedFile[],
  { date, unreadable = [], scan }: ExportOptions = {},
): ResponsibilityMatrix {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const read = sorted.flatMap(file => {
    const manifest = manifestOf(file);
    return manifest ? [{ file, manifest }] : [];
  });
  const named = new Set(read.flatMap(({ file, manifest }) => namedFiles(file.path, manifest)));
  const matrix: ResponsibilityMatrix = {
    framework: framework.version,
    ...(date && { date }),
    systems: read.map(({ file, manifest }) => systemRows(file.path, file.assessment, manifest)),
    unnamed: sorted
      .filter(({ path, assessment }) => isForeign(assessment) && !named.has(path))
      .map(({ path, assessment }) => ({ file: path, models: modelsOf(assessment) })),
    notEvaluated: [
      ...unreadable,
      ...sorted.flatMap(({ path, assessment }) => assessment.notEvaluated.map(reason => ({ file: path, reason }))),
    ],
  };
  return withoutSecrets(matrix, scan);
}

/** What people write may hold a secret, and an export travels: every text of it is redacted. */
function withoutSecrets<T>(value: T, scan: ScanOptions | undefined): T {
  if (typeof value === 'string') return redact(value, scan) as T;
  if (Array.isArray(value)) return value.map(item => withoutSecrets(item, scan)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutSecrets(item, scan)])) as T;
}

function manifestOf({ path, text, assessment }: AssessedFile): DeploymentManifest | undefined {
  return assessment.format === 'ai-deployment'
    ? readDeploymentManifest(parseOnce(path, text), assessment.framework)
    : undefined;
}

/** A prompt file is part of what names it. */
const isForeign = ({ format }: Assessment): boolean =>
  format !== undefined && format !== 'ai-deployment' && format !== 'prompt-file';

const modelsOf = ({ deployments }: Assessment): readonly string[] => [
  ...new Set(deployments.flatMap(({ model }) => model ?? [])),
];

function namedFiles(path: string, { deployments }: DeploymentManifest): readonly string[] {
  const folder = path.split('/').slice(0, -1);
  return deployments.flatMap(({ manifests }) => manifests.map(({ text }) => resolved(folder, text)));
}

function resolved(folder: readonly string[], path: string): string {
  const parts = [...folder];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
