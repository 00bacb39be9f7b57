import type { Owner } from '../protocol/framework-view';
import type { Filters } from '../protocol/state';
import { noFilters } from '../protocol/state';
import { ownerWord, stateWord } from '../protocol/words';
import { type State, states } from '../protocol/workspace-view';
import { type Child, element } from './dom';
import { isUnfiltered } from './filter';
import { criticalMark, ownerMark, stateMark } from './marks';
import { toggled } from './toggled';

/** A toggle that lets through one kind of cell, and counts what it would let through. */
interface Chip {
  readonly button: HTMLButtonElement;
  readonly count: HTMLElement;
  readonly isPressed: (filters: Filters) => boolean;
  readonly filtersWith: (filters: Filters) => Filters;
}

const owners: readonly Owner[] = ['customer', 'shared', 'provider', 'n/a'];

/** The filters with their counts; the chips of the owners are the legend, too. */
export class FilterBar {
  private filters: Filters = noFilters;
  private readonly search = element('input', {
    type: 'search',
    placeholder: 'Search domains, controls, examples',
    'aria-label': 'Search the matrix',
    oninput: () => this.change({ ...this.filters, text: this.search.value }),
  });
  private readonly chips: Chip[] = [];
  private readonly stateGroup: HTMLElement;
  private readonly status = element('span', { role: 'status' });
  private readonly clear = element(
    'button',
    { type: 'button', class: 'quiet', onclick: () => this.change(noFilters) },
    'Clear filters',
  );
  readonly root: HTMLElement;

  constructor(private readonly change: (filters: Filters) => void) {
    this.stateGroup = this.group(
      'State',
      states.map(state => this.stateChip(state)),
    );
    this.root = element(
      'section',
      { class: 'bar', 'aria-label': 'Filters' },
      this.search,
      this.group(
        'Owner',
        owners.map(owner => this.ownerChip(owner)),
      ),
      this.stateGroup,
      this.group('Kind', [
        this.kindChip('critical', 'Critical', criticalMark()),
        this.kindChip('aiSpecific', 'AI-specific', star()),
      ]),
      element('span', { class: 'count' }, this.status, this.clear),
    );
  }

  /** Shows the filters; `counted` gives how many cells would be left. */
  update(
    filters: Filters,
    shown: number,
    total: number,
    hasStates: boolean,
    counted: (filters: Filters) => number,
  ): void {
    this.filters = filters;
    if (this.search.value !== filters.text) this.search.value = filters.text;
    this.stateGroup.hidden = !hasStates;
    for (const { button, count, isPressed, filtersWith } of this.chips) {
      button.setAttribute('aria-pressed', String(isPressed(filters)));
      button.hidden = !isPressed(filters) && counted(filtersWith(noFilters)) === 0;
      const text = String(counted(filtersWith(filters)));
      if (count.textContent !== text) count.textContent = text;
    }
    const text = shown === total ? `${total} cells` : `${shown} of ${total} cells`;
    if (this.status.textContent !== text) this.status.textContent = text;
    this.clear.hidden = isUnfiltered(filters);
  }

  private group(name: string, buttons: readonly HTMLElement[]): HTMLElement {
    return element('span', { role: 'group', class: 'chips', 'aria-label': name }, ...buttons);
  }

  private ownerChip(owner: Owner): HTMLElement {
    return this.chip(
      [ownerMark(owner), ownerWord[owner]],
      filters => filters.owners.includes(owner),
      filters => ({ ...filters, owners: [owner] }),
      filters => ({ ...filters, owners: toggled(filters.owners, owner) }),
    );
  }

  private stateChip(state: State): HTMLElement {
    return this.chip(
      [stateMark(state), stateWord[state]],
      filters => filters.states.includes(state),
      filters => ({ ...filters, states: [state] }),
      filters => ({ ...filters, states: toggled(filters.states, state) }),
    );
  }

  private kindChip(kind: 'critical' | 'aiSpecific', word: string, mark: HTMLElement): HTMLElement {
    return this.chip(
      [mark, word],
      filters => filters[kind],
      filters => ({ ...filters, [kind]: true }),
      filters => ({ ...filters, [kind]: !filters[kind] }),
    );
  }

  private chip(
    label: readonly Child[],
    isPressed: Chip['isPressed'],
    filtersWith: Chip['filtersWith'],
    toggle: (filters: Filters) => Filters,
  ): HTMLElement {
    const count = element('span', { class: 'chip-count' });
    const button = element(
      'button',
      { type: 'button', class: 'chip', onclick: () => this.change(toggle(this.filters)) },
      ...label,
      count,
    );
    this.chips.push({ button, count, isPressed, filtersWith });
    return button;
  }
}

const star = (): HTMLElement => element('span', { class: 'star', 'aria-hidden': 'true' }, '★');
