/** Many short lists of row numbers in two arrays: list `i` is `values[offsets[i] … offsets[i + 1])`. */
export interface Lists {
  readonly offsets: Uint32Array;
  readonly values: Uint32Array;
}

/** Packs arrays of row numbers, order kept. Linear. */
export function packLists(lists: readonly (readonly number[])[]): Lists {
  const offsets = new Uint32Array(lists.length + 1);
  lists.forEach((list, i) => {
    offsets[i + 1] = (offsets[i] as number) + list.length;
  });
  const values = new Uint32Array(offsets[lists.length] as number);
  lists.forEach((list, i) => {
    values.set(list, offsets[i] as number);
  });
  return { offsets, values };
}

/** List `row`, as a view (no copy). Empty for a row that is not there. */
export function listOf(lists: Lists, row: number): Uint32Array {
  return lists.values.subarray(lists.offsets[row] ?? 0, lists.offsets[row + 1] ?? 0);
}

/** For each value below `count`, the rows whose list holds it, ascending; a row that holds it twice appears once. */
export function invertLists(lists: Lists, count: number): Lists {
  const rowCount = lists.offsets.length - 1;
  const inverse: number[][] = Array.from({ length: count }, () => []);
  for (let row = 0; row < rowCount; row++) {
    for (const value of listOf(lists, row)) {
      const rows = inverse[value];
      if (rows && rows[rows.length - 1] !== row) rows.push(row);
    }
  }
  return packLists(inverse);
}
