import { describe, expect, it } from 'vitest';
import { corpusFromText } from '#corpus/corpusFromText.ts';
import { indexCorpus } from '#corpus/indexCorpus.ts';
import { randomPacked } from '#corpus/randomCorpus.ts';
import { countsByFacet } from '#selection/facetCounts.ts';
import { filterEvents } from '#selection/matches.ts';
import { FACETS, NO_FILTERS, withFacetValue } from '#selection/Selection.ts';
import { matchOptions, selectOptions } from './options.ts';

const corpus = corpusFromText(`
  2023-01-31  stoltenberg()>nato()  tokyo-office  ++
  2023-05     kishida(JP)>japan     tokyo-office  0
  2023-06-05  macron(FR)>france     tokyo-office  --
  2023-06-06  macron(FR)>france     asian-nato    +
`);
const NOTHING = { any: [], not: [] };
const counts = countsByFacet(filterEvents(corpus, NO_FILTERS), 'actor');
const values = (onTop = NOTHING as { any: readonly string[]; not: readonly string[] }) =>
  selectOptions(corpus, 'actor', counts, onTop, 'en').map((option) => option.value);

describe('selectOptions', () => {
  it('puts the most frequent first, then goes by name', () => {
    expect(values()).toEqual(['france', 'macron', 'japan', 'kishida', 'nato', 'stoltenberg']);
  });

  it('puts what was chosen on top, then what was excluded', () => {
    expect(values({ any: ['stoltenberg', 'kishida'], not: ['nato'] })).toEqual([
      'kishida',
      'stoltenberg',
      'nato',
      'france',
      'macron',
      'japan',
    ]);
  });

  it('keeps what would leave nothing, last and counted 0', () => {
    const filters = withFacetValue(NO_FILTERS, 'country', 'JP', 'any');
    const left = selectOptions(corpus, 'actor', countsByFacet(filterEvents(corpus, filters), 'actor'), NOTHING, 'en');
    expect(left.map(({ value, count }) => [value, count])).toEqual([
      ['japan', 1],
      ['kishida', 1],
      ['france', 0],
      ['macron', 0],
      ['nato', 0],
      ['stoltenberg', 0],
    ]);
  });

  it('offers every value of every facet once, with a name in both languages', () => {
    const releases = { file: '', list: [], changed: { 'first-release': [0] } };
    const record = { ...indexCorpus(randomPacked(7)), releases };
    for (const facet of FACETS) {
      for (const locale of ['en', 'zh'] as const) {
        const options = selectOptions(record, facet, new Map(), NOTHING, locale);
        expect(new Set(options.map((option) => option.value)).size).toBe(options.length);
        expect(options.length).toBeGreaterThan(0);
        for (const option of options) expect(option.name).not.toBe('');
      }
    }
  });
});

describe('matchOptions', () => {
  const record = indexCorpus(randomPacked(7));
  const options = (facet: (typeof FACETS)[number]) => selectOptions(record, facet, new Map(), NOTHING, 'en');
  const found = (facet: (typeof FACETS)[number], query: string) =>
    matchOptions(options(facet), query).map((option) => option.name);

  it.each([
    ['the name, case and accents aside', 'ELYSEE', 'Élysée “Palace” #1'],
    ['the name in the other language', '约翰', 'Smith, Jr., John'],
    ['words in any order', 'john smith', 'Smith, Jr., John'],
    ['wide letters', 'full width', 'ＦＵＬＬ ｗｉｄｔｈ'],
  ])('finds an actor by %s', (_, query, name) => {
    expect(found('actor', query)).toContain(name);
  });

  it('finds an actor by its id and by an alias', () => {
    expect(matchOptions(options('actor'), 'actor-11').map((option) => option.value)).toEqual(['actor-11']);
    const other = record.actors.find((actor) => actor.aliases.length > 0);
    expect(found('actor', other?.aliases[0] ?? '')).toContain(other?.name.en);
  });

  it('finds a country by its name in either language and by its code', () => {
    for (const query of ['japan', '日本', 'jp']) expect([query, found('country', query)]).toEqual([query, ['Japan']]);
  });

  it('finds kinds and issues in either language', () => {
    expect(found('kind', '峰会')).toEqual(['summit']);
    expect(found('issue', '命题issue-3')).toEqual(['Proposition of issue-3']);
  });

  it('leaves all for an empty query or one of signs alone, and none for what nobody is called', () => {
    expect(found('country', '')).toHaveLength(record.countries.length);
    expect(found('country', ' …')).toHaveLength(record.countries.length);
    expect(found('country', 'atlantis')).toEqual([]);
  });
});
