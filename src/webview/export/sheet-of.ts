import type { Sheet } from '../../protocol/sheet';
import type { Cell, GridModel } from '../grid/grid-model';

/** A grid as the plain table that it shows. */
export const sheetOf = (
  { corner, columns, rows }: GridModel,
  words: Pick<Sheet, 'title' | 'subtitle' | 'footer'>,
): Sheet => ({
  ...words,
  columns: [corner, ...columns.map(({ label }) => label)],
  rows: rows.map(({ label, starred, cells }) => [starred ? `${label} ★` : label, ...cells.map(textOf)]),
});

const textOf = ({ word, critical, note, matches }: Cell): string =>
  matches ? `${word}${critical ? ' (critical)' : ''}${note ? `: ${note}` : ''}` : '';
