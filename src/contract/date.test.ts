import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, dayOf, OPEN_END, OPEN_START, parseDay, writeDay } from '#base/day.ts';
import { DATE_PATTERN, parseDate, spanOf } from './date.ts';

const daysOf = (text: string): [string, string] => {
  const { from, to } = spanOf(text);
  return [writeDay(from), writeDay(to)];
};

it.each([
  ['2023', '2023-01-01', '2024-01-01'],
  ['2023-02', '2023-02-01', '2023-03-01'],
  ['2024-02', '2024-02-01', '2024-03-01'],
  ['2023-12', '2023-12-01', '2024-01-01'],
  ['2023-05-31', '2023-05-31', '2023-06-01'],
  ['2023-05-31~', '2023-05-31', '2023-06-01'],
  ['2023-05?', '2023-05-01', '2023-06-01'],
  ['2023%', '2023-01-01', '2024-01-01'],
  ['2023-05-29/2023-06-04', '2023-05-29', '2023-06-05'],
  ['2023-05~/2023-06', '2023-05-01', '2023-07-01'],
  ['2023/2023-05', '2023-01-01', '2023-06-01'],
  ['0001-01-01', '0001-01-01', '0001-01-02'],
])('%s is the days from %s up to %s', (text, from, to) => {
  expect(daysOf(text)).toEqual([from, to]);
});

it('an open end is open', () => {
  expect(spanOf('../2019')).toEqual({ edtf: '../2019', from: OPEN_START, to: dayOf(2020) });
  expect(spanOf('2019-03/..')).toEqual({ edtf: '2019-03/..', from: dayOf(2019, 3), to: OPEN_END });
});

describe('a date that cannot be is refused by name', () => {
  it.each([
    ['', 'date-form'],
    ['soon', 'date-form'],
    ['2023-5', 'date-form'],
    ['2023/05/31', 'date-form'],
    ['2023-05-31T10:00', 'date-form'],
    ['31-05-2023', 'date-form'],
    ['~2023', 'date-form'],
    ['2023~?', 'date-form'],
    ['2023-05-29/2023-06-04/2023-07', 'date-form'],
    [' 2023', 'date-form'],
    ['2023-02-29', 'date-impossible'],
    ['1900-02-29', 'date-impossible'],
    ['2023-04-31~', 'date-impossible'],
    ['2023-00', 'date-impossible'],
    ['2023-05-32', 'date-impossible'],
    ['../2023-02-30', 'date-impossible'],
    ['2023-21', 'date-season'],
    ['2023-24?', 'date-season'],
    ['202X', 'date-unspecified'],
    ['2023-XX', 'date-unspecified'],
    ['2023-05-XX/2023-06', 'date-unspecified'],
    ['2019/', 'date-open'],
    ['/2019', 'date-open'],
    ['/', 'date-open'],
    ['..', 'date-open'],
    ['../..', 'date-open'],
    ['2023/2022', 'date-reversed'],
    ['2023-05-31/2023-05-31', 'date-reversed'],
    ['2023-05/2023', 'date-reversed'],
    ['0000', 'date-years'],
    ['-0044-03-15', 'date-years'],
    ['12023', 'date-years'],
    ['Y12023', 'date-years'],
    ['2023/12023', 'date-years'],
  ])('%s', (text, code) => {
    const result = parseDate(text);
    expect(result).toMatchObject({ ok: false, fault: { code } });
    expect(!result.ok && result.fault.expected && result.fault.mend).toBeTruthy();
  });

  it.each([
    ['2023-5-31', '2023-05-31'],
    ['2023年5月31日', '2023-05-31'],
    ['2023/05', '2023-05'],
    ['2023.5', '2023-05'],
    ['2023-05-31T10:00', '2023-05-31'],
    ['2023-05-31/2023-05-31', '2023-05-31'],
    ['2023/2022', '2022/2023'],
    ['199X', '1990/1999'],
    ['2019/', '2019/..'],
  ])('%s, with %s as the mend', (text, meant) => {
    const result = parseDate(text);
    expect(result.ok ? '' : result.fault.mend).toContain(`"${meant}"`);
  });

  it('whatever it is, and without a throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9XY./~?%-]{0,24}$/)), (text) => {
        const result = parseDate(text);
        expect(result.ok).toBe(result.ok && DATE_PATTERN.test(text));
      }),
    );
  });
});

const day = fc.integer({ min: dayOf(1), max: dayOf(9999, 12, 31) });
const qualifier = fc.constantFrom('', '~', '?', '%');

it('a day, month and year of any age are as wide as the calendar says, in every time zone', () => {
  fc.assert(
    fc.property(day, qualifier, (number, mark) => {
      const written = writeDay(dayOf(1970, 1, 1 + number));
      const month = dayOf(Number(written.slice(0, 4)), Number(written.slice(5, 7)));
      expect(spanOf(written + mark)).toMatchObject({ from: parseDay(written), to: number + 1 });
      expect(spanOf(written.slice(0, 7) + mark)).toMatchObject({ from: month, to: addMonths(month, 1) });
      const year = Number(written.slice(0, 4));
      expect(spanOf(written.slice(0, 4) + mark)).toMatchObject({ from: dayOf(year), to: dayOf(year + 1) });
    }),
  );
});

it('an interval runs from the first day of its start to the last of its end', () => {
  const precision = fc.constantFrom(4, 7, 10);
  fc.assert(
    fc.property(day, day, precision, precision, (a, b, m, n) => {
      const [start, end] = [
        writeDay(dayOf(1970, 1, 1 + Math.min(a, b))).slice(0, m),
        writeDay(dayOf(1970, 1, 1 + Math.max(a, b))).slice(0, n),
      ];
      const result = parseDate(`${start}/${end}`);
      if (spanOf(start).from < spanOf(end).from) {
        expect(result).toMatchObject({ ok: true, span: { from: spanOf(start).from, to: spanOf(end).to } });
      } else expect(result).toMatchObject({ ok: false, fault: { code: 'date-reversed' } });
    }),
  );
});

it('spanOf throws for a date that was never checked', () => {
  expect(() => spanOf('soon')).toThrow('soon');
});
