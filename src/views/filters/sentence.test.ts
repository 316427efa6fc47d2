import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileRecord } from '#compile/compileRecord.ts';
import { corpusOfFiles } from '#compile/corpusOf.ts';
import { MESSAGES } from '#i18n/messages.ts';
import { readAddress } from '#selection/address.ts';
import { facetTable } from '#selection/facetTable.ts';
import { FACETS, NO_FILTERS } from '#selection/Selection.ts';
import { presetsOf } from './presets.ts';
import { describeFilters } from './sentence.ts';

const compiled = compileRecord(path.join(import.meta.dirname, '../../../data'));
if (!compiled.ok) throw new Error('The record does not compile.');
const corpus = corpusOfFiles(compiled.files);
const sentence = (query: string, locale: 'en' | 'zh' = 'en') =>
  describeFilters(
    corpus,
    readAddress({ path: '/', query }).selection.filters,
    locale === 'en' ? '3 of 9 events' : '9个事件中的3个',
    locale,
    MESSAGES[locale],
  );

describe('describeFilters', () => {
  it.each([
    ['?country=FR&country=DE&not-country=CN', 'with actors from France or Germany, with none from China'],
    ['?country=FR&country=DE&all=country', 'with actors from France and Germany'],
    ['?actor=macron&not-actor=putin', 'involving Emmanuel Macron, not involving Vladimir Putin'],
    [
      '?issue=tokyo-office&stance=against',
      'on “NATO should open a liaison office in Tokyo”; where somebody was against on that',
    ],
    ['?stance=for&stance=declined', 'where somebody was for or declined to say'],
    ['?from=2023-05-01&to=2023-05-31', 'dated 1–31 May 2023'],
    ['?language=ja&reliability=primary', 'with a source in Japanese; resting on a primary source'],
    ['?bloc=nato&disputed=yes', 'with members of NATO; that are disputed between sources'],
    ['?q=Keio', 'with the words “Keio”'],
  ])('says %s', (query, words) => {
    expect(sentence(query)).toBe(`Shown: events ${words}. 3 of 9 events.`);
  });

  it('says it in Chinese as Chinese', () => {
    expect(sentence('?country=FR&country=DE&not-country=CN&kind=summit', 'zh')).toBe(
      '所示事件：有法国或德国方面参与，无中国方面参与；类型为峰会。9个事件中的3个。',
    );
  });

  it('says nothing while nothing narrows the set', () => {
    expect(describeFilters(corpus, NO_FILTERS, '', 'en', MESSAGES.en)).toBeNull();
  });

  it('has words for every facet, for what is asked and what is barred', () => {
    const releases = { file: '', list: [], changed: { 'second-release': [0], 'first-release': [0] } };
    const published = { ...corpus, releases };
    for (const facet of FACETS) {
      const filters = {
        ...NO_FILTERS,
        [facet]: {
          any: facetTable(published, facet).values.slice(0, 1),
          not: facetTable(published, facet).values.slice(1, 2),
        },
      };
      for (const locale of ['en', 'zh'] as const) {
        const said = describeFilters(published, { ...filters }, '', locale, MESSAGES[locale]) ?? '';
        expect([facet, locale, said.length > 12]).toEqual([facet, locale, true]);
      }
    }
  });
});

describe('presetsOf', () => {
  it('gives selections that this record knows, each leaving some events', () => {
    const presets = presetsOf(corpus);
    expect(presets.map(({ name }) => name)).toEqual(['tokyoOffice', 'asianNato', 'moved2023']);
    for (const { selection } of presets) {
      expect(selection.filters.issue.any.every((issue) => corpus.issueRows.has(issue))).toBe(true);
    }
  });
});
