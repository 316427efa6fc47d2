import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insertRecord } from './insertRecord.ts';

const NEW = { id: 'new', title: { en: 'N' } };

describe('insertRecord', () => {
  it('writes as the file is written, and touches nothing else', () => {
    const text = '[\n  { "id": "a", "n": [1,2] },\n\n  {"id":"b"}\n]\n';
    const block = '{\n    "id": "new",\n    "title": {\n      "en": "N"\n    }\n  }';
    expect(insertRecord(text, 0, NEW)).toBe(`[\n  ${block},\n  { "id": "a", "n": [1,2] },\n\n  {"id":"b"}\n]\n`);
    expect(insertRecord(text, 1, NEW)).toBe(`[\n  { "id": "a", "n": [1,2] },\n\n  ${block},\n  {"id":"b"}\n]\n`);
    expect(insertRecord(text, 2, NEW)).toBe(`[\n  { "id": "a", "n": [1,2] },\n\n  {"id":"b"},\n  ${block}\n]\n`);
  });

  it('keeps tabs, and the line ends of another computer', () => {
    expect(insertRecord('[\n\t{"id":"a"}\n]', 1, { id: 'b' })).toBe('[\n\t{"id":"a"},\n\t{\n\t\t"id": "b"\n\t}\n]');
    expect(insertRecord('[\r\n  {"id":"a"}\r\n]\r\n', 0, { id: 'b' })).not.toMatch(/[^\r]\n/);
  });

  it('takes brackets and quotation marks inside texts for what they are', () => {
    const list = [{ id: 'a', says: '}],[{ \\" "x" 北约' }, { id: 'b' }];
    expect(JSON.parse(insertRecord(JSON.stringify(list), 1, NEW))).toEqual([list[0], NEW, list[1]]);
  });

  it('begins an empty list', () => {
    expect(insertRecord('[]\n', 0, { id: 'a' })).toBe('[\n  {\n    "id": "a"\n  }\n]\n');
    expect(JSON.parse(insertRecord(' [ \n ] ', 0, NEW))).toEqual([NEW]);
  });

  it('gives the list with the record at its place, for any list and way of writing', () => {
    const records = fc.array(fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }), { maxLength: 5 });
    fc.assert(
      fc.property(records, fc.nat(5), fc.constantFrom(undefined, 1, 2, '\t'), (list, at, space) => {
        const place = Math.min(at, list.length);
        const text = JSON.stringify(list, null, space);
        const after = insertRecord(text, place, NEW);
        expect(JSON.parse(after)).toEqual(JSON.parse(JSON.stringify(list.toSpliced(place, 0, NEW))));
      }),
      { numRuns: 60 },
    );
  });
});
