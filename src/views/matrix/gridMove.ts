/** A place in the grid: row 0 holds the column headers, column 0 the row headers. Headings of groups are not counted. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** Headers included. */
export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

const PAGE_ROWS = 10;

/**
 * Where a key leads in the grid; at an edge, the place itself. Null for a key that is none of the grid's.
 * Keys: https://www.w3.org/WAI/ARIA/apg/patterns/grid/
 */
export function moveInGrid(
  place: GridPlace,
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  size: GridSize,
): GridPlace | null {
  const lastRow = Math.max(0, size.rows - 1);
  const lastColumn = Math.max(0, size.columns - 1);
  const at = (row: number, column: number): GridPlace => ({
    row: Math.min(lastRow, Math.max(0, row)),
    column: Math.min(lastColumn, Math.max(0, column)),
  });
  const { row, column } = place;
  switch (key) {
    case 'ArrowUp':
      return ctrlKey ? null : at(row - 1, column);
    case 'ArrowDown':
      return ctrlKey ? null : at(row + 1, column);
    case 'ArrowLeft':
      return ctrlKey ? null : at(row, column - 1);
    case 'ArrowRight':
      return ctrlKey ? null : at(row, column + 1);
    case 'PageUp':
      return ctrlKey ? null : at(row - PAGE_ROWS, column);
    case 'PageDown':
      return ctrlKey ? null : at(row + PAGE_ROWS, column);
    case 'Home':
      return at(ctrlKey ? 0 : row, 0);
    case 'End':
      return at(ctrlKey ? lastRow : row, lastColumn);
    default:
      return null;
  }
}
