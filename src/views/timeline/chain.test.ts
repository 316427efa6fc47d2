/** The whole chain on records that nobody would write, and that must give no broken picture all the same. */
import { groups } from 'd3';
import { describe, expect, it } from 'vitest';
import { dateOf, dayOf, type EpochDay, parseDay, writeDay } from '#base/day.ts';
import type { Corpus } from '#corpus/corpus.ts';
import { corpusFromText } from '#corpus/corpusFromText.ts';
import type { EventRow, IssueRow } from '#corpus/ids.ts';
import { ticks } from '#geometry/ticks.ts';
import { fitSpan, panBy, pxPerDay, type Viewport, zoomAbout } from '#geometry/Viewport.ts';
import { formatDayAs } from '#i18n/format.ts';
import { LANES } from '#selection/Selection.ts';
import { type Chain, chainOf } from './chainOf.ts';
import type { DrawnMark } from './emphasis.ts';
import { histogramOf } from './histogram.ts';
import { homeSpan, limitsOf, outsideCounts } from './home.ts';
import { ribbonPieces } from './ribbon.ts';
import { walk } from './walk.ts';

const linesOf = (dates: readonly string[]) => dates.map((date) => `${date} kishida(JP) office +`).join('\n');
const rowsOf = (corpus: Corpus) => Array.from({ length: corpus.events.count }, (_, row) => row as EventRow);

/** The record as it would be so many days earlier or later: the only way to days that the data cannot write. */
function movedBy(corpus: Corpus, days: number): Corpus {
  const moved = (column: Int32Array) => column.map((day) => day + days);
  const [from, to] = [corpus.span.from + days, corpus.span.to + days];
  return {
    ...corpus,
    events: { ...corpus.events, from: moved(corpus.events.from), to: moved(corpus.events.to) },
    statements: { ...corpus.statements, from: moved(corpus.statements.from), to: moved(corpus.statements.to) },
    span: { from: from as EpochDay, to: to as EpochDay },
  };
}

/** Marks that stand in the way of the mark or the label before them in their row. */
function touching(marks: readonly DrawnMark[], rooms: Chain['rooms']): DrawnMark[] {
  return groups(marks, (mark) => mark.y).flatMap(([, inRow]) => {
    const row = [...inRow].sort((a, b) => a.x0 - b.x0);
    return row.slice(1).filter((mark, i) => {
      const last = row[i] as DrawnMark;
      const room = rooms.get(last) as number;
      return mark.x0 <= Math.max(last.x1, room > 0 && !last.isWide ? last.labelX + room : last.x1);
    });
  });
}

const numbersOf = ({ x0, x1, y, row, labelWidth, labelX }: DrawnMark) => [x0, x1, y, row, labelWidth, labelX];

function expectSound(chain: Chain): void {
  const { lanes, placed, marks, rooms, viewport, scale } = chain;
  expect([viewport.from, viewport.to, scale].every(Number.isFinite)).toBe(true);
  expect(viewport.to).toBeGreaterThan(viewport.from);
  expect(marks.flatMap(numbersOf).filter((value) => !Number.isFinite(value))).toEqual([]);
  expect([...rooms.values()].filter((room) => !(room >= 0))).toEqual([]);
  expect(placed.map((lane) => lane.lane)).toEqual(lanes);
  for (const { lane, marks: own } of placed) {
    expect(own.flatMap((mark) => mark.members).sort((a, b) => a - b)).toEqual([...lane.events]);
    expect(own.filter((mark) => mark.count !== mark.members.length)).toEqual([]);
  }
  expect(touching(marks, rooms)).toEqual([]);
  const axis = ticks(viewport);
  expect(axis.every((tick, i) => tick.day > (axis[i - 1]?.day ?? Number.NEGATIVE_INFINITY))).toBe(true);
  expect(axis.every((tick) => tick.x >= -1e-6 && tick.x <= viewport.width + 1e-6)).toBe(true);
}

/** The picture at home, in every kind of lane, then at every zoom a wheel gets to, at the edges too. */
function expectSoundEverywhere(corpus: Corpus): void {
  const limits = limitsOf(corpus);
  const rows = rowsOf(corpus);
  const issue = (corpus.issues[0]?.row ?? null) as IssueRow | null;
  for (const by of LANES) expectSound(chainOf(corpus, { by, issue, selected: rows[0] ?? null }));
  const home = fitSpan(homeSpan(corpus, rows), 1000, limits);
  const looks: Viewport[] = [home];
  for (let v = home; v.to - v.from > limits.minDays; v = zoomAbout(v, 370, 3, limits)) looks.push(v);
  looks.push(zoomAbout(home, 0, 1e-9, limits), panBy(home, 1e9, limits), panBy(home, -1e9, limits));
  for (const look of looks) {
    expect(look.from).toBeGreaterThanOrEqual(limits.from - 1e-6);
    expect(look.to).toBeLessThanOrEqual(limits.to + 1e-6);
    expectSound(chainOf(corpus, { scale: pxPerDay(look), issue }));
    const { before, after } = outsideCounts(corpus, rows, look);
    expect(before + after).toBeLessThanOrEqual(rows.length);
  }
  const { all } = histogramOf(corpus, rows, { from: corpus.span.from - 1, to: corpus.span.to + 1 }, 200);
  expect(all.reduce((sum, count) => sum + count, 0)).toBe(rows.length);
}

describe('the chain', () => {
  it('draws nothing of a record without events', () => {
    const corpus = corpusFromText('');
    expect(chainOf(corpus)).toMatchObject({ lanes: [], loose: [], placed: [], marks: [], height: 0 });
    expectSoundEverywhere(corpus);
  });

  it('draws one event in the middle', () => {
    const corpus = corpusFromText(linesOf(['2023-05-31']));
    const { marks, viewport, scale } = chainOf(corpus);
    expect(marks).toHaveLength(1);
    const { x0 = 0, x1 = 0 } = marks[0] ?? {};
    expect((x0 + x1) / 2 - viewport.from * scale).toBeCloseTo(viewport.width / 2, 6);
    expectSoundEverywhere(corpus);
  });

  it('counts 200 events of one day, and the keyboard reaches each of them', () => {
    const corpus = corpusFromText(linesOf(Array.from({ length: 200 }, () => '2023-05-31')));
    const { marks, lanes } = chainOf(corpus);
    expect(marks.reduce((sum, mark) => sum + mark.members.length, 0)).toBe(200);
    let focus = { lane: 'JP', event: 0 as EventRow };
    for (let i = 0; i < 199; i++) focus = walk(corpus, lanes, focus, 'right');
    expect(focus.event).toBe(199);
    expectSoundEverywhere(corpus);
  });

  it('spans 3,000 years', () => {
    const corpus = corpusFromText(linesOf(Array.from({ length: 300 }, (_, i) => String(i * 10 + 1).padStart(4, '0'))));
    const { viewport } = chainOf(corpus);
    expect(viewport.to - viewport.from).toBeGreaterThan(2990 * 365);
    expectSoundEverywhere(corpus);
  });

  it('stands before the calendar of 1582 and before year 1, and the axis says which', () => {
    const corpus = corpusFromText(linesOf(['1066-10-14', '1215-06', '1453-05-29', '1492']));
    expectSoundEverywhere(corpus);
    const ancient = movedBy(corpus, dayOf(-1500) - dayOf(0));
    expectSoundEverywhere(ancient);
    const years = ticks(chainOf(ancient).viewport).map((tick) => formatDayAs(tick.day, 'en', { year: 'numeric' }));
    expect(years.every((year) => /^\d+ BC$/.test(year))).toBe(true);
    expect(formatDayAs(dayOf(-43), 'zh', { year: 'numeric' })).toBe('公元前44年');
    expect(formatDayAs(dayOf(1), 'en', { year: 'numeric' })).toBe('1');
    // Days are those of the Gregorian calendar carried back: no day is left out in October 1582.
    expect(formatDayAs(dayOf(1582, 10, 10), 'en', { day: 'numeric', month: 'short' })).toBe('10 Oct');
  });

  it('goes on at both ends of what a date may be, and every day it shows can be linked', () => {
    const corpus = corpusFromText(linesOf(['0001-01-01', '9999-12-31']));
    expectSoundEverywhere(corpus);
    const limits = limitsOf(corpus);
    for (const day of [limits.from, limits.to - 1]) {
      expect(parseDay(writeDay(Math.floor(day) as EpochDay))).toBe(Math.floor(day));
    }
  });

  it('draws dates open at one end and at both', () => {
    const corpus = corpusFromText(linesOf(['../2020-01-01', '2021', '2023-05-31/..', '../..', '2022-05']));
    expectSoundEverywhere(corpus);
    expectSoundEverywhere(corpusFromText(linesOf(['../..'])));
  });

  it('stacks 5,000 lanes, and draws none of them twice', () => {
    const date = (i: number) => writeDay((dayOf(2020) + 20 * (i % 50)) as EpochDay);
    const lines = Array.from({ length: 5000 }, (_, i) => `${date(i)} p${i}(JP) office + direct news e${i % 50}`);
    const corpus = corpusFromText(lines.join('\n'));
    const chain = chainOf(corpus, { by: 'actor', issue: corpus.issues[0]?.row ?? null });
    expect(chain.placed).toHaveLength(5000);
    expect(new Set(chain.placed.map((lane) => lane.top)).size).toBe(5000);
    expect(chain.height).toBe(chain.placed.reduce((sum, lane) => sum + lane.height, 0));
    expectSound(chain);
    expect(ribbonPieces(corpus, chain.placed, 0 as IssueRow, chain.scale, corpus.span.to).length).toBeGreaterThan(4900);
  }, 30_000);

  it('keeps every number finite in a picture without width', () => {
    const corpus = corpusFromText(linesOf(['2021', '2023-05-31', '2023-05-31', '2023-06', '2023-06-01/..']));
    for (const by of LANES) expectSound(chainOf(corpus, { by, width: 0, issue: 0 as IssueRow }));
    const { viewport } = chainOf(corpus, { width: 0 });
    const limits = limitsOf(corpus);
    for (const look of [zoomAbout(viewport, 0, 2, limits), panBy(viewport, 10, limits)]) {
      expect([look.from, look.to].every(Number.isFinite)).toBe(true);
    }
  });

  it.each([
    ['300 characters', 'an-office-in-tokyo-'.repeat(16).slice(0, 300)],
    ['right to left', 'مكتب-طوكيو'],
    ['emoji', '🇯🇵👩‍👩‍👧🏳️‍🌈'],
  ])('gives a title of %s the room of any other', (_, title) => {
    const days = ['2023-05-01', '2023-05-08', '2023-05-15', '2023-07-01'];
    const named = (name: string) =>
      corpusFromText(days.map((date, i) => `${date} kishida(JP) office + direct news ${name}${i}`).join('\n'));
    const shape = (corpus: Corpus) => chainOf(corpus).marks.map(numbersOf);
    expect(shape(named(title))).toEqual(shape(named('call')));
    expect(named(title).events.title.en[0]).toMatch(/.0$/u);
    expectSoundEverywhere(named(title));
  });

  it('knows what year it is at both ends of the axis', () => {
    const view: Viewport = { from: dayOf(-3), to: dayOf(4), width: 900 };
    expect(ticks(view).map((tick) => dateOf(tick.day).getUTCFullYear())).toEqual([-3, -2, -1, 0, 1, 2, 3, 4]);
    expect(ticks(view).map((tick) => formatDayAs(tick.day, 'en', { year: 'numeric' }))).toEqual([
      '4 BC',
      '3 BC',
      '2 BC',
      '1 BC',
      '1',
      '2',
      '3',
      '4',
    ]);
  });
});
