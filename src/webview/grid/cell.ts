import { element, setAttribute } from '../dom';
import { criticalMark, ownerMark, stateMark } from '../marks';
import type { Cell } from './grid-model';

/** Draws what a cell shows in place of what it showed. */
export function drawCell(target: HTMLTableCellElement, cell: Cell): void {
  const { name, owner, critical, word, state, note, matches } = cell;
  setAttribute(target, 'aria-label', matches ? name : `${name} (left out by the filters)`);
  setAttribute(target, 'class', matches ? classesOf(cell) : 'left-out');
  target.replaceChildren(
    ...(matches
      ? [
          element(
            'span',
            { class: 'line' },
            owner && ownerMark(owner),
            element('span', { class: 'word' }, word),
            critical ? criticalMark() : undefined,
          ),
          ...(note === undefined
            ? []
            : [' ', element('span', { class: 'note' }, state && stateMark(state), element('span', {}, note))]),
        ]
      : []),
  );
}

const classesOf = ({ owner, critical, state, unused }: Cell): string | undefined =>
  [
    owner && `of-${owner === 'n/a' ? 'none' : owner}`,
    critical && 'critical',
    unused && 'unused',
    state && `is-${state}`,
  ]
    .filter(Boolean)
    .join(' ') || undefined;
