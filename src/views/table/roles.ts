/**
 * The roles that table elements have by themselves, spelled out: browsers take them away from an element that the
 * style sheet lays out as a grid, and only grid rows can skip layout out of sight or become cards.
 */
export const TABLE = { role: 'table' } as const;
export const ROWS = { role: 'rowgroup' } as const;
export const ROW = { role: 'row' } as const;
export const HEADER = { role: 'columnheader', scope: 'col' } as const;
export const CELL = { role: 'cell' } as const;
