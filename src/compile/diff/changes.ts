/** What differs between two values, field by field. */
import { isFields, type Path, writePath } from '#contract/schemaAt.ts';

/** A field that differs. `from` is left out where it was added, `to` where it was taken away. */
export interface Change {
  /** `title.en`, `evidence[1].phrase`; for an entry of a list of texts, the list: `actors`. */
  readonly field: string;
  readonly from?: unknown;
  readonly to?: unknown;
}

/**
 * The changes from one value to another, in the order of the new fields, then of those taken away. Lists are compared by
 * their entries: equal ones are passed over wherever they stand, of the rest the first is held against the first, named
 * by their place in the old list. A list whose entries only changed places is one change of the whole. None for equal values.
 */
export function changesOf(from: unknown, to: unknown, path: Path = []): Change[] {
  if (JSON.stringify(from) === JSON.stringify(to)) return [];
  if (isFields(from) && isFields(to)) {
    const keys = [...new Set([...Object.keys(to), ...Object.keys(from)])];
    return keys.flatMap((key) => changesOf(from[key], to[key], [...path, key]));
  }
  if (Array.isArray(from) && Array.isArray(to)) return changesOfLists(from, to, path);
  return [change(path, from, to)];
}

function changesOfLists(from: readonly unknown[], to: readonly unknown[], path: Path): Change[] {
  const old = from.map((value, place) => ({ value, place }));
  const added = to.flatMap((value) => {
    const same = old.findIndex((entry) => JSON.stringify(entry.value) === JSON.stringify(value));
    if (same === -1) return [value];
    old.splice(same, 1);
    return [];
  });
  if (old.length + added.length === 0) return [change(path, from, to)];
  const changes: Change[] = [];
  for (let i = 0; i < Math.max(old.length, added.length); i++) {
    const [before, after] = [old[i], added[i]];
    if (before !== undefined && isFields(before.value) && isFields(after)) {
      changes.push(...changesOf(before.value, after, [...path, before.place]));
    } else {
      if (before !== undefined) changes.push(change(path, before.value, undefined));
      if (after !== undefined) changes.push(change(path, undefined, after));
    }
  }
  return changes;
}

const change = (path: Path, from: unknown, to: unknown): Change => ({
  field: writePath(path),
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
});
