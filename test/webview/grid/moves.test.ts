import assert from 'node:assert/strict';
import { move } from '../../../src/webview/grid/moves';

const extent = { rows: 16, columns: 8, page: 5 };
const at = (row: number, column: number) => ({ row, column });

describe('a key in the grid', () => {
  const cases: readonly (readonly [string, readonly [number, number], string, boolean, readonly [number, number]])[] = [
    ['goes down', [0, 0], 'ArrowDown', false, [1, 0]],
    ['goes up to the heading of the column', [0, 3], 'ArrowUp', false, [-1, 3]],
    ['goes left to the heading of the row', [4, 0], 'ArrowLeft', false, [4, -1]],
    ['stays at the last row', [15, 2], 'ArrowDown', false, [15, 2]],
    ['stays at the last column', [3, 7], 'ArrowRight', false, [3, 7]],
    ['does not enter the corner from a column heading', [-1, 0], 'ArrowLeft', false, [-1, 0]],
    ['does not enter the corner from a row heading', [0, -1], 'ArrowUp', false, [0, -1]],
    ['goes to the first cell of the row', [4, 6], 'Home', false, [4, 0]],
    ['goes to the last cell of the row', [4, 1], 'End', false, [4, 7]],
    ['goes to the first cell', [4, 6], 'Home', true, [0, 0]],
    ['goes to the last cell', [4, 6], 'End', true, [15, 7]],
    ['goes down a page', [4, 6], 'PageDown', false, [9, 6]],
    ['goes down a page no further than the end', [13, 6], 'PageDown', false, [15, 6]],
    ['goes up a page but not into the heading', [3, 6], 'PageUp', false, [0, 6]],
  ];
  for (const [what, [row, column], key, ctrl, [toRow, toColumn]] of cases) {
    it(`${ctrl ? 'Ctrl+' : ''}${key} ${what}`, () => {
      assert.deepEqual(move(at(row, column), key, ctrl, extent), at(toRow, toColumn));
    });
  }

  it('that is a letter does nothing', () => assert.equal(move(at(0, 0), 'a', false, extent), undefined));

  it('stays where it is in a grid of one cell', () => {
    assert.deepEqual(move(at(0, 0), 'End', true, { rows: 1, columns: 1, page: 1 }), at(0, 0));
  });
});
