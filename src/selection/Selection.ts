import type { DaySpan, EpochDay } from '#base/day.ts';
import { STANCE_RULE, type StanceRule } from '#corpus/rule.ts';
import type { Side } from '#corpus/vocabulary.ts';

/** The languages of the interface; the record's texts come in the same two. */
export const LANGUAGES = ['en', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The pictures of the selection. The first is the default. */
export const VIEWS = ['timeline', 'matrix', 'changes', 'agreement', 'table'] as const;
export type View = (typeof VIEWS)[number];

/** Pages to read, about the record as a whole: no pictures of the selection, but its filters wait in the address. */
export const PAGES = ['method', 'data', 'accessibility', 'open'] as const;
export type Page = (typeof PAGES)[number];

/** What stands at a path of its own and can stand beside an open record. */
export const PLACES = [...VIEWS, ...PAGES] as const;

/** What a lane of the timeline stands for. The first is the default. */
export const LANES = ['country', 'actor', 'issue', 'kind'] as const;
export type LanesBy = (typeof LANES)[number];

/** Orders of the lanes: the busiest, the name, the first date of the set. The first is the default. */
export const LANE_ORDERS = ['activity', 'name', 'first'] as const;
export type LaneOrder = (typeof LANE_ORDERS)[number];

/** Orders of rows: the first four are the table's, the rest the matrix's. */
export const SORTS = [
  'date',
  '-date',
  'title',
  '-title',
  'country',
  'name',
  'activity',
  'change',
  'near',
  'similar',
] as const;
export type Sort = (typeof SORTS)[number];

/** What a row of the matrix stands for. The first is the default. */
export const ROWS = ['actor', 'state'] as const;
export type RowsBy = (typeof ROWS)[number];

/** What the view of changes lists. The first is the default. */
export const CHANGE_LISTS = ['moves', 'flips', 'contradictions', 'splits', 'deeds'] as const;
export type ChangeList = (typeof CHANGE_LISTS)[number];

/**
 * The facets: ids of records, ISO country codes in capitals, kinds of event; what somebody involved was a member of on
 * the day (an actor's id); how statements were coded; primary subtag of a source's language, its reliability; whether
 * sources contradict each other; releases since which an event, or what was said at it, was added or changed.
 */
export const FACETS = [
  'actor',
  'country',
  'issue',
  'kind',
  'source',
  'bloc',
  'basis',
  'language',
  'reliability',
  'disputed',
  'changed',
] as const;
export type FacetName = (typeof FACETS)[number];

/** Any of `any` (no limit if empty) and none of `not`. No value stands in both; both are in the order chosen. */
export interface Facet {
  readonly any: readonly string[];
  readonly not: readonly string[];
}

/** Values of the facet `disputed`. */
export const DISPUTED = ['yes', 'no'] as const;

/** Longest text that narrows the set or is searched, in UTF-16 units, as `maxlength` counts. */
export const MAX_TEXT = 200;

/** What narrows the set. Values of one facet are alternatives, unless it is in `all`; the facets hold together. */
export interface Filters extends Readonly<Record<FacetName, Facet>> {
  /** Facets whose chosen values must all hold. */
  readonly all: readonly FacetName[];
  /** Sides taken at the event; on the chosen issues if there are any. */
  readonly stance: readonly Side[];
  /** First and last day looked at, both inside; null for no limit. An event counts if its date may lie inside. */
  readonly from: EpochDay | null;
  readonly to: EpochDay | null;
  /** Words that must all stand in the event's titles or the names of those involved. */
  readonly text: string;
}

/** Seconds for which play shows what it steps through: an event, a day on which stances change. */
export const PACES = [1, 2, 3, 5, 8] as const;
export type Pace = (typeof PACES)[number];
export const EVENT_PACES = [3, 5, 8] as const satisfies readonly Pace[];

/** The record, the guided tour or the release shown beside the view, at its own address. Ids may be unknown: the page then says so. */
export type OpenRecord =
  | { readonly kind: 'event' | 'actor' | 'issue' | 'source' | 'tour' | 'release'; readonly id: string }
  | { readonly kind: 'stance'; readonly actor: string; readonly issue: string };

/** All that a reader has picked: what the address bar holds, and nothing else. */
export interface Selection {
  readonly language: Language;
  readonly view: View | Page;
  readonly open: OpenRecord | null;
  readonly filters: Filters;
  /** Day of the matrix; null for the latest, the day of the release. */
  readonly asOf: EpochDay | null;
  /** First day of what counts in the view of agreement; null for the whole record. */
  readonly since: EpochDay | null;
  readonly lanes: LanesBy;
  readonly order: LaneOrder;
  readonly sort: Sort | null;
  readonly rows: RowsBy;
  /**
   * Whose members are shown below them, in the order unfolded, none twice: states and bodies by their ids in the matrix,
   * countries by their codes in capitals and bodies by their ids on the timeline.
   */
  readonly unfold: readonly string[];
  /** Whether rows and columns of the matrix without a statement by the day are folded away. */
  readonly foldEmpty: boolean;
  /** Id of the actor that the order `near` measures from; null for none. */
  readonly near: string | null;
  readonly list: ChangeList;
  /** Figures of the rule by which stances are read. */
  readonly rule: StanceRule;
  /** Issue of the stance ribbons of the timeline, and of the matrix where it shows one at a time; null for none chosen. */
  readonly ribbon: string | null;
  /** Whether the timeline is the picture also where there is so little room that it would be a list. */
  readonly asPicture: boolean;
  /** What the timeline shows of the set; null for its own choice. */
  readonly zoom: DaySpan | null;
  /** What is typed in the search that lies over the page; empty while there is none. */
  readonly find: string;
  /** The guided tour that the reader is on, by its id; null for none. Only beside an open record. */
  readonly tour: string | null;
  /** Null for the one that suits what is played. */
  readonly pace: Pace | null;
  /** Id of the release that is shown in place of the latest; null for the latest. */
  readonly release: string | null;
  /** Mark of the reader's own file whose record is shown in place of the published one; null for that. */
  readonly own: string | null;
}

const NO_FACET: Facet = { any: [], not: [] };

export const NO_FILTERS: Filters = {
  actor: NO_FACET,
  country: NO_FACET,
  issue: NO_FACET,
  kind: NO_FACET,
  source: NO_FACET,
  bloc: NO_FACET,
  basis: NO_FACET,
  language: NO_FACET,
  reliability: NO_FACET,
  disputed: NO_FACET,
  changed: NO_FACET,
  all: [],
  stance: [],
  from: null,
  to: null,
  text: '',
};

export const START: Selection = {
  language: 'en',
  view: 'timeline',
  open: null,
  filters: NO_FILTERS,
  asOf: null,
  since: null,
  lanes: LANES[0],
  order: LANE_ORDERS[0],
  sort: null,
  rows: ROWS[0],
  unfold: [],
  foldEmpty: false,
  near: null,
  list: CHANGE_LISTS[0],
  rule: { mixedDays: STANCE_RULE.mixedDays, oldMonths: STANCE_RULE.oldMonths, least: STANCE_RULE.least },
  ribbon: null,
  asPicture: false,
  zoom: null,
  find: '',
  tour: null,
  pace: null,
  release: null,
  own: null,
};

/** Whether a tour can pass by what is open. */
export const isTourable = (open: OpenRecord | null): boolean =>
  open !== null && open.kind !== 'tour' && open.kind !== 'release';

/** The view that stands beside a record when the address names none. */
export const viewBeside = (open: OpenRecord | null): View => (open?.kind === 'stance' ? 'matrix' : 'timeline');

export const isPage = (view: View | Page): view is Page => PAGES.some((page) => page === view);

/** Whether nothing is narrowed. */
export function isUnfiltered(filters: Filters): boolean {
  return (
    FACETS.every((name) => filters[name].any.length + filters[name].not.length === 0) &&
    filters.stance.length === 0 &&
    filters.from === null &&
    filters.to === null &&
    filters.text === ''
  );
}

export const withLanguage = (s: Selection, language: Language): Selection => ({ ...s, language });
export const withView = (s: Selection, view: View): Selection => ({ ...s, view });
/** A page to read, whole: what was open is left. */
export const withPage = (s: Selection, page: Page): Selection => ({ ...withOpen(s, null), view: page });
/** Another record beside the view. A tour goes on there; without a record, and at its own beginning, there is none. */
export const withOpen = (s: Selection, open: OpenRecord | null): Selection => ({
  ...s,
  open,
  tour: isTourable(open) ? s.tour : null,
});
/** A step of a tour, or (null) the open record without a tour. */
export const withTour = (s: Selection, tour: string | null): Selection => ({ ...s, tour });
export const withRelease = (s: Selection, release: string | null): Selection => ({ ...s, release });
export const withPace = (s: Selection, pace: Pace | null): Selection => ({ ...s, pace });
export const withAsOf = (s: Selection, asOf: EpochDay | null): Selection => ({ ...s, asOf });
export const withSince = (s: Selection, since: EpochDay | null): Selection => ({ ...s, since });
export const withLanes = (s: Selection, lanes: LanesBy): Selection => ({ ...s, lanes });
export const withOrder = (s: Selection, order: LaneOrder): Selection => ({ ...s, order });
export const withSort = (s: Selection, sort: Sort | null): Selection => ({ ...s, sort });
export const withRows = (s: Selection, rows: RowsBy): Selection => ({ ...s, rows });
export const withFoldEmpty = (s: Selection, foldEmpty: boolean): Selection => ({ ...s, foldEmpty });
/** In the order of distance from an actor. */
export const withNear = (s: Selection, near: string): Selection => ({ ...s, near, sort: 'near' });
export const withList = (s: Selection, list: ChangeList): Selection => ({ ...s, list });
export const withRuleFigure = (s: Selection, figure: keyof StanceRule, value: number): Selection => ({
  ...s,
  rule: { ...s.rule, [figure]: value },
});
export const withRibbon = (s: Selection, ribbon: string | null): Selection => ({ ...s, ribbon });
export const withPicture = (s: Selection, asPicture: boolean): Selection => ({ ...s, asPicture });
export const withZoom = (s: Selection, zoom: DaySpan | null): Selection => ({ ...s, zoom });

export const withFind = (s: Selection, find: string): Selection => (s.find === find ? s : { ...s, find });

/** The members of a state, body or country shown, or not. */
export const withUnfolded = (s: Selection, id: string, isUnfolded: boolean): Selection => ({
  ...s,
  unfold: [...s.unfold.filter((other) => other !== id), ...(isUnfolded ? [id] : [])],
});

/** New filters; the timeline's zoom is given up, since it was chosen for another set. */
export const withFilters = (s: Selection, filters: Filters): Selection => ({ ...s, filters, zoom: null });

/** How a value stands in a facet. */
export type FacetChoice = 'any' | 'not' | null;

export function choiceOf(facet: Facet, value: string): FacetChoice {
  if (facet.any.includes(value)) return 'any';
  return facet.not.includes(value) ? 'not' : null;
}

/** The filters with the value chosen, excluded, or (null) left alone. */
export function withFacetValue(filters: Filters, name: FacetName, value: string, choice: FacetChoice): Filters {
  const without = (values: readonly string[]) => values.filter((v) => v !== value);
  const { any, not } = filters[name];
  // Nothing is left of "all of them" with the last of them.
  const isEmpty = choice !== 'any' && without(any).length === 0;
  return {
    ...filters,
    all: isEmpty && filters.all.includes(name) ? filters.all.filter((one) => one !== name) : filters.all,
    [name]: {
      any: choice === 'any' ? [...without(any), value] : without(any),
      not: choice === 'not' ? [...without(not), value] : without(not),
    },
  };
}

/** The filters with all values chosen in a facet asked for, or any of them. */
export const withAll = (filters: Filters, name: FacetName, isAll: boolean): Filters => {
  const others = filters.all.filter((one) => one !== name);
  return { ...filters, all: isAll ? [...others, name] : others };
};

/** One thing that narrows the set, as a chip shows it. */
export type Clause =
  | { readonly kind: 'facet'; readonly facet: FacetName; readonly value: string; readonly excluded: boolean }
  | { readonly kind: 'stance'; readonly value: Side }
  | { readonly kind: 'dates'; readonly from: EpochDay | null; readonly to: EpochDay | null }
  | { readonly kind: 'text'; readonly value: string };

/** The filters one by one, in the order of the address. */
export function clausesOf(filters: Filters): Clause[] {
  const facets = FACETS.flatMap((facet) => [
    ...filters[facet].any.map((value) => ({ kind: 'facet' as const, facet, value, excluded: false })),
    ...filters[facet].not.map((value) => ({ kind: 'facet' as const, facet, value, excluded: true })),
  ]);
  const stances = filters.stance.map((value) => ({ kind: 'stance' as const, value }));
  const { from, to, text } = filters;
  return [
    ...facets,
    ...stances,
    ...(from === null && to === null ? [] : [{ kind: 'dates' as const, from, to }]),
    ...(text === '' ? [] : [{ kind: 'text' as const, value: text }]),
  ];
}

/** The filters without one clause. */
export function withoutClause(filters: Filters, clause: Clause): Filters {
  switch (clause.kind) {
    case 'facet':
      return withFacetValue(filters, clause.facet, clause.value, null);
    case 'stance':
      return { ...filters, stance: filters.stance.filter((side) => side !== clause.value) };
    case 'dates':
      return { ...filters, from: null, to: null };
    case 'text':
      return { ...filters, text: '' };
    default:
      return clause satisfies never;
  }
}
