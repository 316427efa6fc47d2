import { describe, expect, it } from 'vitest';
import { corpusFromText } from '#corpus/corpusFromText.ts';
import { indexCorpus } from '#corpus/indexCorpus.ts';
import type { SourceDetails } from '#corpus/packed.ts';
import { randomPacked } from '#corpus/randomCorpus.ts';
import { licenceName } from '#i18n/licenceName.ts';
import { LANGUAGES } from '#selection/Selection.ts';
import { countBy, countsOf, datesOf, disputedEvents } from './counts.ts';
import { DATA_WORDS, SECTIONS } from './words.ts';

const packed = randomPacked(3);
const disputeCount = packed.events.id.map((_, row) => (row % 7 === 0 ? 2 : 0));
const corpus = indexCorpus({ ...packed, events: { ...packed.events, disputeCount } });

const source = (language: string, reliability: SourceDetails['reliability']): SourceDetails => ({
  publisher: 'A paper',
  title: 'A title',
  language,
  kind: 'news',
  published: null,
  url: null,
  read: null,
  reliability,
});

describe('the counts of the data page', () => {
  it('are those of the tables', () => {
    expect(countsOf(corpus)).toEqual({
      events: packed.events.id.length,
      statements: packed.statements.id.length,
      actors: packed.actors.length,
      issues: packed.issues.length,
      sources: packed.sources.id.length,
      disputes: 2 * disputeCount.filter((count) => count > 0).length,
      retired: packed.retired.length,
    });
    expect(disputedEvents(corpus)).toEqual(disputeCount.flatMap((count, row) => (count > 0 ? [row] : [])));
  });

  it('of sources go by one field, most first', () => {
    const sources = [source('ja', 'weak'), source('en', 'news'), source('en', 'weak'), source('de', 'news')];
    expect(countBy(sources, 'language')).toEqual([
      { value: 'en', count: 2 },
      { value: 'de', count: 1 },
      { value: 'ja', count: 1 },
    ]);
    expect(countBy([], 'kind')).toEqual([]);
  });

  it('name the first date and the one that ends last', () => {
    const record = corpusFromText('2023-05 a(FR) i +\n2023-05-02 b(FR) i +\n2022/2024 c(FR) i +');
    expect(datesOf(record)).toEqual(['2022/2024', '2022/2024']);
    expect(datesOf(corpusFromText(''))).toBeNull();
  });
});

describe('the words of the data page', () => {
  it('has a heading for each section in both languages', () => {
    for (const language of LANGUAGES) {
      const headings = SECTIONS.map((id) => DATA_WORDS[language].heading[id]);
      expect(new Set(headings).size).toBe(SECTIONS.length);
    }
  });

  it('writes a licence as people do', () => {
    expect(licenceName('CC-BY-4.0')).toBe('CC BY 4.0');
  });
});
