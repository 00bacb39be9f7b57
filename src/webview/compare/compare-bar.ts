import type { FrameworkView } from '../../protocol/framework-view';
import type { MatrixState } from '../../protocol/state';
import { element, replaceChildren } from '../dom';

type Comparison = Pick<MatrixState, 'from' | 'to' | 'changesOnly'>;

/** Chooses the two models to compare and says what the change means. */
export class CompareBar {
  private readonly from = select('From', () => this.change({ from: this.from.value }));
  private readonly to = select('To', () => this.change({ to: this.to.value }));
  private readonly changesOnly = element('input', {
    type: 'checkbox',
    onchange: () => this.change({ changesOnly: this.changesOnly.checked }),
  });
  private readonly summary = element('div', { class: 'summary', role: 'status' });
  readonly root = element(
    'section',
    { class: 'bar', 'aria-label': 'Compare' },
    element('label', {}, 'From ', this.from),
    element('button', { type: 'button', class: 'quiet', onclick: () => this.swap() }, '⇄ Swap'),
    element('label', {}, 'To ', this.to),
    element('label', { class: 'check' }, this.changesOnly, ' Only what changes hands'),
    this.summary,
  );

  constructor(
    { models }: FrameworkView,
    private readonly change: (change: Partial<Comparison>) => void,
  ) {
    for (const choice of [this.from, this.to]) {
      choice.append(...models.map(({ id, name }) => element('option', { value: id }, name)));
    }
  }

  update({ from, to, changesOnly }: Comparison, summary: readonly string[]): void {
    this.from.value = from;
    this.to.value = to;
    this.changesOnly.checked = changesOnly;
    replaceChildren(this.summary, ...summary.map(sentence => element('p', {}, sentence)));
  }

  private swap(): void {
    this.change({ from: this.to.value, to: this.from.value });
  }
}

const select = (name: string, onchange: () => void): HTMLSelectElement =>
  element('select', { 'aria-label': `${name} model`, onchange });
