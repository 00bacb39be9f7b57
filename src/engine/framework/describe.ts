import { type Framework, framework as published } from '.';
import { inMarkdown } from './in-markdown';
import { ownMark } from './own';
import type { Control, DataClass, DeploymentModel, Feature, ModelId, Owner, Standard } from './types';

/** The word for an owner, for people. */
export const ownerName: Readonly<Record<Owner, string>> = {
  provider: 'Provider',
  customer: 'Customer',
  shared: 'Shared',
  'n/a': 'Not applicable',
};

/** Whose job a domain is in a model, in one sentence. */
export function whoseJob(owner: Owner, critical: boolean): string {
  const words: Readonly<Record<Owner, string>> = {
    customer: 'Yours',
    provider: "The provider's",
    shared: 'Shared between you and the provider',
    'n/a': 'Not relevant here',
  };
  return critical ? `${words[owner]}, and critical for this model` : words[owner];
}

/** Whose job a control is, in one sentence; in a shared domain it may be the part of one side. */
export function whoseControl(given: Framework, control: Control, model: ModelId): string {
  const { owner: whole, critical } = given.cell(model, control.domain);
  const owner = given.ownerOfControl(control, model);
  if (owner === whole) return whoseJob(owner, critical);
  const part = owner === 'customer' ? 'Your part of a shared domain' : "The provider's part of a shared domain";
  return critical ? `${part}, which is critical for this model` : part;
}

/** A control for a hover: what, whose job in this model, why, evidence, references. */
export function describeControl(given: Framework, { id }: Control, model: ModelId | undefined): string {
  const framework = inMarkdown(given);
  const control = framework.controlById(id)!;
  const domain = framework.domainById(control.domain);
  const mark = control.own ? `, ${ownMark}` : '';
  const parts = [`**${control.title}** (${domain?.name}${mark})`, control.statement];
  if (model) {
    const cell = framework.cell(model, control.domain);
    const owner = framework.ownerOfControl(control, model);
    const name = framework.modelById(model)?.name;
    const whose = whoseControl(framework, control, model);
    parts.push(`**Whose job on ${name}:** ${whose}. ${owner === 'provider' ? cell.provider : cell.you}`.trim());
  }
  if (control.why !== '') parts.push(`**Why:** ${control.why}`);
  if (control.evidence.length > 0) parts.push(`**Evidence:** ${control.evidence.join('; ')}`);
  if (control.references.length > 0) parts.push(`**References:** ${describeReferences(control.references)}`);
  return parts.join('\n\n');
}

/** The controls that a class of data or a feature switches on in a model, by whose they are; undefined for none. */
export function describeDemand(given: Framework, model: ModelId, name: string): string | undefined {
  const framework = inMarkdown(given);
  const always = new Set(framework.controlsFor({ model }));
  const demanded = framework
    .controlsFor({ model, data: [name as DataClass], features: [name as Feature] })
    .filter(control => !always.has(control));
  const titles = (isTheirs: boolean) =>
    demanded
      .filter(control => (framework.ownerOfControl(control, model) === 'provider') === isTheirs)
      .map(({ title }) => title)
      .join(', ');
  const parts = [
    ['Asks you for', titles(false)],
    ['Asks the provider for', titles(true)],
  ].filter(([, list]) => list !== '');
  const on = framework.modelById(model)?.shortName;
  return parts.length > 0 ? parts.map(([who, list]) => `**${who}, on ${on}:** ${list}`).join('\n\n') : undefined;
}

/** A deployment model for a hover: what it is, and which domains are whose. */
export function describeModel(given: Framework, { id, name, summary }: DeploymentModel): string {
  const framework = inMarkdown(given);
  const owners: readonly Owner[] = ['customer', 'shared', 'provider', 'n/a'];
  const lines = owners.flatMap(owner => {
    const names = framework.domains
      .filter(domain => framework.cell(id, domain.id).owner === owner)
      .map(domain => (framework.cell(id, domain.id).critical ? `${domain.name} (critical)` : domain.name));
    return names.length > 0 ? [`- **${whoseJob(owner, false)}:** ${names.join(', ')}`] : [];
  });
  return [`**${name}**`, summary, lines.join('\n')].join('\n\n');
}

const describeReferences = (ids: readonly string[]): string =>
  ids
    .flatMap(id => published.standardById(id) ?? [])
    .map(describeStandard)
    .join('; ');

function describeStandard({ id, standard, title, url }: Standard): string {
  const words = `${standard} ${id}${title ? ` ${title}` : ''}`;
  return url ? `[${words}](${url})` : words;
}
