/** A place in the grid: row 0 holds the column headers, column 0 the row headers. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  /** Headers and headings included. */
  readonly rows: number;
  readonly columns: number;
  /** How many rows a page key moves. */
  readonly pageRows: number;
  /** Whether a row only heads others: no key leads there. Row 0 is none. */
  readonly isHeading: (row: number) => boolean;
}

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
  const { row, column } = place;
  const at = (toRow: number, toColumn: number): GridPlace => {
    const target = Math.min(lastRow, Math.max(0, toRow));
    return { row: beyondHeadings(target, target < row, size), column: Math.min(lastColumn, Math.max(0, toColumn)) };
  };
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
      return ctrlKey ? null : at(row - size.pageRows, column);
    case 'PageDown':
      return ctrlKey ? null : at(row + size.pageRows, column);
    case 'Home':
      return at(ctrlKey ? 0 : row, 0);
    case 'End':
      return at(ctrlKey ? lastRow : row, lastColumn);
    default:
      return null;
  }
}

/** The row itself, or the next one in the direction that is no heading. The last row never is one. */
function beyondHeadings(row: number, isUp: boolean, { isHeading }: GridSize): number {
  let at = row;
  while (at > 0 && isHeading(at)) at += isUp ? -1 : 1;
  return at;
}
