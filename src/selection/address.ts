/**
 * The selection written down: the address bar is always the share link.
 *
 *   /zh/event/macron-nato-geography-2023/?actor=macron&not-country=CN&asof=2023-06-05&view=matrix
 *   └language └what is looked at          └how, in the fixed order of `parameters.ts`; defaults are left out
 *
 * Paths end in a slash, so that one HTML file per address works on every static host. Reading never throws: what it
 * does not understand it leaves out and lists. Ids are only checked for their form here; whether the record has them
 * is `resolve.ts`'s question.
 */
import { PARAMETERS } from './parameters.ts';
import { readPath, writePath } from './path.ts';
import type { Selection } from './Selection.ts';

/** A part of an address that was left out: an unknown path, an unknown key, a value that cannot be read, an unknown id. */
export interface Ignored {
  readonly why: 'path' | 'key' | 'value' | 'id';
  readonly key: string;
  readonly value: string;
}

/** Relative to the folder the site lies in: `path` starts and ends with a slash, `query` is empty or starts with `?`. */
export interface Address {
  readonly path: string;
  readonly query: string;
}

/** Every parameter of an address, in the order in which they are written. */
export const parameterKeys = (): readonly string[] => PARAMETERS.map(({ key }) => key);

export function writeAddress(s: Selection): Address {
  const pairs = PARAMETERS.flatMap(({ key, write }) => write(s).map((value) => [key, value]));
  const query = new URLSearchParams(pairs).toString();
  return { path: writePath(s), query: query === '' ? '' : `?${query.replaceAll('%2F', '/')}` };
}

/** The address as one string. */
export const hrefOf = (s: Selection): string => {
  const { path, query } = writeAddress(s);
  return path + query;
};

/**
 * The selection of an address, with everything that was left out: the path, then the rest in the order of the address.
 * Letter case of paths, keys and ids does not matter. Never throws.
 */
export function readAddress({ path, query }: Address): { selection: Selection; ignored: Ignored[] } {
  const start = readPath(path);
  let selection = start.selection;
  const params = [...new URLSearchParams(query)].map(([key, value]) => ({ key, value }));
  const understood = new Set<(typeof params)[number]>();
  // In the order of the table, so that what a value may be never depends on the order in the address.
  for (const codec of PARAMETERS) {
    for (const param of params) {
      if (param.key.toLowerCase() !== codec.key) continue;
      const next = codec.read(selection, param.value);
      if (next === null) continue;
      selection = next;
      understood.add(param);
      if (!codec.repeats) break;
    }
  }
  const isKey = (key: string) => PARAMETERS.some((codec) => codec.key === key.toLowerCase());
  const ignored = params
    .filter((param) => !understood.has(param))
    .map(({ key, value }): Ignored => ({ why: isKey(key) ? 'value' : 'key', key, value }));
  return { selection, ignored: start.understood ? ignored : [{ why: 'path', key: '', value: path }, ...ignored] };
}
