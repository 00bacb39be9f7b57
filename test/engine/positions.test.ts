import assert from 'node:assert/strict';
import { positionsOf } from '../../src/engine/positions';

describe('positionsOf', () => {
  it('counts lines and UTF-16 columns from 1, whatever ends a line', () => {
    const text = 'ab\ncd\r\ne\r😀f\n';
    const positions = positionsOf(text);
    const at = (part: string) => {
      const { line, column } = positions(text.indexOf(part));
      return `${line}:${column}`;
    };
    assert.deepEqual(['a', 'b', 'c', 'd', 'e', '😀', 'f'].map(at), ['1:1', '1:2', '2:1', '2:2', '3:1', '4:1', '4:3']);
    assert.deepEqual(positions(text.length), { line: 5, column: 1 });
  });

  it('has an answer for an empty text', () => assert.deepEqual(positionsOf('')(0), { line: 1, column: 1 }));
});
