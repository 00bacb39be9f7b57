import { framework } from '../framework';
import { ownerName } from '../framework/describe';
import type { Cell, Domain, ModelId } from '../framework/types';
import type { Document, Table } from './document';

/** The framework's matrix of these models, all of them where none is named. */
export const frameworkDocument = (models: readonly ModelId[]): Document => ({
  title: 'AI security responsibilities',
  paragraphs: [
    `${framework.title} ${framework.version} by ${framework.author}, ${framework.licence}: ${framework.url}`,
    '★ marks domains that came up with AI; critical marks what a model stands or falls with.',
  ],
  sections: [{ title: modelNames(models).join(', '), table: frameworkTable(models) }],
});

/** One model in detail, or several side by side. */
export function frameworkTable(models: readonly ModelId[]): Table {
  const [only, ...others] = models;
  return only && others.length === 0 ? detailTable(only) : ownersTable(wanted(models));
}

const detailTable = (model: ModelId): Table => ({
  columns: ['Domain', 'Owner', 'The provider', 'You', 'Example'],
  rows: framework.domains.map(domain => {
    const cell = framework.cell(model, domain.id);
    return [domainTitle(domain), ownerOf(cell), cell.provider, cell.you, cell.example];
  }),
});

const ownersTable = (models: readonly ModelId[]): Table => ({
  columns: ['Domain', ...models.map(id => framework.modelById(id)?.shortName ?? id)],
  rows: framework.domains.map(domain => [
    domainTitle(domain),
    ...models.map(model => ownerOf(framework.cell(model, domain.id))),
  ]),
});

/** The matrix as plain data. */
export const frameworkData = (models: readonly ModelId[]) => ({
  framework: framework.version,
  models: wanted(models),
  domains: framework.domains.map(({ id, name, aiSpecific }) => ({
    id,
    name,
    aiSpecific,
    cells: Object.fromEntries(
      wanted(models).map(model => {
        const { owner, critical, provider, you, example } = framework.cell(model, id);
        return [model, { owner, critical, provider, you, example }];
      }),
    ),
  })),
});

const wanted = (models: readonly ModelId[]): readonly ModelId[] =>
  models.length > 0 ? models : framework.models.map(({ id }) => id);

const modelNames = (models: readonly ModelId[]): readonly string[] =>
  wanted(models).map(id => framework.modelById(id)?.name ?? id);

const domainTitle = ({ name, aiSpecific }: Domain): string => (aiSpecific ? `${name} ★` : name);
const ownerOf = ({ owner, critical }: Cell): string => ownerName[owner] + (critical ? ' (critical)' : '');
