import type { Cell, Domain, Framework, ModelId } from '../framework';
import { ownerName } from '../framework/describe';
import { ownMark } from '../framework/own';
import type { Document, Table } from './document';

/** The framework's matrix of these models, all of them where none is named. */
export const frameworkDocument = (framework: Framework, models: readonly ModelId[]): Document => ({
  title: 'AI security responsibilities',
  paragraphs: [
    `${framework.title} ${framework.version} by ${framework.author}, ${framework.license}: ${framework.url}`,
    '★ marks domains that came up with AI; critical marks what a model stands or falls with.',
  ],
  sections: [{ title: modelNames(framework, models).join(', '), table: frameworkTable(framework, models) }],
});

/** One model in detail, or several side by side. */
export function frameworkTable(framework: Framework, models: readonly ModelId[]): Table {
  const [only, ...others] = models;
  return only && others.length === 0 ? detailTable(framework, only) : ownersTable(framework, wanted(framework, models));
}

const detailTable = (framework: Framework, model: ModelId): Table => ({
  columns: ['Domain', 'Owner', 'The provider', 'You', 'Example'],
  rows: framework.domains.map(domain => {
    const cell = framework.cell(model, domain.id);
    return [domainTitle(domain), ownerOf(cell), cell.provider, cell.you, cell.example];
  }),
});

const ownersTable = (framework: Framework, models: readonly ModelId[]): Table => ({
  columns: ['Domain', ...models.map(id => framework.modelById(id)?.shortName ?? id)],
  rows: framework.domains.map(domain => [
    domainTitle(domain),
    ...models.map(model => ownerOf(framework.cell(model, domain.id))),
  ]),
});

/** The matrix as plain data. */
export const frameworkData = (framework: Framework, models: readonly ModelId[]) => ({
  framework: framework.version,
  models: wanted(framework, models),
  domains: framework.domains.map(({ id, name, aiSpecific, own }) => ({
    id,
    name,
    aiSpecific,
    ...(own && { own }),
    cells: Object.fromEntries(
      wanted(framework, models).map(model => {
        const { owner, critical, provider, you, example } = framework.cell(model, id);
        return [model, { owner, critical, provider, you, example }];
      }),
    ),
  })),
});

const wanted = (framework: Framework, models: readonly ModelId[]): readonly ModelId[] =>
  models.length > 0 ? models : framework.models.map(({ id }) => id);

const modelNames = (framework: Framework, models: readonly ModelId[]): readonly string[] =>
  wanted(framework, models).map(id => framework.modelById(id)?.name ?? id);

const domainTitle = ({ name, aiSpecific, own }: Domain): string =>
  aiSpecific ? `${name} ★` : own ? `${name} (${ownMark})` : name;
const ownerOf = ({ owner, critical }: Cell): string => ownerName[owner] + (critical ? ' (critical)' : '');
