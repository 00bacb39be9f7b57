import { ownWord } from '../../protocol/words';
import { element, setAttribute } from '../dom';
import { drawCell } from './cell';
import type { Cell, Column, GridModel, Place, Row } from './grid-model';
import { move } from './moves';

/** What happens in a grid. */
export interface GridEvents {
  onFocus(place: Place): void;
  /** Enter or a click; `byKey` tells that the reader wants to go on in the detail. */
  onOpen(place: Place, byKey: boolean): void;
  /** Ctrl+Enter or a double click. */
  onJump(place: Place): void;
  onClose(): void;
}

type Heading = HTMLTableCellElement;

/** An ARIA grid with one tab stop. An update touches only the cells that differ. */
export class Grid {
  readonly root = element('table', { role: 'grid' });
  private model: GridModel = { label: '', corner: '', columns: [], rows: [] };
  private structure = '';
  private readonly columnHeadings: Heading[] = [];
  private readonly rowHeadings: Heading[] = [];
  private readonly cells: HTMLTableCellElement[][] = [];
  private readonly drawn = new WeakMap<Element, string>();
  private place: Place = {};
  private tabStop: HTMLElement | undefined;
  private selected: HTMLElement | undefined;

  constructor(private readonly events: GridEvents) {
    this.root.addEventListener('keydown', event => this.onKey(event));
    this.root.addEventListener('click', event => this.at(event, place => this.events.onOpen(place, false)));
    this.root.addEventListener('dblclick', event => this.at(event, place => this.events.onJump(place)));
    this.root.addEventListener('focusin', event => this.at(event, place => this.moveTabStop(place)));
  }

  /** Shows a model; `place` is where Tab leads, `selected` what the detail is about. */
  update(model: GridModel, place: Place, selected: Place | undefined): void {
    const hadFocus = this.root.contains(document.activeElement);
    const structure = JSON.stringify([
      model.corner,
      model.columns,
      model.rows.map(({ cells: _, ...heading }) => heading),
    ]);
    this.model = model;
    setAttribute(this.root, 'aria-label', model.label);
    if (structure !== this.structure) this.build();
    this.structure = structure;
    model.rows.forEach((row, index) => {
      row.cells.forEach((cell, column) => {
        this.draw(this.cells[index]![column]!, cell);
      });
    });
    this.place = this.nearest(place);
    this.setTabStop();
    this.select(selected);
    if (hadFocus && !this.root.contains(document.activeElement)) this.focus();
  }

  /** Moves the focus to the grid's tab stop. */
  focus(): void {
    this.tabStop?.focus();
  }

  private build(): void {
    this.columnHeadings.length = this.rowHeadings.length = this.cells.length = 0;
    const heading = element('tr', {}, element('th', { scope: 'col', class: 'corner' }, this.model.corner));
    for (const column of this.model.columns) heading.append(this.columnHeading(column));
    const bodies: HTMLTableSectionElement[] = [];
    for (const row of this.model.rows) {
      if (row.startsGroup || bodies.length === 0) bodies.push(element('tbody'));
      bodies.at(-1)!.append(this.row(row));
    }
    this.root.replaceChildren(element('thead', {}, heading), ...bodies);
  }

  private columnHeading({ label, name, startsGroup, wide }: Column): Heading {
    const heading = element(
      'th',
      { scope: 'col', tabindex: -1, 'aria-label': name, class: wide && 'wide', 'data-starts-group': startsGroup },
      label,
    );
    this.columnHeadings.push(heading);
    return heading;
  }

  private row({ label, name, starred, own }: Row): HTMLTableRowElement {
    const star = starred ? element('span', { class: 'star', 'aria-hidden': 'true' }, '★') : undefined;
    const mark = own ? element('span', { class: 'own', 'aria-hidden': 'true' }, ownWord) : undefined;
    const heading = element('th', { scope: 'row', tabindex: -1, 'aria-label': name }, label, star, mark);
    const made = this.model.columns.map(({ startsGroup }) =>
      element('td', { tabindex: -1, 'data-starts-group': startsGroup }),
    );
    this.rowHeadings.push(heading);
    this.cells.push(made);
    return element('tr', {}, heading, ...made);
  }

  private draw(target: HTMLTableCellElement, cell: Cell): void {
    const signature = JSON.stringify(cell);
    if (this.drawn.get(target) === signature) return;
    this.drawn.set(target, signature);
    drawCell(target, cell);
  }

  private onKey(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey } = event;
    if (key === 'Enter' || key === ' ') {
      event.preventDefault();
      if (ctrlKey || metaKey) this.events.onJump(this.place);
      else this.events.onOpen(this.place, key === 'Enter');
    } else if (key === 'Escape') {
      this.events.onClose();
    } else {
      const extent = { rows: this.model.rows.length, columns: this.model.columns.length, page: this.pageSize() };
      const next = move(this.position(), key, ctrlKey || metaKey, extent);
      if (!next) return;
      event.preventDefault();
      this.elementAt(this.placeOf(next))?.focus();
    }
  }

  private pageSize(): number {
    const viewport = this.root.parentElement?.clientHeight ?? 0;
    const row = this.rowHeadings[0]?.offsetHeight || 1;
    return Math.max(1, Math.floor(viewport / row) - 2);
  }

  private moveTabStop(place: Place): void {
    this.place = place;
    this.setTabStop();
    this.events.onFocus(place);
  }

  private setTabStop(): void {
    this.tabStop?.setAttribute('tabindex', '-1');
    this.tabStop = this.elementAt(this.place);
    this.tabStop?.setAttribute('tabindex', '0');
  }

  private select(place: Place | undefined): void {
    this.selected?.removeAttribute('aria-selected');
    this.selected = place && this.elementAt(place);
    this.selected?.setAttribute('aria-selected', 'true');
  }

  /** Brings the selected cell into view, such as after the detail took its place. */
  showSelected(): void {
    this.selected?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  private position() {
    const { rows, columns } = this.model;
    return {
      row: rows.findIndex(({ key }) => key === this.place.row),
      column: columns.findIndex(({ key }) => key === this.place.column),
    };
  }

  private placeOf({ row, column }: { readonly row: number; readonly column: number }): Place {
    return { row: this.model.rows[row]?.key, column: this.model.columns[column]?.key };
  }

  /** The place itself where it is shown, else the first cell. */
  private nearest(place: Place): Place {
    return this.elementAt(place) ? place : this.placeOf({ row: 0, column: 0 });
  }

  private elementAt({ row, column }: Place): HTMLElement | undefined {
    const at = {
      row: this.model.rows.findIndex(({ key }) => key === row),
      column: this.model.columns.findIndex(({ key }) => key === column),
    };
    if (at.row < 0) return row === undefined ? this.columnHeadings[at.column] : undefined;
    return at.column < 0
      ? column === undefined
        ? this.rowHeadings[at.row]
        : undefined
      : this.cells[at.row]?.[at.column];
  }

  /** Calls with the place of the cell that an event is about. */
  private at({ target }: Event, call: (place: Place) => void): void {
    const cell = (target as Element).closest<HTMLTableCellElement>('th, td');
    if (!cell) return;
    const row = this.rowHeadings.findIndex(heading => heading.parentElement === cell.parentElement);
    const column = cell.cellIndex - 1;
    if (row >= 0 || column >= 0) call(this.placeOf({ row, column }));
  }
}
