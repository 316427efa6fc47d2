import { describe, expect, it } from 'vitest';
import { corpusFromText, eventIn } from '#corpus/corpusFromText.ts';
import { chainOf } from './chainOf.ts';

const DAYS = ['2023-05-01', '2023-05-20', '2023-06-10', '2023-12-01'];
const corpus = corpusFromText(DAYS.map((date, i) => `${date} kishida(JP) office + direct news day-${i}`).join('\n'));

/** Room of each event's label in one row at 3 px per day: 57, 63 and 522 px from mark to mark. */
function roomsWith(picked: { readonly selected?: string; readonly hovered?: string }, scale = 3) {
  const { rooms, marks } = chainOf(corpus, {
    scale,
    maxRows: 1,
    selected: picked.selected ? eventIn(corpus, picked.selected) : null,
    hovered: picked.hovered ? eventIn(corpus, picked.hovered) : null,
  });
  const byTime = [...marks].sort((a, b) => a.event - b.event);
  return { rooms: byTime.map((mark) => rooms.get(mark) as number), marks: byTime };
}

describe('labelRooms', () => {
  it('leaves each label the room it was placed with', () => {
    const { rooms, marks } = roomsWith({});
    expect(rooms).toEqual(marks.map((mark) => mark.labelWidth));
    expect(rooms.slice(0, 2)).toEqual([0, 0]);
  });

  it('gives a highlighted mark a label up to the next mark of its row', () => {
    for (const picked of [{ selected: 'day-1' }, { hovered: 'day-1' }]) {
      const { rooms, marks } = roomsWith(picked);
      expect(rooms[1]).toBeGreaterThan(40);
      expect((marks[1]?.labelX as number) + (rooms[1] as number)).toBeLessThan(marks[2]?.x0 as number);
      expect(rooms.toSpliced(1, 1)).toEqual(roomsWith({}).rooms.toSpliced(1, 1));
    }
  });

  it('gives it none where there is room for a letter or two', () => {
    expect(roomsWith({ selected: 'day-1' }, 1.5).rooms[1]).toBe(0);
  });

  it('never gives a highlighted mark less than it had', () => {
    for (const selected of ['day-0', 'day-1', 'day-2', 'day-3']) {
      for (const scale of [1, 2, 3, 5, 9]) {
        const before = roomsWith({}, scale).rooms;
        roomsWith({ selected }, scale).rooms.forEach((room, i) => {
          expect(room).toBeGreaterThanOrEqual(before[i] as number);
        });
      }
    }
  });

  it('gives a cluster none, highlighted or not', () => {
    const day = corpusFromText(Array.from({ length: 9 }, () => '2023-06-05 macron(FR) office +').join('\n'));
    const { rooms, marks } = chainOf(day, { maxRows: 1, selected: eventIn(day, 'e3') });
    expect(marks.map((mark) => [mark.members.length, mark.emphasis, rooms.get(mark)])).toEqual([[9, 'highlighted', 0]]);
  });

  it('has nothing to say of no marks', () => {
    expect(chainOf(corpusFromText('')).rooms.size).toBe(0);
  });
});
