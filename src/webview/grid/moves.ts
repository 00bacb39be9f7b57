/** A position by index; -1 is the row or column of the headings. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

/** The extent of a grid and how many rows a page is. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
  readonly page: number;
}

/** Where a key leads in a grid; undefined for a key that does not move. The corner above the row headings is never entered. */
export function move({ row, column }: Position, key: string, ctrl: boolean, extent: Extent): Position | undefined {
  const last = { row: extent.rows - 1, column: extent.columns - 1 };
  const clamp = (index: number, end: number) => Math.min(Math.max(index, -1), end);
  const to = (nextRow: number, nextColumn: number): Position => {
    const next = { row: clamp(nextRow, last.row), column: clamp(nextColumn, last.column) };
    return next.row < 0 && next.column < 0 ? { row, column } : next;
  };
  switch (key) {
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'ArrowRight':
      return to(row, column + 1);
    case 'PageUp':
      return to(Math.max(row - extent.page, 0), column);
    case 'PageDown':
      return to(row + extent.page, column);
    case 'Home':
      return ctrl ? to(0, 0) : to(row, 0);
    case 'End':
      return ctrl ? to(last.row, last.column) : to(row, last.column);
    default:
      return undefined;
  }
}
