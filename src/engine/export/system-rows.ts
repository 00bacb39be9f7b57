import type { Deployment, DeploymentManifest } from '../ai-deployment/read';
import type { Assessment, ControlResult, Outcome } from '../assessment';
import type { Framework, Owner } from '../framework';
import { at, stringAt } from '../manifest/node';
import { type ProviderRecord, providersOf } from './provider-records';

/** What is on record about one control of a deployment. */
export interface ControlRow {
  readonly control: string;
  readonly title: string;
  readonly domain: string;
  readonly domainName: string;
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
export interface SystemRow extends Pick<ControlRow, 'control' | 'title' | 'domain' | 'domainName' | 'outcome'> {
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

/** Everything that a manifest says, control by control. */
export function systemRows(
  path: string,
  { framework, deployments: assessed }: Assessment,
  manifest: DeploymentManifest,
): SystemRows {
  const deployments = manifest.deployments.map((deployment, index) =>
    deploymentRows(framework, deployment, assessed[index]?.results ?? []),
  );
  return {
    file: path,
    system: stringAt(manifest.root, 'system') ?? '',
    deployments,
    controls: overall(framework, deployments),
    providers: providersOf(manifest),
  };
}

function deploymentRows(
  framework: Framework,
  deployment: Deployment,
  results: readonly ControlResult[],
): DeploymentRows {
  const { name, model, provider, data, features, statements } = deployment;
  const called = new Set(results.map(({ control }) => control));
  const uncalled = [...statements.values()].filter(({ control }) => !called.has(control.id));
  return {
    name,
    model: model ?? '',
    provider: provider?.text ?? '',
    data,
    features,
    controls: [
      ...results.map(result => controlRow(framework, deployment, result)),
      ...uncalled.map(({ control, status }) =>
        controlRow(framework, deployment, {
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

function controlRow(framework: Framework, { controls, statements }: Deployment, result: ControlResult): ControlRow {
  const statement = statements.get(result.control);
  const text = (key: string) => stringAt(at(controls?.value, result.control), key) ?? '';
  return {
    control: result.control,
    title: framework.controlById(result.control)?.title ?? result.control,
    domain: result.domain,
    domainName: framework.domainById(result.domain)?.name ?? result.domain,
    owner: result.owner,
    answerable: statement?.owner?.text ?? '',
    status: result.status,
    outcome: result.outcome,
    because: result.reason,
    evidence: statement?.evidence.map(node => node.text) ?? [],
    reviewed: text('reviewed'),
    exception: statement?.reason?.text ?? '',
    expires: text('expires'),
  };
}

/** The worst first. */
const outcomes: readonly Outcome[] = ['fail', 'not-evaluated', 'review', 'pass', 'not-applicable'];

function overall(framework: Framework, deployments: readonly DeploymentRows[]): readonly SystemRow[] {
  return framework.controls.flatMap(({ id, title, domain }): SystemRow[] => {
    const domainName = framework.domainById(domain)?.name ?? domain;
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
        domainName,
        owners: [...new Set(rows.map(({ row }) => row.owner))].sort(),
        outcome,
        deployments: rows.map(({ name }) => name),
      },
    ];
  });
}
