import type { CellView, FrameworkView } from '../../protocol/framework-view';
import { ownerWord } from '../../protocol/words';
import { groupOf, headingOf } from '../grid/domain-heading';
import type { Cell, GridModel } from '../grid/grid-model';
import { type Change, type DomainChange, isAdded, isRemoved } from './changes';

/** The change of a domain, in words. */
const changeWord: Readonly<Record<Change, string>> = {
  yours: 'Becomes yours',
  'yours-alone': 'Becomes yours alone',
  shared: 'Becomes shared',
  'partly-handed-over': 'You hand over a part',
  providers: 'Goes to the provider',
  gone: 'No longer applies',
  same: 'Stays as it is',
};

/** Two models side by side, with what changes hands between them. */
export function compareGrid(
  { models, domains, controls }: FrameworkView,
  changes: readonly DomainChange[],
  { from, to }: { readonly from: string; readonly to: string },
): GridModel {
  const modelById = new Map(models.map(model => [model.id, model]));
  const domainById = new Map(domains.map(domain => [domain.id, domain]));
  const titles = new Map(controls.map(({ id, title }) => [id, title]));
  const column = (key: 'from' | 'to', model: string) => {
    const { shortName = model, name = model } = modelById.get(model) ?? {};
    return { key, label: shortName, name: `${key === 'from' ? 'From' : 'To'} ${name}` };
  };
  return {
    label: 'What changes hands',
    corner: 'Security domain',
    columns: [
      column('from', from),
      column('to', to),
      { key: 'change', label: 'What changes', name: 'What changes' },
      { key: 'gained', label: 'Controls that become yours', name: 'Controls that become yours', wide: true },
    ],
    rows: changes.map((change, index) => {
      const domain = domainById.get(change.domain)!;
      const gained = change.gained.map(id => titles.get(id) ?? id).join(', ');
      return {
        key: domain.id,
        ...headingOf(domain),
        startsGroup: index > 0 && groupOf(domain) !== groupOf(domainById.get(changes[index - 1]!.domain)!),
        cells: [
          ownerCell(change.before, `${domain.name}, from ${modelById.get(from)?.shortName}`),
          ownerCell(change.after, `${domain.name}, to ${modelById.get(to)?.shortName}`),
          textCell(changeWord[change.change], `${domain.name}, what changes`),
          textCell(gained, `${domain.name}, controls that become yours`),
        ],
      };
    }),
  };
}

const ownerCell = ({ owner, critical }: CellView, place: string): Cell => ({
  name: `${place}: ${ownerWord[owner]}${critical ? ', critical' : ''}`,
  owner,
  critical,
  word: ownerWord[owner],
  matches: true,
});

const textCell = (word: string, place: string): Cell => ({
  name: `${place}: ${word || 'none'}`,
  critical: false,
  word,
  matches: true,
});

/** What a change of model means, in sentences. */
export function compareSummary(
  { models, domains }: FrameworkView,
  changes: readonly DomainChange[],
  { from, to }: { readonly from: string; readonly to: string },
): readonly string[] {
  const nameOf = (id: string) => models.find(model => model.id === id)?.shortName ?? id;
  const domainNames = (some: readonly DomainChange[]) =>
    some.map(({ domain }) => domains.find(({ id }) => id === domain)?.name ?? domain).join(', ');
  const hands = changes.filter(({ change }) => change !== 'same').length;
  const added = changes.filter(isAdded);
  const alone = changes.filter(({ change }) => change === 'yours-alone');
  const removed = changes.filter(isRemoved);
  const gained = changes.reduce((sum, change) => sum + change.gained.length, 0);
  if (from === to) return ['Both sides are the same model. Pick another one to see what changes hands.'];
  return [
    `Moving from ${nameOf(from)} to ${nameOf(to)}: ${count(hands, 'domain changes', 'domains change')} hands, ${count(gained, 'control becomes', 'controls become')} yours.`,
    ...(added.length > 0
      ? [`Adds ${count(added.length, 'domain', 'domains')} to your part: ${domainNames(added)}.`]
      : []),
    ...(alone.length > 0 ? [`No longer shared but yours alone: ${domainNames(alone)}.`] : []),
    ...(removed.length > 0 ? [`Leaves your part: ${domainNames(removed)}.`] : []),
  ];
}

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;
