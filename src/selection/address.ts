/**
 * The selection written down: the address bar is always the share link.
 *
 *   /zh/event/macron-nato-geography-2023/?actor=macron&not-country=CN&asof=2023-06-05&view=matrix
 *   └language └what is looked at          └how, in the fixed order of `CODECS`; defaults are left out
 *
 * Paths end in a slash, so that one HTML file per address works on every static host. Reading never throws: what it
 * does not understand it leaves out and lists. Ids are only checked for their form here; whether the record has them
 * is `resolve.ts`'s question.
 */
import { type DaySpan, type EpochDay, parseDay, writeDay } from '#base/day.ts';
import { ID_PATTERN } from '#corpus/ids.ts';
import { RULE_LIMITS, type StanceRule } from '#corpus/rule.ts';
import { SIDES } from '#corpus/vocabulary.ts';
import { oneOf, parseFacetValue } from './facetValues.ts';
import {
  CHANGE_LISTS,
  FACETS,
  type FacetName,
  type Filters,
  isTourable,
  LANE_ORDERS,
  LANES,
  LANGUAGES,
  type OpenRecord,
  PACES,
  PAGES,
  ROWS,
  type Selection,
  SORTS,
  START,
  VIEWS,
  viewBeside,
} from './Selection.ts';

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

interface Codec {
  readonly key: string;
  /** The values to write, in order; none for the default. */
  readonly write: (s: Selection) => readonly string[];
  /** Whether the key may stand more than once; if not, what follows the first readable value is left out. */
  readonly repeats: boolean;
  /** The selection with the value, or null if it cannot be read. Called for each value, in order. */
  readonly read: (s: Selection, value: string) => Selection | null;
}

/** Longest text of the search filter, in UTF-16 units, as `maxlength` counts. */
export const MAX_TEXT = 200;

const facetCodec = (facet: FacetName, side: 'any' | 'not'): Codec => ({
  key: side === 'any' ? facet : `not-${facet}`,
  write: (s) => s.filters[facet][side],
  repeats: true,
  read: (s, text) => {
    const value = parseFacetValue(facet, text);
    const { any, not } = s.filters[facet];
    if (value === null || any.includes(value) || not.includes(value)) return null;
    const next = side === 'any' ? { any: [...any, value], not } : { any, not: [...not, value] };
    return { ...s, filters: { ...s.filters, [facet]: next } };
  },
});

/** One optional value: `get` gives the text or null for the default, `set` takes what `parse` understood, or not (null). */
const single = <T>(
  key: string,
  get: (s: Selection) => string | null,
  parse: (text: string) => T | null,
  set: (s: Selection, value: T) => Selection | null,
): Codec => ({
  key,
  write: (s) => {
    const text = get(s);
    return text === null ? [] : [text];
  },
  repeats: false,
  read: (s, text) => {
    const value = parse(text);
    return value === null ? null : set(s, value);
  },
});

const withFilter = (s: Selection, part: Partial<Filters>): Selection => ({ ...s, filters: { ...s.filters, ...part } });
const writeDayOrNull = (day: EpochDay | null): string | null => (day === null ? null : writeDay(day));

/** A span of whole days, both ends inside: `2023-05-01/2023-06-30`. */
const writeSpan = (span: DaySpan): string => `${writeDay(span.from)}/${writeDay((span.to - 1) as EpochDay)}`;

function parseSpan(text: string): DaySpan | null {
  const [first = '', last = '', ...rest] = text.split('/');
  const [from, end] = [parseDay(first), parseDay(last)];
  if (from === null || end === null || rest.length > 0 || end < from) return null;
  return { from, to: (end + 1) as EpochDay };
}

const parseText = (text: string): string | null => (text.trim() === '' || text.length > MAX_TEXT ? null : text);

/** A country where ids stand too: only its capitals tell it from one. */
const COUNTRY_PATTERN = /^[A-Z]{2}$/;

const isId = (text: string): string | null => (ID_PATTERN.test(text.toLowerCase()) ? text.toLowerCase() : null);

/** A figure of the rule, in whole numbers and within its limits. */
const ruleCodec = (key: string, figure: keyof StanceRule): Codec =>
  single(
    key,
    (s) => (s.rule[figure] === START.rule[figure] ? null : `${s.rule[figure]}`),
    (text) => {
      const [least, most] = RULE_LIMITS[figure];
      const value = Number(text);
      return /^\d{1,3}$/.test(text) && value >= least && value <= most ? value : null;
    },
    (s, value) => ({ ...s, rule: { ...s.rule, [figure]: value } }),
  );

/** What stands at a path of its own and can stand beside an open record. */
const PLACES = [...VIEWS, ...PAGES] as const;

/** Every parameter, in the order in which it is written. A new filter is one field, one clause and one line here. */
const CODECS: readonly Codec[] = [
  ...FACETS.flatMap((facet) => [facetCodec(facet, 'any'), facetCodec(facet, 'not')]),
  {
    key: 'all',
    write: (s) => s.filters.all,
    repeats: true,
    read: (s, text) => {
      const name = oneOf(FACETS, text);
      return name === null || s.filters.all.includes(name) ? null : withFilter(s, { all: [...s.filters.all, name] });
    },
  },
  {
    key: 'stance',
    write: (s) => s.filters.stance,
    repeats: true,
    read: (s, text) => {
      const side = oneOf(SIDES, text);
      return side === null || s.filters.stance.includes(side)
        ? null
        : withFilter(s, { stance: [...s.filters.stance, side] });
    },
  },
  single(
    'from',
    (s) => writeDayOrNull(s.filters.from),
    parseDay,
    (s, from) => withFilter(s, { from }),
  ),
  single(
    'to',
    (s) => writeDayOrNull(s.filters.to),
    parseDay,
    // `from` is read before it, wherever it stands in the address.
    (s, to) => (s.filters.from !== null && to < s.filters.from ? null : withFilter(s, { to })),
  ),
  single(
    'q',
    (s) => (s.filters.text.trim() === '' ? null : s.filters.text),
    parseText,
    (s, text) => withFilter(s, { text }),
  ),
  single(
    'asof',
    (s) => writeDayOrNull(s.asOf),
    parseDay,
    (s, asOf) => ({ ...s, asOf }),
  ),
  single(
    'since',
    (s) => writeDayOrNull(s.since),
    parseDay,
    (s, since) => ({ ...s, since }),
  ),
  single(
    'lanes',
    (s) => (s.lanes === START.lanes ? null : s.lanes),
    (text) => oneOf(LANES, text),
    (s, lanes) => ({ ...s, lanes }),
  ),
  single(
    'order',
    (s) => (s.order === START.order ? null : s.order),
    (text) => oneOf(LANE_ORDERS, text),
    (s, order) => ({ ...s, order }),
  ),
  single(
    'sort',
    (s) => s.sort,
    (text) => oneOf(SORTS, text),
    (s, sort) => ({ ...s, sort }),
  ),
  single(
    'near',
    (s) => s.near,
    isId,
    (s, near) => ({ ...s, near }),
  ),
  single(
    'rows',
    (s) => (s.rows === START.rows ? null : s.rows),
    (text) => oneOf(ROWS, text),
    (s, rows) => ({ ...s, rows }),
  ),
  {
    key: 'unfold',
    write: (s) => s.unfold,
    repeats: true,
    read: (s, text) => {
      const id = COUNTRY_PATTERN.test(text) ? text : isId(text);
      return id === null || s.unfold.includes(id) ? null : { ...s, unfold: [...s.unfold, id] };
    },
  },
  single(
    'empty',
    (s) => (s.foldEmpty ? 'fold' : null),
    (text) => oneOf(['fold'], text),
    (s) => ({ ...s, foldEmpty: true }),
  ),
  single(
    'list',
    (s) => (s.list === START.list ? null : s.list),
    (text) => oneOf(CHANGE_LISTS, text),
    (s, list) => ({ ...s, list }),
  ),
  ruleCodec('mixed', 'mixedDays'),
  ruleCodec('old', 'oldMonths'),
  ruleCodec('least', 'least'),
  single(
    'ribbon',
    (s) => s.ribbon,
    isId,
    (s, ribbon) => ({ ...s, ribbon }),
  ),
  single(
    'show',
    (s) => (s.asPicture ? 'picture' : null),
    (text) => oneOf(['picture'], text),
    (s) => ({ ...s, asPicture: true }),
  ),
  single(
    'zoom',
    (s) => (s.zoom === null ? null : writeSpan(s.zoom)),
    parseSpan,
    (s, zoom) => ({ ...s, zoom }),
  ),
  single(
    'view',
    (s) => (s.open === null || s.view === viewBeside(s.open) ? null : s.view),
    (text) => oneOf(PLACES, text),
    // Without an open record the view is the path's.
    (s, view) => (s.open === null ? null : { ...s, view }),
  ),
  single(
    'find',
    (s) => (s.find.trim() === '' ? null : s.find),
    parseText,
    (s, find) => ({ ...s, find }),
  ),
  single(
    'tour',
    (s) => s.tour,
    isId,
    (s, tour) => (isTourable(s.open) ? { ...s, tour } : null),
  ),
  single(
    'pace',
    (s) => (s.pace === START.pace ? null : `${s.pace}`),
    (text) => PACES.find((pace) => `${pace}` === text) ?? null,
    (s, pace) => ({ ...s, pace }),
  ),
  single(
    'release',
    (s) => s.release,
    isId,
    (s, release) => ({ ...s, release }),
  ),
  single(
    'own',
    (s) => s.own,
    isId,
    (s, own) => ({ ...s, own }),
  ),
];

const RECORD_PATHS = ['event', 'actor', 'issue', 'source', 'tour', 'release'] as const;

/** The path of the language, view and open record; the view goes to the query when a record is open. */
function writePath(s: Selection): string {
  const language = s.language === START.language ? '' : `/${s.language}`;
  const { open } = s;
  if (open === null) return `${language}/${s.view === START.view ? '' : `${s.view}/`}`;
  if (open.kind === 'stance') return `${language}/stance/${open.actor}/${open.issue}/`;
  return `${language}/${open.kind}/${open.id}/`;
}

/** Every parameter of an address, in the order in which they are written. */
export const parameterKeys = (): readonly string[] => CODECS.map(({ key }) => key);

export function writeAddress(s: Selection): Address {
  const pairs = CODECS.flatMap(({ key, write }) => write(s).map((value) => [key, value]));
  const query = new URLSearchParams(pairs).toString();
  return { path: writePath(s), query: query === '' ? '' : `?${query.replaceAll('%2F', '/')}` };
}

/** The address as one string. */
export const hrefOf = (s: Selection): string => {
  const { path, query } = writeAddress(s);
  return path + query;
};

function readOpen(parts: readonly string[]): OpenRecord | null {
  const [kind, first, second] = parts;
  if (kind === 'stance' && parts.length === 3) {
    const [actor, issue] = [isId(first ?? ''), isId(second ?? '')];
    return actor && issue ? { kind, actor, issue } : null;
  }
  const known = RECORD_PATHS.find((path) => path === kind);
  const id = isId(first ?? '');
  return known && id && parts.length === 2 ? { kind: known, id } : null;
}

/** Path segments without empty ones, `index.html` and percent signs; a bad escape is left as it stands. */
function segments(path: string): string[] {
  return path
    .split('/')
    .filter((part) => part !== '' && part !== 'index.html')
    .map((part) => {
      try {
        return decodeURIComponent(part).toLowerCase();
      } catch {
        return part.toLowerCase();
      }
    });
}

function readPath(path: string): { readonly selection: Selection; readonly understood: boolean } {
  const parts = segments(path);
  const language = LANGUAGES.find((code) => code === parts[0]);
  const base: Selection = { ...START, language: language ?? START.language };
  const rest = language ? parts.slice(1) : parts;
  if (rest.length === 0) return { selection: base, understood: true };
  const view = rest.length === 1 ? oneOf(PLACES, rest[0] ?? '') : null;
  if (view !== null) return { selection: { ...base, view }, understood: true };
  const open = readOpen(rest);
  return { selection: { ...base, open, view: viewBeside(open) }, understood: open !== null };
}

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
  for (const codec of CODECS) {
    for (const param of params) {
      if (param.key.toLowerCase() !== codec.key) continue;
      const next = codec.read(selection, param.value);
      if (next === null) continue;
      selection = next;
      understood.add(param);
      if (!codec.repeats) break;
    }
  }
  const isKey = (key: string) => CODECS.some((codec) => codec.key === key.toLowerCase());
  const ignored = params
    .filter((param) => !understood.has(param))
    .map(({ key, value }): Ignored => ({ why: isKey(key) ? 'value' : 'key', key, value }));
  return { selection, ignored: start.understood ? ignored : [{ why: 'path', key: '', value: path }, ...ignored] };
}
