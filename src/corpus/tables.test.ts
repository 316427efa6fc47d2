import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packLists } from '#base/lists.ts';
import { runNow } from '#base/steps.ts';
import { type Column, readTables, type Tables, writeTables } from './tables.ts';

const FORMAT = 7;
const otherFormat = (found: number) => new RangeError(`format ${found}`);
const read = (bytes: Uint8Array) => runNow(readTables(bytes, FORMAT, otherFormat));

const LINES = [
  '',
  '\n',
  '日本語の標題',
  '约翰·史密斯',
  '👩‍👩‍👧 🇯🇵',
  '\ufeffmark',
  '\ud800',
  'a\u0000b',
  'حلف',
  'x'.repeat(300),
];
const anyText = fc.oneof(fc.constantFrom(...LINES), fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
const anyLists = fc.array(fc.array(fc.nat({ max: 0xffff_ffff }), { maxLength: 5 }), { maxLength: 20 }).map(packLists);
const rising = fc.int32Array().map((days) => days.sort());
const anyColumn: fc.Arbitrary<Column> = fc.oneof(
  fc.array(anyText, { maxLength: 40 }),
  anyLists,
  fc.int32Array(),
  fc.uint32Array(),
  fc.uint16Array(),
  fc.uint8Array(),
  rising,
);
const anyName = fc.stringMatching(/^[a-z]{1,8}$/);
const anyTables: fc.Arbitrary<Tables> = fc.dictionary(anyName, fc.dictionary(anyName, anyColumn, { minKeys: 1 }));
const anyHead = fc.record({ title: anyText, notes: fc.array(anyText) });

describe('a file of tables', () => {
  it('gives back what was written, of every kind, empty columns and no tables too', () => {
    fc.assert(
      fc.property(anyHead, anyTables, (head, tables) => {
        expect(read(writeTables(FORMAT, head, tables))).toEqual({ head: JSON.parse(JSON.stringify(head)), tables });
      }),
      { numRuns: 500 },
    );
  });

  it('gives back texts of more than one block, each in its row', () => {
    const texts = Array.from({ length: 20_000 }, (_, row) =>
      row % 7 === 0 ? '' : `第${row}条 ${row % 5 ? '🇯🇵' : '\n'}`,
    );
    expect(read(writeTables(FORMAT, {}, { a: { texts, after: Uint8Array.of(3) } })).tables).toEqual({
      a: { texts, after: Uint8Array.of(3) },
    });
  });

  it('writes a column that rises in a byte or so a row', () => {
    const days = Int32Array.from({ length: 5000 }, (_, i) => 19_000 + i);
    expect(writeTables(FORMAT, {}, { a: { days } }).length).toBeLessThan(5300);
  });

  it('cannot be read when it is cut off anywhere', () => {
    const bytes = writeTables(FORMAT, { title: '标题' }, { a: { id: ['a', '甲'], day: Int32Array.of(-1, 70_000) } });
    for (let end = 0; end < bytes.length; end++) {
      expect(() => read(bytes.slice(0, end)), `${end} bytes`).toThrow();
    }
  });

  it('of another format is told apart from what is no file of tables', () => {
    expect(() => read(writeTables(8, {}, {}))).toThrow(RangeError('format 8'));
    expect(() => read(new TextEncoder().encode('<!doctype html><title>Home</title>'))).toThrow('not a file of tables');
  });
});
