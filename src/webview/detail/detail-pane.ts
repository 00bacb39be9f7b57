import type { Detail } from '../../protocol/detail';
import { element, replaceChildren } from '../dom';
import { ownerBadge } from '../marks';
import { type BlockEvents, drawBlock } from './blocks';

/** What can be done from the pane. */
export interface DetailEvents extends BlockEvents {
  onCopy(): void;
  onClose(): void;
}

/** The detail beside the grid, below it where the panel is narrow. An update touches only the blocks that differ. */
export class DetailPane {
  private readonly heading = element('h2', { tabindex: -1, id: 'detail-title' });
  private readonly kicker = element('p', { class: 'kicker' });
  private readonly owner = element('p', { class: 'owner-line' });
  private readonly lead = element('p', { class: 'lead' });
  private readonly blocks = element('div');
  private readonly drawn: string[] = [];
  private target = '';
  readonly root = element(
    'aside',
    {
      class: 'detail',
      'aria-labelledby': 'detail-title',
      hidden: true,
      onkeydown: (event: KeyboardEvent) => this.onKey(event),
    },
    element(
      'div',
      { class: 'detail-head' },
      this.kicker,
      element('button', { type: 'button', class: 'quiet', onclick: () => this.events.onCopy() }, 'Copy as Markdown'),
      element(
        'button',
        {
          type: 'button',
          class: 'quiet close',
          'aria-label': 'Close the detail',
          onclick: () => this.events.onClose(),
        },
        '✕',
      ),
    ),
    this.heading,
    this.owner,
    this.lead,
    this.blocks,
  );

  constructor(private readonly events: DetailEvents) {}

  update({ target, title, kicker, owner, critical, lead, blocks }: Detail): void {
    this.heading.textContent = title;
    this.kicker.textContent = kicker;
    this.lead.textContent = lead;
    replaceChildren(this.owner, owner && ownerBadge(owner, critical));
    blocks.forEach((block, index) => {
      const signature = JSON.stringify([target, block]);
      if (this.drawn[index] === signature) return;
      this.drawn[index] = signature;
      const slot = this.blocks.children[index] ?? this.blocks.appendChild(element('div'));
      replaceChildren(slot, drawBlock(block, this.events));
    });
    while (this.blocks.children.length > blocks.length) this.blocks.lastElementChild!.remove();
    this.drawn.length = blocks.length;
    if (JSON.stringify(target) !== this.target) this.root.scrollTop = 0;
    this.target = JSON.stringify(target);
    this.root.hidden = false;
  }

  get isOpen(): boolean {
    return !this.root.hidden;
  }

  close(): void {
    this.root.hidden = true;
  }

  /** Moves the focus to the title, so that reading goes on from there. */
  focus(): void {
    this.heading.focus();
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.events.onClose();
  }
}
