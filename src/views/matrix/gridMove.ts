import { actionOf } from '#ui/keys.ts';

/** In the grid. Keys: https://www.w3.org/WAI/ARIA/apg/patterns/grid/ */
export const GRID_KEYS = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
  Home: 'rowStart',
  End: 'rowEnd',
  'Control+Home': 'start',
  'Control+End': 'end',
} as const;

/** On the name of a state or body whose members can be shown below it. */
export const ROW_NAME_KEYS = { ArrowRight: 'unfold', ArrowLeft: 'fold' } as const;

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

/** Where a key leads in the grid; at an edge, the place itself. Null for a key that is none of the grid's. */
export function moveInGrid(
  place: GridPlace,
  press: { readonly key: string; readonly ctrlKey: boolean },
  size: GridSize,
): GridPlace | null {
  const lastRow = Math.max(0, size.rows - 1);
  const lastColumn = Math.max(0, size.columns - 1);
  const { row, column } = place;
  const at = (toRow: number, toColumn: number): GridPlace => {
    const target = Math.min(lastRow, Math.max(0, toRow));
    return { row: beyondHeadings(target, target < row, size), column: Math.min(lastColumn, Math.max(0, toColumn)) };
  };
  const action = actionOf(GRID_KEYS, press);
  switch (action) {
    case 'up':
      return at(row - 1, column);
    case 'down':
      return at(row + 1, column);
    case 'left':
      return at(row, column - 1);
    case 'right':
      return at(row, column + 1);
    case 'pageUp':
      return at(row - size.pageRows, column);
    case 'pageDown':
      return at(row + size.pageRows, column);
    case 'rowStart':
      return at(row, 0);
    case 'rowEnd':
      return at(row, lastColumn);
    case 'start':
      return at(0, 0);
    case 'end':
      return at(lastRow, lastColumn);
    case undefined:
      return null;
    default:
      return action satisfies never;
  }
}

/** The row itself, or the next one in the direction that is no heading. The last row never is one. */
function beyondHeadings(row: number, isUp: boolean, { isHeading }: GridSize): number {
  let at = row;
  while (at > 0 && isHeading(at)) at += isUp ? -1 : 1;
  return at;
}
