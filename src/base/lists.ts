import { runNow, type Steps } from './steps.ts';

/** Many short lists of row numbers in two arrays: list `i` is `values[offsets[i] … offsets[i + 1])`. */
export interface Lists {
  readonly offsets: Uint32Array;
  readonly values: Uint32Array;
}

/** Packs arrays of row numbers, order kept. Linear. */
export function packLists(lists: readonly (readonly number[])[]): Lists {
  return gatherLists(lists.length, (row, add) => {
    for (const value of lists[row] as readonly number[]) add(value);
  });
}

/** One list of one value for each. */
export function oneEach(values: ArrayLike<number>): Lists {
  const offsets = new Uint32Array(values.length + 1);
  for (let i = 1; i < offsets.length; i++) offsets[i] = i;
  return { offsets, values: new Uint32Array(values) };
}

/** `count` lists out of what `each` adds for a row, order kept. It is asked twice, for how many and for which. */
export function gatherLists(count: number, each: (row: number, add: (value: number) => void) => void): Lists {
  const offsets = new Uint32Array(count + 1);
  let at = 0;
  const counted = () => {
    at++;
  };
  for (let row = 0; row < count; row++) {
    each(row, counted);
    offsets[row + 1] = at;
  }
  const values = new Uint32Array(at);
  at = 0;
  const put = (value: number) => {
    values[at++] = value;
  };
  for (let row = 0; row < count; row++) each(row, put);
  return { offsets, values };
}

/** As `gatherLists`, each list ascending and saying nothing twice; made for short ones. `each` is asked once. */
export const gatherSets = (count: number, each: (row: number, add: (value: number) => void) => void): Lists =>
  runNow(gatherSetsSteps(count, each));

/** So many lists are made in one step. */
const STEP = 16_384;

/** As `gatherSets`, in steps. */
export function* gatherSetsSteps(
  count: number,
  each: (row: number, add: (value: number) => void) => void,
): Steps<Lists> {
  const offsets = new Uint32Array(count + 1);
  let values = new Uint32Array(2 * count + 16);
  let start = 0;
  let at = 0;
  const put = (value: number) => {
    let place = at;
    while (place > start && (values[place - 1] as number) > value) place--;
    if (place > start && values[place - 1] === value) return;
    if (at === values.length) {
      const longer = new Uint32Array(2 * at);
      longer.set(values);
      values = longer;
    }
    for (let i = at; i > place; i--) values[i] = values[i - 1] as number;
    values[place] = value;
    at++;
  };
  for (let row = 0; row < count; row++) {
    each(row, put);
    start = at;
    offsets[row + 1] = at;
    if (row % STEP === STEP - 1) yield;
  }
  return { offsets, values: values.slice(0, at) };
}

/** For each value below `count`, the rows of a column that hold it, ascending. Others, such as −1, are left out. */
export function invertColumn(column: Uint32Array | Int32Array, count: number): Lists {
  const offsets = new Uint32Array(count + 1);
  for (let row = 0; row < column.length; row++) {
    const value = column[row] as number;
    if (value >= 0 && value < count) offsets[value + 1] = (offsets[value + 1] as number) + 1;
  }
  for (let value = 0; value < count; value++) {
    offsets[value + 1] = (offsets[value + 1] as number) + (offsets[value] as number);
  }
  const next = offsets.slice(0, count);
  const values = new Uint32Array(offsets[count] as number);
  for (let row = 0; row < column.length; row++) {
    const value = column[row] as number;
    if (value < 0 || value >= count) continue;
    const place = next[value] as number;
    values[place] = row;
    next[value] = place + 1;
  }
  return { offsets, values };
}

/** List `row`, as a view (no copy). Empty for a row that is not there. */
export function listOf(lists: Lists, row: number): Uint32Array {
  return lists.values.subarray(lists.offsets[row] ?? 0, lists.offsets[row + 1] ?? 0);
}

/** Calls `use` with each value of list `row`: for loops over all rows, where `listOf` would make a view for each. */
export function eachIn({ offsets, values }: Lists, row: number, use: (value: number) => void): void {
  const end = offsets[row + 1] as number;
  for (let i = offsets[row] as number; i < end; i++) use(values[i] as number);
}

/**
 * For each value below `count`, the rows whose list holds it, ascending; a row that holds it twice appears once.
 * Linear: the rows of each value are counted, then put in their places.
 */
export function invertLists({ offsets, values }: Lists, count: number): Lists {
  const inverse = new Uint32Array(count + 1);
  /** The row that a value was last seen in, and 1. */
  const seen = new Uint32Array(count);
  const rowCount = offsets.length - 1;
  const pass = (found: (value: number, row: number) => void) => {
    seen.fill(0);
    for (let row = 0; row < rowCount; row++) {
      const end = offsets[row + 1] as number;
      for (let i = offsets[row] as number; i < end; i++) {
        const value = values[i] as number;
        if (value >= count || seen[value] === row + 1) continue;
        seen[value] = row + 1;
        found(value, row);
      }
    }
  };
  pass((value) => {
    inverse[value + 1] = (inverse[value + 1] as number) + 1;
  });
  for (let value = 0; value < count; value++) {
    inverse[value + 1] = (inverse[value + 1] as number) + (inverse[value] as number);
  }
  const next = inverse.slice(0, count);
  const rows = new Uint32Array(inverse[count] as number);
  pass((value, row) => {
    const place = next[value] as number;
    rows[place] = row;
    next[value] = place + 1;
  });
  return { offsets: inverse, values: rows };
}
