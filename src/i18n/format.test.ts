import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { type EpochDay, parseDay, writeDay } from '#base/day.ts';
import {
  collator,
  countryName,
  formatCount,
  formatDate,
  formatDay,
  formatDayAs,
  formatList,
  type Locale,
  languageName,
  plural,
} from './format.ts';

const LOCALES: readonly Locale[] = ['en', 'zh'];
const day = (text: string) => parseDay(text) as EpochDay;

describe('formatDate', () => {
  it.each([
    ['2023', '2023', '2023年'],
    ['2023-05', 'May 2023', '2023年5月'],
    ['2023-05-31', '31 May 2023', '2023年5月31日'],
    ['2023-05-31~', 'about 31 May 2023', '2023年5月31日前后'],
    ['2023-05?', 'May 2023 (uncertain)', '2023年5月（存疑）'],
    ['2023%', 'about 2023 (uncertain)', '2023年前后（存疑）'],
    ['2023-05-29/2023-06-04', '29 May – 4 June 2023', '2023年5月29日至6月4日'],
    ['2022-12-30/2023-01-02', '30 December 2022 – 2 January 2023', '2022年12月30日至2023年1月2日'],
    ['2023-04-01/2023-04-09', '1–9 April 2023', '2023年4月1日至9日'],
    ['2023-04-01/2023-04-01', '1 April 2023', '2023年4月1日'],
    ['2023-04-01~/2023-04-09', 'about 1 April – 9 April 2023', '2023年4月1日前后至4月9日'],
    ['2023-04/2023-06-05', 'April – 5 June 2023', '2023年4月至6月5日'],
    ['2023-05/2023-07', 'May – July 2023', '2023年5月至7月'],
    ['2022/2023', '2022 – 2023', '2022年至2023年'],
    ['2023/2023-05', '2023 – May 2023', '2023年至2023年5月'],
    ['../2019', 'until 2019', '不晚于2019年'],
    ['2023-05-03/..', 'from 3 May 2023', '2023年5月3日起'],
    ['../..', 'date not recorded', '日期未载'],
  ])('%s is %s, %s', (edtf, en, zh) => {
    expect([formatDate(edtf, 'en'), formatDate(edtf, 'zh')]).toEqual([en, zh]);
  });

  it('shortens months where asked', () => {
    expect(formatDate('2023-09-21', 'en', 'short')).toBe('21 Sept 2023');
    expect(formatDate('2023-05-29/2023-06-04', 'en', 'short')).toBe('29 May – 4 Jun 2023');
    expect(formatDate('2023-05-31', 'zh', 'short')).toBe('2023年5月31日');
  });

  const anyDay = fc.integer({ min: day('1000-01-01'), max: day('9999-12-31') }).map((n) => writeDay(n as EpochDay));
  const numbersOf = (text: string) => (text.match(/\d+/g) ?? []).map(Number);

  it('never shows a day or month that is not known', () => {
    const anyPart = fc.tuple(anyDay, fc.constantFrom(4, 7, 10), fc.constantFrom('', '~', '?', '%'));
    fc.assert(
      fc.property(anyPart, fc.constantFrom(...LOCALES), ([text, length, mark], locale) => {
        const edtf = text.slice(0, length);
        const [year, month, dayOfMonth] = edtf.split('-').map(Number);
        // English spells the month out, so that its numbers are year and day.
        const known = locale === 'zh' ? [year, month, dayOfMonth] : [dayOfMonth, year];
        expect(numbersOf(formatDate(edtf + mark, locale))).toEqual(known.filter((n) => n !== undefined));
      }),
    );
  });

  it('shows of an interval only what its ends say', () => {
    const anyEnd = fc.tuple(anyDay, fc.constantFrom(4, 7, 10)).map(([text, length]) => text.slice(0, length));
    fc.assert(
      fc.property(anyEnd, anyEnd, fc.constantFrom(...LOCALES), (a, b, locale) => {
        const [start, end] = a < b ? [a, b] : [b, a];
        const known = new Set([...start.split('-'), ...end.split('-')].map(Number));
        for (const n of numbersOf(formatDate(`${start}/${end}`, locale))) expect(known).toContain(n);
      }),
    );
  });
});

describe('in every time zone', () => {
  const zone = process.env['TZ'];
  afterAll(() => {
    process.env['TZ'] = zone;
  });

  it('a date is the same', () => {
    const said = ['Pacific/Kiritimati', 'Pacific/Midway', 'America/Los_Angeles', 'Asia/Tokyo', 'UTC'].map((name) => {
      process.env['TZ'] = name;
      // The formatters of other zones must not be kept from before.
      vi.resetModules();
      return [
        new Date(0).getTimezoneOffset(),
        LOCALES.flatMap((locale) => [
          formatDate('2023-05-31', locale),
          formatDate('2023-12-31/2024-01-01', locale),
          formatDay(day('2024-02-29'), locale),
          formatDay(day('2023-01-01'), locale, 'short'),
          formatDayAs(day('2023-01-01'), locale, { month: 'short', year: 'numeric' }),
        ]),
      ];
    });
    expect(new Set(said.map(([offset]) => offset)).size).toBeGreaterThan(2);
    for (const [, words] of said) expect(words).toEqual(said[0]?.[1]);
    expect(said[0]?.[1]).toContain('29 February 2024');
  });
});

describe('counts, lists and names', () => {
  it('group digits', () => {
    expect(LOCALES.map((locale) => formatCount(100_000, locale))).toEqual(['100,000', '100,000']);
  });

  it('join as the language does', () => {
    expect(formatList(['France', 'Germany', 'India'], 'en')).toBe('France, Germany and India');
    expect(formatList(['France', 'Germany'], 'en', 'disjunction')).toBe('France or Germany');
    expect(formatList(['法国', '德国', '印度'], 'zh')).toBe('法国、德国和印度');
    expect(LOCALES.map((locale) => formatList([], locale))).toEqual(['', '']);
  });

  it('have an English plural for all but one', () => {
    expect([0, 1, 2, 1000].map((n) => plural(n, 'event', 'events'))).toEqual([
      '0 events',
      '1 event',
      '2 events',
      '1,000 events',
    ]);
  });

  it('name countries and languages, and leave an unknown code as it is', () => {
    expect(LOCALES.map((locale) => countryName('JP', locale))).toEqual(['Japan', '日本']);
    expect(countryName('QY', 'en')).toBe('QY');
    expect(LOCALES.map((locale) => languageName('zh-Hant', locale))).toEqual(['Traditional Chinese', '繁体中文']);
  });

  it('sort Chinese by sound, and English without regard to accents', () => {
    expect(['中国', '北约', '法国'].sort(collator('zh').compare)).toEqual(['北约', '法国', '中国']);
    expect(['Zeit', 'Élysée', 'Echo'].sort(collator('en').compare)).toEqual(['Echo', 'Élysée', 'Zeit']);
  });
});
