import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatherSets, invertColumn, invertLists, listOf, packLists } from './lists.ts';

const anyLists = fc.array(fc.array(fc.nat({ max: 12 }), { maxLength: 6 }), { maxLength: 12 });
const unpack = (lists: ReturnType<typeof packLists>) =>
  Array.from({ length: lists.offsets.length - 1 }, (_, row) => [...listOf(lists, row)]);

describe('packLists', () => {
  it('gives back each list as it was, empty ones too', () => {
    fc.assert(
      fc.property(anyLists, (lists) => {
        expect(unpack(packLists(lists))).toEqual(lists);
      }),
    );
  });
});

describe('listOf', () => {
  it('is empty for a row that is not there', () => {
    const lists = packLists([[1, 2], [3]]);
    expect([...listOf(lists, -1)]).toEqual([]);
    expect([...listOf(lists, 2)]).toEqual([]);
    expect([...listOf(lists, 99)]).toEqual([]);
    expect([...listOf(packLists([]), 0)]).toEqual([]);
  });
});

describe('invertLists', () => {
  it('lists the rows that hold a value, ascending, each once', () => {
    expect(unpack(invertLists(packLists([[1, 1], [0], [1, 2]]), 4))).toEqual([[1], [0, 2], [2], []]);
  });

  it('agrees with asking each row', () => {
    fc.assert(
      fc.property(anyLists, (lists) => {
        const inverse = invertLists(packLists(lists), 13);
        for (let value = 0; value < 13; value++) {
          const rows = lists.flatMap((list, row) => (list.includes(value) ? [row] : []));
          expect([...listOf(inverse, value)]).toEqual(rows);
        }
      }),
    );
  });

  it('leaves out values at or above the count', () => {
    expect(unpack(invertLists(packLists([[0, 7]]), 2))).toEqual([[0], []]);
  });
});

describe('gatherSets', () => {
  it('sorts each list and says nothing twice, however long', () => {
    const longer = fc.array(fc.array(fc.nat({ max: 12 }), { maxLength: 60 }), { maxLength: 12 });
    fc.assert(
      fc.property(longer, (lists) => {
        const sets = gatherSets(lists.length, (row, add) => lists[row]?.forEach(add));
        expect(unpack(sets)).toEqual(lists.map((list) => [...new Set(list)].sort((a, b) => a - b)));
      }),
    );
  });
});

describe('invertColumn', () => {
  it('lists the rows that hold a value, and leaves out values that are none', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -2, max: 14 })), (column) => {
        const inverse = invertColumn(Int32Array.from(column), 13);
        const rows = (value: number) => column.flatMap((own, row) => (own === value ? [row] : []));
        expect(unpack(inverse)).toEqual(Array.from({ length: 13 }, (_, value) => rows(value)));
      }),
    );
  });
});
