import { describe, expect, it } from 'vitest';
import { corpusFromText } from '#corpus/corpusFromText.ts';
import { periodsOf } from './periods.ts';

const names = (text: string) => periodsOf(corpusFromText(text)).map((period) => period.name);

describe('periodsOf', () => {
  it('offers the periods that the record reaches into and whose issue it has', () => {
    expect(names('2023-06-05  a(JP)  tokyo-office  +\n2024-10-01  a(JP)  asian-nato  +')).toEqual([
      'year2023',
      'tokyoOffice',
      'asianNato',
    ]);
    expect(names('2023-06-05  a(JP)  other  +')).toEqual(['year2023']);
    expect(names('2019  a(JP)  tokyo-office  +')).toEqual([]);
  });
});
