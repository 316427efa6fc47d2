import { groups } from 'd3';
import { describe, expect, it } from 'vitest';
import { dayOf, type EpochDay, parseDay, writeDay } from '#base/day.ts';
import { randomNumbers } from '#base/random.ts';
import type { Corpus } from '#corpus/corpus.ts';
import { corpusFromText } from '#corpus/corpusFromText.ts';
import type { EventRow } from '#corpus/ids.ts';
import { choices, randomCorpus } from '#corpus/randomCorpus.ts';
import { MESSAGES } from '#i18n/messages.ts';
import { LANES } from '#selection/Selection.ts';
import { chainOf, type MarkWithMembers as PlacedMark } from './chainOf.ts';
import { limitsOf } from './home.ts';
import { groupIntoLanes } from './lanes.ts';
import { CLUSTER_WIDTH, MARK, ROW_HEIGHT } from './metrics.ts';
import { eventsOf, hitMark, markAlone, type PlacedLane, placeWindow } from './place.ts';
import { type StackedLane, stackLanes } from './stack.ts';

/** The marks of the events of one actor, each on a day or of a date as given, at so many px per day. */
function marksOf(dates: readonly string[], scale: number) {
  const corpus = corpusFromText(dates.map((date) => `${date} kishida(JP) office +`).join('\n'));
  const { placed } = chainOf(corpus, { scale });
  return { marks: placed[0]?.marks ?? [], limits: limitsOf(corpus) };
}

const one = (date: string, scale: number) => marksOf([date], scale).marks[0] as PlacedMark;
const day = (text: string) => parseDay(text) as number;

/** Marks that stand in the way of the mark or the label before them in their row. */
const touching = (marks: PlacedLane['marks']) =>
  groups(marks, (mark) => mark.row).flatMap(([, row]) =>
    row.slice(1).filter((mark, i) => {
      const { x1, labelX, labelWidth, isWide } = row[i] as PlacedLane['marks'][number];
      return mark.x0 <= Math.max(x1, labelWidth > 0 && !isWide ? labelX + labelWidth : x1);
    }),
  );

describe('placeLanes', () => {
  it('draws a day as a point in the middle of the day', () => {
    const { x0, x1, isPoint } = one('2023-05-31', 40);
    expect(isPoint).toBe(true);
    expect(x1 - x0).toBe(MARK);
    expect((x0 + x1) / 2).toBe((day('2023-05-31') + 0.5) * 40);
  });

  it('draws a month, a year and an interval with their width', () => {
    expect(one('2023-02', 2)).toMatchObject({
      x0: day('2023-02-01') * 2,
      x1: day('2023-03-01') * 2,
      isPoint: false,
    });
    expect(one('2023', 2)).toMatchObject({ x0: day('2023-01-01') * 2, x1: day('2024-01-01') * 2 });
    expect(one('2023-05-29/2023-06-04', 2)).toMatchObject({ x0: day('2023-05-29') * 2, x1: day('2023-06-05') * 2 });
  });

  it('draws a longer date that would be too narrow about its middle, and not as a point', () => {
    const { x0, x1, isPoint } = one('2023-02', 0.1);
    expect(isPoint).toBe(false);
    expect(x1 - x0).toBeCloseTo(MARK, 9);
    expect((x0 + x1) / 2).toBeCloseTo((day('2023-02-01') + 14) * 0.1, 9);
  });

  it('draws an open end as far as the picture may go, and no further', () => {
    const { marks, limits } = marksOf(['../2020-03-01', '2023-05-01/..', '2021-01-01'], 2);
    const [until, , since] = marks;
    expect(until).toMatchObject({ x0: limits.from * 2, x1: day('2020-03-02') * 2, isPoint: false });
    expect(since).toMatchObject({ x0: day('2023-05-01') * 2, x1: limits.to * 2, isPoint: false });
  });

  it('makes a cluster of days that no row can hold, as wide as its number at the least', () => {
    const { marks } = marksOf(
      Array.from({ length: 7 }, () => '2023-05-31'),
      2,
    );
    expect(marks.map((mark) => mark.count)).toEqual([7]);
    const [cluster] = marks;
    expect((cluster?.x1 as number) - (cluster?.x0 as number)).toBe(CLUSTER_WIDTH);
    expect(cluster?.labelWidth).toBe(0);
  });

  it('takes the events with most statements out of a crowded day where the day has room', () => {
    const lines = Array.from({ length: 7 }, (_, i) => `2023-05-31 kishida(JP) office + direct news e${i}`);
    const corpus = corpusFromText([...lines, '2023-05-31 kishida(JP) other + direct news e4'].join('\n'));
    const marks = chainOf(corpus, { scale: 40 }).placed[0]?.marks ?? [];
    expect(marks.map((mark) => mark.count).sort()).toEqual([1, 1, 1, 4]);
    expect(marks.filter((mark) => mark.count === 1).map(({ event }) => corpus.events.id[event])).toContain('e4');
  });

  it('names a cluster by its earliest event, though a month drawn wider than it is stands further left', () => {
    // At this scale the month is centred on 16 May, and the mark of the 3rd starts left of it.
    const dates = ['2023-05', '2023-05-03', '2023-05-03', '2023-05-03', '2023-05-03', '2023-05-03'];
    const corpus = corpusFromText(dates.map((date) => `${date} kishida(JP) office +`).join('\n'));
    const [placed] = chainOf(corpus, { scale: 0.1, maxRows: 1 }).placed;
    const cluster = placed?.marks[0];
    expect(cluster?.members).toEqual([0, 1, 2, 3, 4, 5]);
    expect(cluster?.event).toBe(0);
    expect(corpus.events.date[0]).toBe('2023-05');
  });

  it('places nothing for no lanes', () => {
    expect(chainOf(corpusFromText(''))).toMatchObject({ placed: [], height: 0 });
  });

  it('stacks the lanes without gaps and keeps marks and ribbons inside them', () => {
    const corpus = randomCorpus(3);
    const { placed, height } = chainOf(corpus, { issue: corpus.issues[0]?.row ?? null, by: 'actor' });
    let top = 0;
    for (const lane of placed) {
      expect(lane.top).toBe(top);
      top += lane.height;
      for (const mark of lane.marks) {
        expect(mark.y - ROW_HEIGHT / 2).toBeGreaterThanOrEqual(lane.top);
        expect(mark.y + ROW_HEIGHT / 2).toBeLessThanOrEqual(lane.ribbonY as number);
      }
      expect(lane.ribbonY).toBeLessThan(top);
    }
    expect(top).toBe(height);
  });

  it.each([...LANES])('stands for each event of a lane in one mark, and nothing in a row touches: %s', (by) => {
    for (let seed = 1; seed <= 4; seed++) {
      const corpus = randomCorpus(seed);
      for (const scale of [0, 0.02, 0.1, 1, 4, 30, 200]) {
        for (const { lane, marks } of chainOf(corpus, { by, scale }).placed) {
          expect(marks.flatMap((mark) => mark.members).sort((a, b) => a - b)).toEqual([...lane.events]);
          expect(marks.filter((mark) => mark.event !== Math.min(...mark.members))).toEqual([]);
          expect(marks.filter((mark) => mark.members.length > 1 && mark.labelWidth > 0)).toEqual([]);
          expect(touching(marks)).toEqual([]);
        }
      }
    }
  });
});

describe('placeWindow', () => {
  const WIDTH = 1200;
  const lanesOf = (corpus: Corpus) => {
    const rows = Array.from({ length: corpus.events.count }, (_, row) => row as EventRow);
    return groupIntoLanes(corpus, rows, 'country', 'en', MESSAGES.en).lanes;
  };

  /** A stack of a corpus's countries, and what shows of it at a scale with a day at the left edge. */
  function setup(corpus: Corpus) {
    const limits = limitsOf(corpus);
    const homeScale = WIDTH / (corpus.span.to - corpus.span.from);
    const stack = stackLanes(corpus, lanesOf(corpus), { hasRibbon: false, nameWidth: 156, homeScale });
    const look = (pxPerDay: number, day: number, lanes: { top?: number; height?: number } = {}) =>
      placeWindow(stack, {
        pxPerDay,
        left: day * pxPerDay,
        width: WIDTH,
        top: lanes.top ?? 0,
        height: lanes.height ?? stack.height,
        clampFrom: limits.from,
        clampTo: limits.to,
      });
    return { corpus, stack, homeScale, limits, look };
  }

  const large = setup(randomCorpus(11, { events: 10_000, statements: 5_000, actors: 60, issues: 12, sources: 20 }));
  /** Scales from all at once to a week, and where to look. */
  const looks = Array.from({ length: 40 }, (_, i) => {
    const pxPerDay = large.homeScale * 500 ** (i / 39);
    const { from, to } = large.corpus.span;
    return { pxPerDay, day: from + (to - from - WIDTH / pxPerDay) * ((i * 0.37) % 1) };
  });

  it('lets no two labels or marks of a row meet in forty looks at ten thousand events', () => {
    for (const { pxPerDay, day } of looks) {
      for (const { marks } of large.look(pxPerDay, day)) expect(touching(marks)).toEqual([]);
    }
  });

  it('stands for every event that reaches into the window, once in its lane', () => {
    const { from, to } = large.corpus.events;
    for (const { pxPerDay, day } of looks) {
      const end = day + WIDTH / pxPerDay;
      for (const { lane, marks } of large.look(pxPerDay, day)) {
        const held = marks.flatMap(eventsOf);
        expect(held.length).toBe(new Set(held).size);
        expect(marks.reduce((sum, mark) => sum + mark.count, 0)).toBe(held.length);
        const all = new Set(held);
        const missing = [...lane.events].filter(
          (row) => (from[row] as number) < end && (to[row] as number) > day && !all.has(row as EventRow),
        );
        expect(missing).toEqual([]);
      }
    }
  });

  it('changes nothing while it is panned: what two windows share is the same in both', () => {
    // Days and months in bursts. Where bars cover every row without a gap, rows depend on all that went before.
    const { below, chance } = choices(randomNumbers(7));
    const lines = Array.from({ length: 3000 }, () => {
      const day = (dayOf(2007) + 400 * below(15) + below(chance(0.7) ? 40 : 400)) as EpochDay;
      return `${writeDay(day).slice(0, chance(0.1) ? 7 : 10)} ${chance(0.5) ? 'kishida(JP)' : 'macron(FR)'} office +`;
    });
    const { corpus, homeScale, look } = setup(corpusFromText(lines.join('\n')));
    const { from, to } = corpus.span;
    let shared = 0;
    let differing = 0;
    for (let i = 0; i < 40; i++) {
      const pxPerDay = homeScale * 500 ** (i / 39);
      const day = from + (to - from - (WIDTH + 300) / pxPerDay) * ((i * 0.37) % 1);
      const moved = day + 300 / pxPerDay;
      const inBoth = (placed: readonly PlacedLane[]) =>
        placed.flatMap(({ lane, marks }) =>
          marks
            .filter(({ x0, x1 }) => x0 > moved * pxPerDay && x1 < day * pxPerDay + WIDTH)
            .map(({ x0, x1, row, count }) => `${lane.key} ${x0} ${x1} ${row} ${count}`),
        );
      const [before, after] = [inBoth(look(pxPerDay, day)), new Set(inBoth(look(pxPerDay, moved)))];
      shared += before.length;
      differing += before.filter((mark) => !after.has(mark)).length;
    }
    expect(shared).toBeGreaterThan(2000);
    expect(differing).toBeLessThanOrEqual(shared * 0.005);
  });

  it('places the lanes that show and no others', () => {
    const { stack } = large;
    const top = stack.lanes[3]?.top as number;
    const placed = large.look(large.homeScale, large.corpus.span.from, { top: top + 1, height: 10 });
    expect(placed.map(({ lane }) => lane.key)).toEqual([stack.lanes[3]?.lane.key]);
  });

  it('never moves a lane, however it is zoomed', () => {
    for (const { pxPerDay, day } of looks) {
      for (const { top, height, rowCount, spareRows, marks } of large.look(pxPerDay, day)) {
        expect(marks.filter(({ row }) => row >= rowCount + spareRows)).toEqual([]);
        expect(marks.filter(({ y }) => y - ROW_HEIGHT / 2 < top || y + ROW_HEIGHT / 2 > top + height)).toEqual([]);
      }
    }
  });

  it('finds under a point the mark that is drawn there', () => {
    for (const { pxPerDay, day } of looks.filter((_, i) => i % 8 === 0)) {
      const marks = large.look(pxPerDay, day).flatMap((lane) => lane.marks);
      for (const mark of marks) expect(hitMark(marks, (mark.x0 + mark.x1) / 2, mark.y)).toBe(mark);
      expect(hitMark(marks, (marks[0]?.x0 as number) - 1e6, 10)).toBeUndefined();
    }
  });

  it('counts the long dates under way where they are too many to draw', () => {
    const lines = Array.from(
      { length: 300 },
      (_, i) => `${2010 + (i % 5)}-03-${String((i % 28) + 1).padStart(2, '0')}/2030-01-01 kishida(JP) office +`,
    );
    const crowd = setup(corpusFromText(lines.join('\n')));
    const [lane] = crowd.look(2, dayOf(2020));
    expect(lane?.marks.map((mark) => mark.count)).toEqual([300]);
    expect(eventsOf(lane?.marks[0] as PlacedMark)).toHaveLength(300);
  });

  it('has an event stand alone where no mark of the window holds it', () => {
    const { stack, corpus, look, limits } = large;
    const lane = stack.lanes[0] as StackedLane;
    const event = lane.lane.events[0] as EventRow;
    expect(look(50, corpus.span.to - 20)[0]?.marks.some((mark) => eventsOf(mark).includes(event))).toBe(false);
    const window = {
      pxPerDay: 50,
      left: 0,
      width: 100,
      top: 0,
      height: 100,
      clampFrom: limits.from,
      clampTo: limits.to,
    };
    expect(markAlone(lane, event, window)).toMatchObject({ event, count: 1 });
    expect(markAlone(lane, 999_999 as EventRow, window)).toBeNull();
  });
});
