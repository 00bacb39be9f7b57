import type { TextFormat } from '../../protocol/messages';
import { element } from '../dom';

/** What the matrix can be exported to. */
export type ExportKind = TextFormat | 'png';

const kinds: readonly (readonly [ExportKind, string])[] = [
  ['markdown', 'Markdown'],
  ['csv', 'CSV'],
  ['html', 'HTML, ready to print'],
  ['png', 'PNG image'],
];

/** A button with a menu of formats. */
export class ExportMenu {
  private readonly button = element(
    'button',
    {
      type: 'button',
      class: 'quiet',
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      popovertarget: 'export-menu',
    },
    'Export',
  );
  private readonly items: readonly HTMLElement[];
  private readonly menu: HTMLElement;
  readonly root: HTMLElement;

  constructor(onExport: (kind: ExportKind) => void) {
    this.items = kinds.map(([kind, label], index) =>
      element(
        'button',
        {
          type: 'button',
          role: 'menuitem',
          tabindex: -1,
          autofocus: index === 0,
          onclick: () => {
            this.menu.hidePopover();
            onExport(kind);
          },
        },
        label,
      ),
    );
    this.menu = element(
      'div',
      {
        id: 'export-menu',
        role: 'menu',
        popover: 'auto',
        'aria-label': 'Export what is shown',
        onkeydown: (event: KeyboardEvent) => this.onKey(event),
        ontoggle: ({ newState }: ToggleEvent) => this.button.setAttribute('aria-expanded', String(newState === 'open')),
      },
      ...this.items,
    );
    this.root = element('span', { class: 'export' }, this.button, this.menu);
  }

  private onKey(event: KeyboardEvent): void {
    const at = this.items.indexOf(document.activeElement as HTMLElement);
    const { length } = this.items;
    const next = { ArrowDown: at + 1, ArrowUp: at - 1 + length, Home: 0, End: length - 1 }[event.key];
    if (event.key === 'Tab') this.menu.hidePopover();
    if (next === undefined) return;
    event.preventDefault();
    this.items[next % length]?.focus();
  }
}
