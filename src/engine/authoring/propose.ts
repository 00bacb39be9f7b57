import { dutiesOf } from '../ai-deployment/duties';
import type { Assessment } from '../assessment';
import { framework } from '../framework';
import type { ModelId } from '../framework/types';
import { safeName } from '../safe-name';

/** A deployment that the files of a workspace speak for; a person confirms it or changes it. */
export interface ProposedDeployment {
  readonly name: string;
  readonly model: ModelId;
  /** Other models that fit as well. */
  readonly candidates: readonly ModelId[];
  /** Paths relative to the manifest. */
  readonly manifests: readonly string[];
  /** Why, a sentence for each place that speaks for it. */
  readonly why: readonly string[];
}

/** A file of the workspace with its assessment. */
export interface ProposalSource {
  /** Relative to the folder that the manifest is written to. */
  readonly path: string;
  readonly assessment: Assessment;
}

const mostReasons = 3;

/** One deployment for each model that the files speak for, the surest first. Files of our own format propose nothing. */
export function proposeDeployments(files: readonly ProposalSource[]): readonly ProposedDeployment[] {
  const byModel = new Map<ModelId, { paths: Set<string>; why: Set<string>; candidates: Set<ModelId> }>();
  for (const { path, assessment } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    if (assessment.format === 'ai-deployment') continue;
    for (const { model, candidates, why } of assessment.deployments) {
      if (!model) continue;
      const known = byModel.get(model) ?? { paths: new Set(), why: new Set(), candidates: new Set() };
      byModel.set(model, known);
      known.paths.add(path);
      for (const candidate of candidates) if (candidate !== model) known.candidates.add(candidate);
      for (const { message } of why) known.why.add(`${path}: ${message}`);
    }
  }
  return framework.models.flatMap(({ id }) => {
    const found = byModel.get(id);
    if (!found) return [];
    return [
      {
        name: id,
        model: id,
        candidates: [...found.candidates],
        manifests: [...found.paths],
        why: [...found.why].slice(0, mostReasons),
      },
    ];
  });
}

/** A manifest in YAML with a stub for each control that is yours, grouped by domain. Nothing is said to be in place. */
export function writeManifest(system: string, deployments: readonly ProposedDeployment[]): string {
  return [
    '# Who secures what in this system. Set a control to implemented when it is in place, and name its evidence.',
    'version: 1',
    ...(system.trim() === '' ? [] : [`system: ${word(system)}`]),
    '',
    'deployments:',
    ...deployments.flatMap(deploymentLines),
    '',
  ].join('\n');
}

function deploymentLines({ name, model, manifests, why }: ProposedDeployment): readonly string[] {
  const controls = dutiesOf({ model }).flatMap(({ cell, yours }) => [
    ...(yours.length > 0
      ? [
          `      # ${framework.domainById(cell.domain)?.name}: ${ownerWords[cell.owner]}${cell.critical ? ', critical' : ''}`,
        ]
      : []),
    ...yours.map(({ id }) => `      ${id}: planned`),
  ]);
  return [
    ...why.map(reason => `  # ${safeName(reason)}`),
    `  - name: ${word(name)}`,
    `    model: ${model}`,
    ...(manifests.length > 0 ? [`    manifests: [${manifests.map(word).join(', ')}]`] : []),
    ...(controls.length > 0 ? ['    controls:', ...controls] : []),
  ];
}

const ownerWords = {
  customer: 'yours',
  shared: 'shared with the provider',
  provider: "the provider's",
  'n/a': 'not relevant',
};

/** A word as YAML reads it back. */
const word = (text: string): string =>
  /^(?:[A-Za-z]|\.{1,2}\/|\.[A-Za-z][\w-]*\/)[\w./-]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off)$/i.test(text)
    ? text
    : JSON.stringify(text);
