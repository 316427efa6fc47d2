/** The filters on the record itself: compiled as the build does, and counted anew from the public dataset. */
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { randomNumbers } from '#base/random.ts';
import { compileRecord } from '#compile/compileRecord.ts';
import { corpusOfFiles } from '#compile/corpusOf.ts';
import { jsonIn } from '#compile/fixtures/packed.ts';
import { spanOf } from '#contract/date.ts';
import { choices } from '#corpus/randomCorpus.ts';
import { type Position, SIDES } from '#corpus/vocabulary.ts';
import { countsByFacet, countsBySide } from './facetCounts.ts';
import { filterEvents } from './matches.ts';
import { type NaiveRecord, naiveEvents, naiveFilter, naivePasses, naiveValues, randomFilters } from './naiveFilter.ts';
import { resolveSelection } from './resolve.ts';
import { FACETS, type FacetName, type Filters, START } from './Selection.ts';

vi.setConfig({ testTimeout: 120_000 });

interface DatasetTerm {
  readonly of: string;
  readonly from?: string;
  readonly to?: string;
}

const termOf = ({ of, from, to }: DatasetTerm) => ({
  of,
  from: from === undefined ? Number.NEGATIVE_INFINITY : spanOf(from).from,
  to: to === undefined ? Number.POSITIVE_INFINITY : spanOf(to).to,
});

/** The public form, as far as filters go. */
interface Dataset {
  readonly actors: readonly {
    readonly id: string;
    readonly name: Readonly<Record<string, string>>;
    readonly aliases: readonly string[];
    readonly country: string | null;
    readonly offices: readonly DatasetTerm[];
    readonly memberships: readonly DatasetTerm[];
  }[];
  readonly issues: readonly { readonly id: string }[];
  readonly sources: readonly { readonly id: string; readonly language: string; readonly reliability: string }[];
  readonly events: readonly {
    readonly id: string;
    readonly date: string;
    readonly kind: string;
    readonly title: { readonly en: string; readonly zh: string };
    readonly actors: readonly string[];
    readonly evidence: readonly { readonly source: string }[];
    readonly disputes?: readonly unknown[];
  }[];
  readonly statements: readonly {
    readonly actor: string;
    readonly onBehalfOf?: string;
    readonly issue: string;
    readonly position: Position;
    readonly event: string;
    readonly basis: string;
    readonly evidence: readonly { readonly source: string }[];
  }[];
}

const sourcesOf = ({ evidence }: { readonly evidence: readonly { readonly source: string }[] }) =>
  evidence.map((one) => one.source);

/** The events in time order: first day, last day, id. */
function naiveRecordOf({ actors, issues, sources, events, statements }: Dataset): NaiveRecord {
  return {
    actors: actors.map(({ id, name, aliases, country, offices, memberships }) => ({
      id,
      names: [...Object.values(name), ...aliases],
      country,
      offices: offices.map(termOf),
      memberships: memberships.map(termOf),
    })),
    issues: issues.map((issue) => issue.id),
    sources,
    events: events
      .map((event) => {
        const { from, to } = spanOf(event.date);
        const { id, kind, title } = event;
        return {
          id,
          from,
          to,
          kind,
          titles: [title.en, title.zh],
          actors: event.actors,
          sources: sourcesOf(event),
          isDisputed: (event.disputes ?? []).length > 0,
        };
      })
      .sort((a, b) => a.from - b.from || a.to - b.to || (a.id < b.id ? -1 : 1)),
    statements: statements.map((statement) => ({
      ...statement,
      onBehalfOf: statement.onBehalfOf ?? null,
      sources: sourcesOf(statement),
    })),
  };
}

const compiled = compileRecord(path.join(import.meta.dirname, '../../data'));
if (!compiled.ok) throw new Error(`The record in data/ has ${compiled.problems.length} problems: npm run data:check`);

const corpus = corpusOfFiles(compiled.files);
const record = naiveRecordOf(jsonIn(compiled.files, 'dataset.json') as Dataset);
const events = naiveEvents(record);
const c = choices(randomNumbers(2023));
const FILTERS = Array.from({ length: 200 }, () => randomFilters(c, record, events));

/** Choosing a value: alone, or with the others of its facet where all of them must hold. */
const tried = (set: Filters, facet: FacetName, value: string): string[] =>
  set.all.includes(facet) ? [...new Set([...set[facet].any, value])] : [value];

describe('on 200 random filter sets of the real record', () => {
  it('the set, and what is only possible in it, are those of the naive reference', () => {
    let nonEmpty = 0;
    for (const set of FILTERS) {
      const { rows, possibleCount } = filterEvents(corpus, set);
      const shown = rows.map((row) => corpus.events.id[row]);
      expect([set, shown]).toEqual([set, naiveFilter(events, set).map((event) => event.id)]);
      expect(possibleCount).toBe(events.filter((event) => naivePasses(event, set).perhaps).length);
      if (rows.length > 0) nonEmpty++;
    }
    expect(nonEmpty).toBeGreaterThan(60);
  });

  it('the count beside a value is what choosing it alone would leave', () => {
    const values = naiveValues(record);
    for (const set of FILTERS) {
      const filtered = filterEvents(corpus, set);
      for (const facet of FACETS) {
        // Every value would be half a million comparisons; other sets look at others.
        const some = c.some(values[facet], 12);
        const left = some.map(
          (value) => naiveFilter(events, { ...set, [facet]: { any: tried(set, facet, value), not: [] } }).length,
        );
        expect([facet, some, some.map((value) => countsByFacet(filtered, facet).get(value) ?? 0)]).toEqual([
          facet,
          some,
          left,
        ]);
      }
      const sides = countsBySide(filtered);
      const left = SIDES.map((side) => naiveFilter(events, { ...set, stance: [side] }).length);
      expect(SIDES.map((side) => sides.get(side))).toEqual(left);
    }
  });

  it('every value that is used is known to the record', () => {
    for (const filters of FILTERS) {
      expect(resolveSelection(corpus, { ...START, filters }).ignored).toEqual([]);
    }
  });
});
