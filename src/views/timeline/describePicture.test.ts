/** The description of the picture on the real record, counted anew from the public dataset. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type EpochDay, parseDay } from '#base/day.ts';
import { compileRecord } from '#compile/compileRecord.ts';
import { corpusOfFiles } from '#compile/corpusOf.ts';
import { jsonIn } from '#compile/fixtures/packed.ts';
import { spanOf } from '#contract/date.ts';
import type { EventRow } from '#corpus/ids.ts';
import { chainOf } from './chainOf.ts';
import { describePicture, type PictureState, summarisePicture } from './describePicture.ts';

interface Dataset {
  readonly events: readonly { readonly id: string; readonly date: string; readonly kind: string }[];
  readonly statements: readonly {
    readonly event: string;
    readonly issue: string;
    readonly position: number | 'declined';
  }[];
}

const compiled = compileRecord(path.join(import.meta.dirname, '../../../data'));
if (!compiled.ok) throw new Error('npm run data:check');
const corpus = corpusOfFiles(compiled.files);
const dataset = jsonIn(compiled.files, 'dataset.json') as Dataset;

const day = (text: string) => parseDay(text) as EpochDay;
const all = Array.from({ length: corpus.events.count }, (_, row) => row as EventRow);

function picture(
  from: string,
  to: string,
  more: Partial<PictureState> & { readonly issue?: string } = {},
): PictureState {
  const { issue, by = 'country', rows = all, ...rest } = more;
  const { lanes, loose } = chainOf(corpus, { by, rows });
  return {
    rows,
    lanes,
    loose,
    by,
    window: { from: day(from), to: day(to) },
    subject: issue === undefined ? null : (corpus.issueRows.get(issue) ?? null),
    selected: null,
    end: day(corpus.release.date),
    ...rest,
  };
}

const inWindow = (from: string, to: string) =>
  dataset.events.filter(({ date }) => {
    const span = spanOf(date);
    return span.to > day(from) && span.from < day(to);
  });

describe('describePicture', () => {
  it.each([
    ['2023-01-01', '2024-01-01'],
    ['2007-01-01', '2027-01-01'],
    ['2023-06-01', '2023-07-01'],
  ])('counts the events from %s to %s as the dataset does', (from, to) => {
    const summary = summarisePicture(corpus, picture(from, to));
    const shown = inWindow(from, to);
    expect(summary.count).toBe(shown.length);
    expect(summary.before + summary.count + summary.after).toBe(dataset.events.length);
    expect(describePicture(corpus, picture(from, to), 'en')).toContain(`${shown.length} events`);
    expect(describePicture(corpus, picture(from, to), 'zh')).toContain(`共${shown.length}个事件`);
  });

  it('names the month with most events of known month', () => {
    const [from, to] = ['2022-06-01', '2025-06-01'];
    const counts = new Map<string, number>();
    for (const { date } of inWindow(from, to)) {
      const span = spanOf(date);
      const [first, last] = [span.from, span.to - 1].map((n) => new Date(n * 86_400_000).toISOString().slice(0, 7));
      if (first === last && first !== undefined) counts.set(first, (counts.get(first) ?? 0) + 1);
    }
    const most = Math.max(...counts.values());
    const months = [...counts].filter(([, n]) => n === most).map(([month]) => month);
    const { busiest } = summarisePicture(corpus, picture(from, to));
    expect(busiest?.count).toBe(most);
    expect(busiest?.starts.map((start) => new Date(start * 86_400_000).toISOString().slice(0, 7)).sort()).toEqual(
      months.sort(),
    );
    expect(describePicture(corpus, picture(from, to), 'en')).toMatch(new RegExp(`Most in \\w+ 20\\d\\d: ${most}\\.`));
  });

  it('counts the statements on the issue, and says who stands where at the end', () => {
    const [from, to, issue] = ['2023-05-01', '2023-08-01', 'tokyo-office'];
    const ids = new Set(inWindow(from, to).map(({ id }) => id));
    const said = dataset.statements.filter((one) => ids.has(one.event) && one.issue === issue);
    const { statements, stances } = summarisePicture(corpus, picture(from, to, { issue }));
    expect(statements).toEqual({
      for: said.filter(({ position }) => position !== 'declined' && position > 0).length,
      against: said.filter(({ position }) => position !== 'declined' && position < 0).length,
      neutral: said.filter(({ position }) => position === 0).length,
      declined: said.filter(({ position }) => position === 'declined').length,
    });
    expect(stances?.day).toBe(day('2023-07-31'));
    expect(stances?.groups.against).toContain('China');
    const text = describePicture(corpus, picture(from, to, { issue }), 'en');
    expect(text).toMatch(/As of 31 July 2023: .*against: .*China/);
    // No stance is told of a day that the record does not reach.
    expect(summarisePicture(corpus, picture('2023-01-01', '2030-01-01', { issue })).stances?.day).toBe(
      day(corpus.release.date) - 1,
    );
  });

  it('says that nothing shows, and how much lies outside', () => {
    const text = describePicture(corpus, picture('2001-01-01', '2002-01-01'), 'en');
    expect(text).toBe(
      `No event from 1 January 2001 to 31 December 2001. Outside the picture: ${dataset.events.length} later.`,
    );
  });

  it('names the open event', () => {
    const selected = corpus.eventRows.get('macron-nato-geography-2023') as EventRow;
    const text = describePicture(corpus, picture('2023-01-01', '2024-01-01', { selected }), 'en');
    expect(text).toContain(`“${corpus.events.title.en[selected]}”`);
  });

  it('says as much in lanes of every kind', () => {
    for (const by of ['actor', 'issue', 'kind'] as const) {
      for (const locale of ['en', 'zh'] as const) {
        const text = describePicture(corpus, picture('2023-01-01', '2024-01-01', { by }), locale);
        expect(text).toContain(String(inWindow('2023-01-01', '2024-01-01').length));
        expect(text).not.toMatch(/undefined|NaN|\[object|false|null/);
      }
    }
  });
});
