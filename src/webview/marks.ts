import type { Owner } from '../protocol/framework-view';
import { ownerWord } from '../protocol/words';
import type { State } from '../protocol/workspace-view';
import { element } from './dom';

/** The shape of an owner: a disc, a half-filled disc, a square outline, a dash. */
export const ownerMark = (owner: Owner): HTMLElement => mark(`owner ${owner === 'n/a' ? 'none' : owner}`);

/** The shape of a state. */
export const stateMark = (state: State): HTMLElement => mark(`state ${state}`);

/** The mark of a critical cell. */
export const criticalMark = (): HTMLElement => element('span', { class: 'critical-mark', 'aria-hidden': 'true' }, '!');

const mark = (kind: string): HTMLElement => element('span', { class: `mark ${kind}`, 'aria-hidden': 'true' });

/** An owner by shape, colour and word. */
export const ownerBadge = (owner: Owner, critical = false): HTMLElement =>
  element(
    'span',
    { class: 'badge' },
    ownerMark(owner),
    ownerWord[owner],
    ...(critical ? [criticalMark(), element('span', { class: 'critical-word' }, 'critical')] : []),
  );
