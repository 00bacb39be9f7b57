import {
  type AssessedDeployment,
  type ControlResult,
  cellPath,
  controlPath,
  type DomainId,
  type Framework,
  inMarkdown,
  type ModelId,
  ownerName,
  type Range,
  whoseJob,
} from '../../engine';
import { ownWord, stateWord } from '../../protocol/words';
import { type State, states } from '../../protocol/workspace-view';
import { decisive, stateOf } from '../matrix/deployments';
import { isInferred, isYours, standingOf } from '../standing';
import { stateIcon } from './icons';
import type { Row } from './row';

/** A deployment of the workspace. */
export interface PlacedDeployment {
  readonly uri: string;
  readonly deployment: AssessedDeployment;
  /** The id by which the matrix knows it. */
  readonly matrixId: string | undefined;
}

/** The domains that a deployment's model asks for: those that are yours before the provider's. */
export function domainRowsOf(framework: Framework, placed: PlacedDeployment): readonly Row[] {
  const { model } = placed.deployment;
  if (!model) return [];
  const byDomain = new Map<string, ControlResult[]>();
  for (const result of shownResults(placed.deployment)) {
    const list = byDomain.get(result.domain) ?? [];
    byDomain.set(result.domain, list);
    list.push(result);
  }
  const rows = framework.domains.flatMap(({ id }) => {
    const inDomain = byDomain.get(id);
    return inDomain ? [{ isOurs: inDomain.some(isYours), row: domainRow(framework, placed, model, id, inDomain) }] : [];
  });
  return [...rows.filter(({ isOurs }) => isOurs), ...rows.filter(({ isOurs }) => !isOurs)].map(({ row }) => row);
}

/** Of an inferred deployment only what its file can show. */
const shownResults = (deployment: AssessedDeployment): readonly ControlResult[] =>
  isInferred(deployment) ? deployment.results.filter(({ outcome }) => outcome !== 'not-evaluated') : deployment.results;

function domainRow(
  framework: Framework,
  { uri, deployment, matrixId }: PlacedDeployment,
  model: ModelId,
  id: DomainId,
  results: readonly ControlResult[],
): Row {
  const { name, aiSpecific, own } = framework.domainById(id)!;
  const { owner, critical } = framework.cell(model, id);
  const missing = results.filter(result => isYours(result) && stateOf(result) === 'missing');
  const stubs = missing.filter(({ status }) => status === 'missing').map(({ control }) => control);
  return {
    id,
    label: `${name}${aiSpecific ? ' ★' : ''}`,
    description: [summaryOf(results), ...(critical ? ['critical'] : []), ...(own ? [ownWord] : [])].join(' · '),
    icon: stateIcon[worstOf(results)],
    page: cellPath(model, id),
    matrix: { model, domain: id, deployment: matrixId },
    place: { uri, range: deployment.range },
    deployment: deployment.name,
    ...(stubs.length > 0 && !isInferred(deployment) && { stubs }),
    tooltip: () =>
      `**${inMarkdown(framework).domainById(id)!.name}**\n\n${whoseJob(owner, critical)}.\n\n${framework.cell(model, id).you}`.trim(),
    markdown: () =>
      [
        `### ${inMarkdown(framework).domainById(id)!.name}`,
        ...results.map(result => `- ${titleOf(framework, result)}: ${wordsOf(result)}`),
      ].join('\n'),
    children: () => results.map(result => controlRow(framework, { uri, deployment, matrixId }, result)),
  };
}

/** `2 missing, 1 planned, 3 implemented`, or that the domain is the provider's. */
function summaryOf(results: readonly ControlResult[]): string {
  if (!results.some(isYours)) return `${ownerName.provider}: ask for its evidence`;
  const { counts } = standingOf(results);
  return states
    .filter(state => counts[state] > 0)
    .map(state => `${counts[state]} ${stateWord[state].toLowerCase()}`)
    .join(', ');
}

const worstOf = (results: readonly ControlResult[]): State => {
  const present = new Set(decisive(results).map(stateOf));
  return states.find(state => present.has(state)) ?? 'not-applicable';
};

/** For Markdown. */
const titleOf = (framework: Framework, { control }: ControlResult): string =>
  inMarkdown(framework).controlById(control)?.title ?? control;

const wordsOf = (result: ControlResult): string =>
  `${stateWord[stateOf(result)]}. ${ownerName[result.owner]}. ${result.reason}`;

function controlRow(framework: Framework, { uri, deployment, matrixId }: PlacedDeployment, result: ControlResult): Row {
  const { control: id, domain, owner, status, reason } = result;
  const control = framework.controlById(id)!;
  const range: Range = result.range ?? deployment.range;
  return {
    id,
    label: control.title,
    description: [stateWord[stateOf(result)], ownerName[owner], ...(control.own ? [ownWord] : [])].join(' · '),
    icon: stateIcon[stateOf(result)],
    page: controlPath(control),
    matrix: { model: deployment.model, domain, deployment: matrixId },
    place: { uri, range },
    deployment: deployment.name,
    ...(status === 'missing' && isYours(result) && !isInferred(deployment) && { stubs: [id] }),
    tooltip: () => {
      const { title, statement } = inMarkdown(framework).controlById(id)!;
      return `**${title}** \`${id}\`\n\n${statement}\n\n${wordsOf(result)}`;
    },
    spoken: `${control.title}, ${stateWord[stateOf(result)]}, ${ownerName[owner]}. ${reason}`,
    markdown: () => `- ${titleOf(framework, result)}: ${wordsOf(result)}`,
  };
}
