import { actionOf } from '#ui/keys.ts';

/** In the coverage map. */
export const COVERAGE_KEYS = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
} as const;

/** A place in the coverage map: row 0 and column 0 hold the headers. */
export interface CoveragePlace {
  readonly row: number;
  readonly column: number;
}

const STEPS = { up: [-1, 0], down: [1, 0], left: [0, -1], right: [0, 1] } as const;

/**
 * Where a key leads: arrows to the next filled place that way, Home and End to the first and last filled place of the
 * row. Null where there is none, and for other keys.
 * @param isFilled  whether something stands at the place; headers count, the corner does not
 */
export function moveInCoverage(
  place: CoveragePlace,
  key: string,
  size: { readonly rows: number; readonly columns: number },
  isFilled: (place: CoveragePlace) => boolean,
): CoveragePlace | null {
  const seek = (start: CoveragePlace, rows: number, columns: number): CoveragePlace | null => {
    let { row, column } = start;
    while (row >= 0 && column >= 0 && row < size.rows && column < size.columns) {
      if (isFilled({ row, column })) return { row, column };
      row += rows;
      column += columns;
    }
    return null;
  };
  const action = actionOf(COVERAGE_KEYS, { key });
  if (action === undefined) return null;
  if (action === 'first') return seek({ row: place.row, column: 0 }, 0, 1);
  if (action === 'last') return seek({ row: place.row, column: size.columns - 1 }, 0, -1);
  const [rows, columns] = STEPS[action];
  return seek({ row: place.row + rows, column: place.column + columns }, rows, columns);
}
