/** The query of an address: every parameter, with the part of the selection that it holds. */
import { parseDay } from '#base/day.ts';
import { RULE_LIMITS, type StanceRule } from '#corpus/rule.ts';
import { SIDES } from '#corpus/vocabulary.ts';
import {
  type Codec,
  idCodec,
  oneOf,
  parseId,
  parseSpan,
  parseText,
  single,
  wordCodec,
  writeDayOrNull,
  writeSpan,
  writeText,
} from './codec.ts';
import { parseFacetValue } from './facetValues.ts';
import {
  CHANGE_LISTS,
  FACETS,
  type FacetName,
  type Filters,
  isTourable,
  LANE_ORDERS,
  LANES,
  PACES,
  PLACES,
  ROWS,
  type Selection,
  SORTS,
  START,
  viewBeside,
} from './Selection.ts';

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

const withFilter = (s: Selection, part: Partial<Filters>): Selection => ({ ...s, filters: { ...s.filters, ...part } });

/** A country where ids stand too: only its capitals tell it from one. */
const COUNTRY_PATTERN = /^[A-Z]{2}$/;

/** Every parameter, in the order in which it is written. A new filter is one field, one clause and one line here. */
export const PARAMETERS: readonly Codec[] = [
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
    (s) => writeText(s.filters.text),
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
  wordCodec('lanes', LANES),
  wordCodec('order', LANE_ORDERS),
  wordCodec('sort', SORTS),
  idCodec('near'),
  wordCodec('rows', ROWS),
  {
    key: 'unfold',
    write: (s) => s.unfold,
    repeats: true,
    read: (s, text) => {
      const id = COUNTRY_PATTERN.test(text) ? text : parseId(text);
      return id === null || s.unfold.includes(id) ? null : { ...s, unfold: [...s.unfold, id] };
    },
  },
  single(
    'empty',
    (s) => (s.foldEmpty ? 'fold' : null),
    (text) => oneOf(['fold'], text),
    (s) => ({ ...s, foldEmpty: true }),
  ),
  wordCodec('list', CHANGE_LISTS),
  ruleCodec('mixed', 'mixedDays'),
  ruleCodec('old', 'oldMonths'),
  ruleCodec('least', 'least'),
  idCodec('ribbon'),
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
    (s) => writeText(s.find),
    parseText,
    (s, find) => ({ ...s, find }),
  ),
  single(
    'tour',
    (s) => s.tour,
    parseId,
    (s, tour) => (isTourable(s.open) ? { ...s, tour } : null),
  ),
  single(
    'pace',
    (s) => (s.pace === null ? null : `${s.pace}`),
    (text) => PACES.find((pace) => `${pace}` === text) ?? null,
    (s, pace) => ({ ...s, pace }),
  ),
  idCodec('release'),
  idCodec('own'),
];
