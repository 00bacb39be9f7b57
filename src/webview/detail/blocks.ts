import type { Block, BlockOf } from '../../protocol/detail';
import type { Target } from '../../protocol/target';
import { stateWord } from '../../protocol/words';
import { type Child, element } from '../dom';
import { ownerBadge, stateMark } from '../marks';

/** What can be done from a detail. */
export interface BlockEvents {
  onOpen(place: { readonly deployment: string; readonly control?: string }): void;
  onInsert(deployment: string): void;
  onTarget(target: Target): void;
}

/** Draws a block under its heading. */
export const drawBlock = (block: Block, events: BlockEvents): HTMLElement =>
  element('section', { class: `block ${block.kind}` }, element('h3', {}, block.heading), ...bodyOf(block, events));

function bodyOf(block: Block, events: BlockEvents): readonly Child[] {
  switch (block.kind) {
    case 'text':
      return [element('p', {}, block.text)];
    case 'list':
      return [element('ul', {}, ...block.items.map(item => element('li', {}, item)))];
    case 'links':
      return [element('ul', {}, ...block.items.map(link))];
    case 'targets':
      return [element('ul', { class: 'plain' }, ...block.items.map(item => target(item, events)))];
    case 'deployments':
      return [
        element('ul', { class: 'plain' }, ...block.items.map(item => deployment(item, events))),
        rest(block.more),
      ];
    case 'controls':
      return [element('ul', { class: 'plain' }, ...block.items.map(item => control(item, events)))];
  }
}

/** Only the web: a link of another kind stays text. */
const link = ({ label, url }: BlockOf<'links'>['items'][number]): HTMLElement =>
  element('li', {}, url?.startsWith('https://') ? element('a', { href: url, 'data-key': url }, label) : label);

const target = (
  { label, owner, critical, target: to }: BlockOf<'targets'>['items'][number],
  { onTarget }: BlockEvents,
): HTMLElement =>
  element(
    'li',
    { class: 'split' },
    textButton(label, `target ${label}`, () => onTarget(to)),
    ownerBadge(owner, critical),
  );

function deployment(
  { id, name, file, state, summary, isDeclared, missing }: BlockOf<'deployments'>['items'][number],
  { onOpen, onInsert }: BlockEvents,
): HTMLElement {
  const stubs = missing === 1 ? 'Insert 1 stub' : `Insert ${missing} stubs`;
  return element(
    'li',
    { class: 'deployment' },
    element('p', {}, stateMark(state), ` ${stateWord[state]}: `, element('strong', {}, name), ` (${file})`),
    element('p', { class: 'fine' }, summary),
    element(
      'div',
      { class: 'actions' },
      button(isDeclared ? 'Open in manifest' : 'Open the file', name, 'quiet', `open ${id}`, () =>
        onOpen({ deployment: id }),
      ),
      missing > 0 ? button(stubs, name, 'primary', `insert ${id}`, () => onInsert(id)) : undefined,
    ),
  );
}

const control = (
  { id, title, statement, owner, when, states, more }: BlockOf<'controls'>['items'][number],
  { onOpen }: BlockEvents,
): HTMLElement =>
  element(
    'li',
    { class: 'control' },
    element('div', { class: 'split' }, element('h4', {}, title), ownerBadge(owner)),
    element('p', {}, statement),
    when === undefined ? undefined : element('p', { class: 'fine' }, `Applies ${when}.`),
    ...states.map(({ deployment: of, name, state, reason }) =>
      element(
        'p',
        { class: 'fine' },
        stateMark(state),
        ` ${stateWord[state]} in `,
        textButton(name, `control ${id} ${of}`, () => onOpen({ deployment: of, control: id })),
        `: ${reason}`,
      ),
    ),
    rest(more),
  );

const rest = (more: number): Child => (more > 0 ? element('p', { class: 'fine' }, `and ${more} more`) : undefined);

const textButton = (text: string, key: string, onclick: () => void): HTMLElement =>
  element('button', { type: 'button', class: 'link', 'data-key': key, onclick }, text);

/** `about` tells buttons of the same text apart. */
const button = (text: string, about: string, kind: string, key: string, onclick: () => void): HTMLElement =>
  element('button', { type: 'button', class: kind, 'data-key': key, 'aria-label': `${text}: ${about}`, onclick }, text);
