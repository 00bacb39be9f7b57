import type { CellView, DomainView, FrameworkView, ModelView } from '../protocol/framework-view';
import type { Filters } from '../protocol/state';
import { ownerWord, stateWord } from '../protocol/words';
import type { State } from '../protocol/workspace-view';

/** A cell with its row and column, what the workspace says of it, and the words it can be found by. */
export interface FilteredCell {
  readonly cell: CellView;
  readonly domain: DomainView;
  readonly model: ModelView;
  readonly state: State | undefined;
}

/** True where nothing is filtered. */
export const isUnfiltered = ({ owners, states, critical, aiSpecific, text }: Filters): boolean =>
  owners.length === 0 && states.length === 0 && !critical && !aiSpecific && text.trim() === '';

/** The filters in a sentence. */
export function filterText({ owners, states, critical, aiSpecific, text }: Filters): string {
  const parts = [
    ...(owners.length > 0 ? [owners.map(owner => ownerWord[owner]).join(' or ')] : []),
    ...(states.length > 0 ? [states.map(state => stateWord[state]).join(' or ')] : []),
    ...(critical ? ['critical'] : []),
    ...(aiSpecific ? ['AI-specific'] : []),
    ...(text.trim() ? [`"${text.trim()}"`] : []),
  ];
  return parts.length > 0 ? `Only: ${parts.join(', ')}.` : 'All domains and deployment models.';
}

/** A test for cells; a cell must pass every filter that is set. */
export function matcher(framework: FrameworkView, filters: Filters): (candidate: FilteredCell) => boolean {
  const { owners, states, critical, aiSpecific } = filters;
  const terms = filters.text.toLowerCase().split(/\s+/).filter(Boolean);
  return candidate => {
    const { cell, domain, state } = candidate;
    return (
      (owners.length === 0 || owners.includes(cell.owner)) &&
      (states.length === 0 || (state !== undefined && states.includes(state))) &&
      (!critical || cell.critical) &&
      (!aiSpecific || domain.aiSpecific) &&
      (terms.length === 0 || includesAll(wordsOf(framework, candidate), terms))
    );
  };
}

const includesAll = (words: string, terms: readonly string[]): boolean => terms.every(term => words.includes(term));

const words = new WeakMap<FrameworkView, ReadonlyMap<CellView, string>>();

/** Everything a cell can be found by; made for all cells at the first search. */
function wordsOf(framework: FrameworkView, { cell }: FilteredCell): string {
  let known = words.get(framework);
  if (!known) {
    const titles = new Map(framework.controls.map(({ id, title }) => [id, title]));
    const models = new Map(framework.models.map(model => [model.id, model]));
    const domains = new Map(framework.domains.map(domain => [domain.id, domain]));
    known = new Map(
      framework.cells.map(of => {
        const { name, shortName } = models.get(of.model)!;
        const domain = domains.get(of.domain)!;
        const controls = of.controls.map(({ id }) => `${id} ${titles.get(id) ?? ''}`);
        const parts = [
          name,
          shortName,
          domain.name,
          domain.focus,
          ownerWord[of.owner],
          of.example,
          of.provider,
          of.you,
        ];
        return [of, [...parts, ...controls].join('\n').toLowerCase()];
      }),
    );
    words.set(framework, known);
  }
  return known.get(cell) ?? '';
}
