import {
  type Cell,
  type DeploymentModel,
  type Domain,
  type Framework,
  type ModelId,
  variationsOf,
  whoseJob,
} from '../../engine';
import type { Block, Detail } from '../../protocol/detail';
import type { Target } from '../../protocol/target';
import { ownWord } from '../../protocol/words';
import { cellWorkspace, type DetailWorkspace } from './detail-workspace';

/** Everything there is to say about a place of the matrix; undefined for a place that does not exist. */
export function detailOf(framework: Framework, target: Target, workspace: DetailWorkspace): Detail | undefined {
  const model = target.model === undefined ? undefined : framework.modelById(target.model);
  const domain = target.domain === undefined ? undefined : framework.domainById(target.domain);
  if (model && domain) return cellDetail(framework, model, domain, workspace);
  if (target.model !== undefined && target.domain !== undefined) return undefined;
  if (model) return modelDetail(framework, model);
  return domain && domainDetail(framework, domain);
}

function cellDetail(framework: Framework, model: DeploymentModel, domain: Domain, workspace: DetailWorkspace): Detail {
  const cell = framework.cell(model.id, domain.id);
  const why = variationsOf(framework, domain).find(
    ({ owner, models }) => owner === cell.owner && models.includes(model.id),
  );
  return {
    target: { model: model.id, domain: domain.id },
    kicker: domain.own ? `${model.name}, ${ownWord}` : model.name,
    title: domain.name,
    owner: cell.owner,
    critical: cell.critical,
    lead: `${whoseJob(cell.owner, cell.critical)}.${why ? ` ${why.text}` : ''}`,
    blocks: [
      ...partsOf(cell),
      ...emphasisOf(framework, cell),
      ...cellWorkspace(framework, cell, workspace),
      ...considerationsOf(domain.considerations),
      ...referencesOf(framework, domain.references),
    ],
  };
}

/** An organization's domain has none of these texts. */
const partsOf = ({ owner, you, provider, example }: Cell): readonly Block[] =>
  [
    { kind: 'text' as const, heading: owner === 'n/a' ? 'What to watch' : 'What you do', text: you },
    { kind: 'text' as const, heading: 'What the provider does', text: provider },
    { kind: 'text' as const, heading: 'Example', text: example },
  ].filter(({ text }) => text !== '');

/** What the sources say about this very cell, where they stress it or disagree. */
function emphasisOf(framework: Framework, { model, domain }: Cell): readonly Block[] {
  const focus = framework.criticalFocus.filter(item => item.model === model && item.domains.includes(domain));
  const dispute = framework.contradictions.filter(item => item.model === model && item.domain === domain);
  return [
    ...focus.map(({ text }): Block => ({ kind: 'text', heading: 'Why it is critical', text })),
    ...dispute.map(
      ({ matrix, text, reason }): Block => ({
        kind: 'text',
        heading: 'The sources disagree here',
        text: `The matrix says ${matrix}, the text ${text}. ${reason}`,
      }),
    ),
  ];
}

const considerationsOf = (items: readonly { readonly text: string }[]): readonly Block[] =>
  items.length > 0 ? [{ kind: 'list', heading: 'Key considerations', items: items.map(({ text }) => text) }] : [];

function referencesOf(framework: Framework, ids: readonly string[]): readonly Block[] {
  const items = ids.flatMap(id => framework.standardById(id) ?? []);
  if (items.length === 0) return [];
  const links = items.map(({ id, standard, title, url }) => ({ label: `${standard} ${id} ${title}`.trim(), url }));
  return [{ kind: 'links', heading: 'References', items: links }];
}

function domainDetail(framework: Framework, domain: Domain): Detail {
  const cells = framework.models.map(({ id, name }) => [name, framework.cell(id, domain.id)] as const);
  return {
    target: { domain: domain.id },
    kicker: domain.aiSpecific
      ? '★ AI-specific security domain'
      : domain.own
        ? `Security domain, ${ownWord}`
        : 'Security domain',
    title: domain.name,
    critical: false,
    lead: domain.meaning,
    blocks: [
      { kind: 'targets', heading: 'Whose job, by deployment model', items: cells.map(targetItem) },
      ...considerationsOf(domain.considerations),
      ...referencesOf(framework, domain.references),
    ],
  };
}

function modelDetail(framework: Framework, model: DeploymentModel): Detail {
  const cells = framework.domains.map(({ id, name }) => [name, framework.cell(model.id, id)] as const);
  const list = (heading: string, items: readonly string[]): readonly Block[] =>
    items.length > 0 ? [{ kind: 'list', heading, items }] : [];
  const texts = (items: readonly { readonly text: string }[]) => items.map(({ text }) => text);
  return {
    target: { model: model.id },
    kicker: `Deployment model, ${model.group.toLowerCase()}`,
    title: model.name,
    critical: false,
    lead: model.summary,
    blocks: [
      ...model.examples.flatMap(({ title, items }) => list(title, items)),
      ...list(
        'Risk',
        model.risks.map(({ scope, level, reason }) => `${scope ? `${scope}: ` : ''}${level}. ${reason}`),
      ),
      ...list('Choose it when', texts(model.chooseWhen)),
      { kind: 'targets', heading: 'Whose job, by security domain', items: cells.map(targetItem) },
      ...list('Characteristics', texts(model.characteristics)),
      ...list('Security considerations', texts(model.considerations)),
      ...(model.modelSecurityNote ? [note(model.modelSecurityNote)] : []),
    ],
  };
}

const note = (text: string): Block => ({ kind: 'text', heading: 'Model security', text });

const targetItem = ([label, { owner, critical, model, domain }]: readonly [string, Cell]) => ({
  label,
  owner,
  critical,
  target: { model: model as ModelId, domain },
});
