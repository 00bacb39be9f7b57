import { type Deployment, type DeploymentManifest, readDeploymentManifest } from '../ai-deployment/read';
import { parseOnce } from '../assess';
import type { Assessment, ControlResult, Outcome } from '../assessment';
import { framework } from '../framework';
import type { Owner } from '../framework/types';
import { at, stringAt } from '../manifest/node';
import { redact } from '../secrets';
import { type ProviderRecord, providersOf } from './provider-records';

/** What is on record about one control of a deployment. */
export interface ControlRow {
  readonly control: string;
  readonly title: string;
  readonly domain: string;
  readonly owner: Owner;
  /** The team or person, where the manifest names one. */
  readonly answerable: string;
  readonly status: ControlResult['status'];
  readonly outcome: Outcome;
  /** Why the outcome is what it is. */
  readonly because: string;
  readonly evidence: readonly string[];
  readonly reviewed: string;
  /** Why it is accepted or not applicable. */
  readonly exception: string;
  readonly expires: string;
}

/** A deployment with all its controls. */
export interface DeploymentRows {
  readonly name: string;
  readonly model: string;
  readonly provider: string;
  readonly data: readonly string[];
  readonly features: readonly string[];
  readonly controls: readonly ControlRow[];
}

/** One control over all deployments of a system: the worst of them counts. */
export interface SystemRow extends Pick<ControlRow, 'control' | 'title' | 'domain' | 'outcome'> {
  readonly owners: readonly Owner[];
  readonly deployments: readonly string[];
}

/** One manifest: a system with its deployments. */
export interface SystemRows {
  readonly file: string;
  readonly system: string;
  readonly deployments: readonly DeploymentRows[];
  readonly controls: readonly SystemRow[];
  readonly providers: readonly ProviderRecord[];
}

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

/** Makes the responsibility matrix of the files of a folder. */
export function responsibilityMatrix(
  files: readonly AssessedFile[],
  {
    date,
    unreadable = [],
  }: { readonly date?: string; readonly unreadable?: ResponsibilityMatrix['notEvaluated'] } = {},
): ResponsibilityMatrix {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const read = sorted.flatMap(file => {
    const manifest = manifestOf(file);
    return manifest ? [{ file, manifest }] : [];
  });
  const named = new Set(read.flatMap(({ file, manifest }) => namedFiles(file.path, manifest)));
  return {
    framework: framework.version,
    ...(date && { date }),
    systems: read.map(({ file, manifest }) => systemRows(file, manifest)),
    unnamed: sorted
      .filter(({ path, assessment }) => isForeign(assessment) && !named.has(path))
      .map(({ path, assessment }) => ({ file: path, models: modelsOf(assessment) })),
    notEvaluated: [
      ...unreadable,
      ...sorted.flatMap(({ path, assessment }) => assessment.notEvaluated.map(reason => ({ file: path, reason }))),
    ],
  };
}

function manifestOf({ path, text, assessment }: AssessedFile): DeploymentManifest | undefined {
  const [root] = parseOnce(path, text).documents;
  return assessment.format === 'ai-deployment' && root?.kind === 'map' ? readDeploymentManifest(root) : undefined;
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

function systemRows({ path, assessment }: AssessedFile, manifest: DeploymentManifest): SystemRows {
  const deployments = manifest.deployments.map((deployment, index) =>
    deploymentRows(deployment, assessment.deployments[index]?.results ?? []),
  );
  return {
    file: path,
    system: safe(stringAt(manifest.root, 'system')),
    deployments,
    controls: overall(deployments),
    providers: providersOf(manifest, safe),
  };
}

function deploymentRows(deployment: Deployment, results: readonly ControlResult[]): DeploymentRows {
  const { name, model, provider, data, features, statements } = deployment;
  const called = new Set(results.map(({ control }) => control));
  const uncalled = [...statements.values()].filter(({ control }) => !called.has(control.id));
  return {
    name: safe(name),
    model: model ?? '',
    provider: safe(provider?.text),
    data,
    features,
    controls: [
      ...results.map(result => controlRow(deployment, result)),
      ...uncalled.map(({ control, status }) =>
        controlRow(deployment, {
          control: control.id,
          domain: control.domain,
          owner: model ? framework.ownerOfControl(control, model) : 'n/a',
          status: status ?? 'missing',
          outcome: 'not-evaluated',
          reason: 'The model, data and features do not call for it.',
        }),
      ),
    ],
  };
}

function controlRow({ controls, statements }: Deployment, result: ControlResult): ControlRow {
  const statement = statements.get(result.control);
  const text = (key: string) => safe(stringAt(at(controls?.value, result.control), key));
  return {
    control: result.control,
    title: framework.controlById(result.control)?.title ?? result.control,
    domain: result.domain,
    owner: result.owner,
    answerable: safe(statement?.owner?.text),
    status: result.status,
    outcome: result.outcome,
    because: result.reason,
    evidence: statement?.evidence.map(node => safe(node.text)) ?? [],
    reviewed: text('reviewed'),
    exception: safe(statement?.reason?.text),
    expires: text('expires'),
  };
}

/** The worst first. */
const outcomes: readonly Outcome[] = ['fail', 'not-evaluated', 'review', 'pass', 'not-applicable'];

function overall(deployments: readonly DeploymentRows[]): readonly SystemRow[] {
  return framework.controls.flatMap(({ id, title, domain }): SystemRow[] => {
    const rows = deployments.flatMap(({ name, controls }) =>
      controls.filter(({ control }) => control === id).map(row => ({ name, row })),
    );
    const outcome = outcomes.find(candidate => rows.some(({ row }) => row.outcome === candidate));
    if (!outcome) return [];
    return [
      {
        control: id,
        title,
        domain,
        owners: [...new Set(rows.map(({ row }) => row.owner))].sort(),
        outcome,
        deployments: rows.map(({ name }) => name),
      },
    ];
  });
}

/** What people write may hold a secret, and an export travels. */
const safe = (text: string | undefined): string => (text ? redact(text) : '');
