import { dutiesOf } from '../ai-deployment/duties';
import type { Assessment } from '../assessment';
import { inferSystem, type SystemModel } from '../deployment/folder';
import { type DataClass, type Framework, type ModelId, framework as published } from '../framework';
import { yamlWord } from '../manifest/yaml-word';
import { plainText } from '../safe-name';

/** A deployment that the files of a workspace speak for; a person confirms it or changes it. */
export interface ProposedDeployment {
  readonly name: string;
  readonly model: ModelId;
  /** Other models that fit as well. */
  readonly candidates: readonly ModelId[];
  /** Who provides the AI, where the files name one. */
  readonly provider?: string;
  /** Classes of data that stand in prompts of the files. */
  readonly data?: readonly DataClass[];
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
/** More files are counted only: nobody reads on, and each is judged by itself anyway. */
const mostManifests = 20;
/** So many files stand on one line. */
const mostOnOneLine = 3;

/**
 * One deployment for each model that the files speak for, in the framework's order. Files of our own format propose nothing.
 * Where one file settles who owns the machines, that holds for the others too.
 */
export function proposeDeployments(files: readonly ProposalSource[]): readonly ProposedDeployment[] {
  const sources = files.filter(({ assessment }) => assessment.format !== 'ai-deployment').sort(byDepth);
  const byModel = new Map(
    inferSystem(sources.map(({ path, assessment: { deployments } }) => ({ uri: path, deployments }))).map(
      system => [system.model, system] as const,
    ),
  );
  const assessments = new Map(sources.map(({ path, assessment }) => [path, assessment]));
  return published.models.flatMap(({ id }) => {
    const system = byModel.get(id);
    return system ? [proposalOf(system, assessments)] : [];
  });
}

const depthOf = (path: string): number => path.split('/').length;

/** What stands at the top of a project is more its own than what stands deep in it. */
const byDepth = (a: ProposalSource, b: ProposalSource): number =>
  depthOf(a.path) - depthOf(b.path) || (a.path < b.path ? -1 : 1);

const proposalOf = (
  { model, candidates, why, files }: SystemModel,
  assessments: ReadonlyMap<string, Assessment>,
): ProposedDeployment => ({
  name: model,
  model,
  candidates: candidates.filter(candidate => candidate !== model),
  provider: theOneOf([...new Set(why.flatMap(({ provider }) => provider ?? []))]),
  data: [...new Set(files.flatMap(path => [...dataIn(assessments.get(path)!)]))],
  manifests: files,
  why: [...new Set(why.map(({ uri, message }) => `${uri}: ${message}`))].slice(0, mostReasons),
});

/** Names that begin with the same word are one provider's; a description is no name. */
function theOneOf(titles: readonly string[]): string | undefined {
  const names = titles.map(title => title.replace(/^the /, '')).filter(title => /^[\w(][\w .()'/-]{0,60}$/.test(title));
  const firstWord = (name: string) => /^[a-z\d]+/i.exec(name)?.[0].toLowerCase();
  const [first] = names;
  const isOne = first !== undefined && names.length === titles.length && !/^an? /.test(first);
  return isOne && names.every(name => firstWord(name) === firstWord(first)) ? first : undefined;
}

/** Data that stands in the prompts of a file reaches the AI. */
const dataIn = ({ findings }: Assessment): ReadonlySet<DataClass> =>
  new Set(
    findings
      .filter(({ ruleId, severity }) => ruleId === 'personal-data-in-prompt' && severity !== 'info')
      .map(({ detectorId }) => (detectorId === 'payment-card' ? 'cardholder' : 'pii')),
  );

/** A manifest in YAML with a stub for each control that is yours, grouped by domain. Nothing is said to be in place. */
export function writeManifest(
  system: string,
  deployments: readonly ProposedDeployment[],
  framework: Framework = published,
): string {
  const providers = new Map(
    deployments.flatMap(({ provider }) => (provider === undefined ? [] : [[keyOf(provider), provider] as const])),
  );
  return [
    '# Who secures what in this system. Set a control to implemented when it is in place, and name its evidence.',
    'version: 1',
    ...(system.trim() === '' ? [] : [`system: ${yamlWord(system)}`]),
    '',
    'deployments:',
    ...deployments.flatMap(deployment => deploymentLines(framework, deployment)),
    ...(providers.size > 0 ? ['', 'providers:'] : []),
    ...[...providers].flatMap(([key, name]) => [`  ${yamlWord(key)}:`, `    name: ${yamlWord(name)}`]),
    '',
  ].join('\n');
}

function deploymentLines(
  framework: Framework,
  { name, model, provider, data = [], manifests, why }: ProposedDeployment,
): readonly string[] {
  const controls = dutiesOf(framework, { model, data }).flatMap(({ cell, yours }) => [
    ...(yours.length > 0
      ? [
          `      # ${framework.domainById(cell.domain)?.name}: ${ownerWords[cell.owner]}${cell.critical ? ', critical' : ''}`,
        ]
      : []),
    ...yours.map(({ id }) => `      ${id}: planned`),
  ]);
  return [
    ...why.map(reason => `  # ${plainText(reason)}`),
    `  - name: ${yamlWord(name)}`,
    `    model: ${model}`,
    ...(provider === undefined ? [] : [`    provider: ${yamlWord(keyOf(provider))}`]),
    ...(data.length > 0 ? [`    data: [${data.join(', ')}]`] : []),
    ...manifestLines(manifests),
    ...(controls.length > 0 ? ['    controls:', ...controls] : []),
  ];
}

/** The files of a deployment in a sentence: the first few, and how many more there are. */
export function filesInWords({ manifests }: ProposedDeployment): string {
  const left = manifests.length - mostOnOneLine;
  const named = manifests.slice(0, mostOnOneLine).join(', ');
  return left > 0 ? `${named} and ${left} more` : named;
}

function manifestLines(manifests: readonly string[]): readonly string[] {
  if (manifests.length === 0) return [];
  const named = manifests.slice(0, mostManifests).map(yamlWord);
  if (named.length <= mostOnOneLine) return [`    manifests: [${named.join(', ')}]`];
  const left = manifests.length - named.length;
  return [
    '    manifests:',
    ...named.map(path => `      - ${path}`),
    ...(left > 0 ? [`      # ${left} more of this model are not listed; they are judged all the same.`] : []),
  ];
}

/** The key of a provider, from its name. */
const keyOf = (provider: string): string =>
  provider
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '');

const ownerWords = {
  customer: 'yours',
  shared: 'shared with the provider',
  provider: "the provider's",
  'n/a': 'not relevant',
};
