import { groups } from 'd3';
import { describe, expect, it } from 'vitest';
import { dayOf, type EpochDay, parseDay, writeDay } from '#base/day.ts';
import { corpusFromText } from '#corpus/corpusFromText.ts';
import { randomCorpus } from '#corpus/randomCorpus.ts';
import { LANES } from '#selection/Selection.ts';
import { chainOf } from './chainOf.ts';
import { limitsOf } from './home.ts';
import { CLUSTER_WIDTH, MARK, type PlacedMark, ROW_HEIGHT } from './place.ts';

/** The marks of the events of one actor, each on a day or of a date as given, at so many px per day. */
function marksOf(dates: readonly string[], scale: number) {
  const corpus = corpusFromText(dates.map((date) => `${date} kishida(JP) office +`).join('\n'));
  const { placed } = chainOf(corpus, { scale });
  return { marks: placed[0]?.marks ?? [], limits: limitsOf(corpus) };
}

const one = (date: string, scale: number) => marksOf([date], scale).marks[0] as PlacedMark;
const day = (text: string) => parseDay(text) as number;

/** Marks that stand in the way of the mark or the label before them in their row. */
const touching = (marks: readonly PlacedMark[]) =>
  groups(marks, (mark) => mark.row).flatMap(([, row]) =>
    row.slice(1).filter((mark, i) => {
      const { x1, labelX, labelWidth } = row[i] as PlacedMark;
      return mark.x0 <= Math.max(x1, labelWidth > 0 ? labelX + labelWidth : x1);
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
    expect(marks.map((mark) => mark.members.length).sort()).toEqual([1, 1, 1, 4]);
    const cluster = marks.find((mark) => mark.members.length > 1) as PlacedMark;
    expect(cluster.x1 - cluster.x0).toBe(CLUSTER_WIDTH);
    expect(cluster.labelWidth).toBe(0);
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
          expect(marks.flatMap((mark) => mark.members).sort((a, b) => a - b)).toEqual(lane.events);
          expect(marks.filter((mark) => mark.event !== Math.min(...mark.members))).toEqual([]);
          expect(marks.filter((mark) => mark.members.length > 1 && mark.labelWidth > 0)).toEqual([]);
          expect(touching(marks)).toEqual([]);
        }
      }
    }
  });

  it('keeps rows, clusters and labels where all dates are moved by the same days', () => {
    const shape = (year: number) => {
      const dates = Array.from({ length: 40 }, (_, i) => writeDay((dayOf(year) + ((i * i) % 97)) as EpochDay));
      const { marks } = marksOf(dates, 3);
      return marks.map(({ members, row, labelWidth }) => ({ members, row, labelWidth }));
    };
    expect(shape(1500)).toEqual(shape(2023));
  });
});
