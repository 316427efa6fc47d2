import { describe, expect, it } from 'vitest';
import { CJK_LIMIT, WORD_LIMIT } from '#contract/words.ts';
import { STANCE_RULE } from '#corpus/rule.ts';
import { MESSAGES } from '#i18n/messages.ts';
import { LANGUAGES } from '#selection/Selection.ts';
import { agreementRows, figureRows, isTable } from './figures.ts';
import { GLOSSARY, TERMS } from './glossary.ts';
import { type Block, FIGURES, PROSE, SECTIONS } from './prose.ts';
import { runsOf, wordsOf } from './runs.ts';

const AGREEMENT = { n: 60, agreed: 51, alphaN: 58, alpha: 0.8774 };

const blocksOf = (language: (typeof LANGUAGES)[number]): Block[] =>
  SECTIONS.flatMap((id) => [...PROSE[language].sections[id].body]);

const shapeOf = (block: Block) =>
  typeof block === 'string' ? 'paragraph' : 'list' in block ? `list of ${block.list.length}` : block.figure;

const textsOf =
  (language: (typeof LANGUAGES)[number]) =>
  (block: Block): readonly string[] => {
    if (typeof block === 'string') return [block];
    if ('list' in block) return block.list;
    return block.figure === 'glossary' ? TERMS.map((term) => GLOSSARY[language][term][1]) : [];
  };

describe('the prose of the method', () => {
  it('says the same in both languages, block by block, with every figure once', () => {
    const [en, zh] = LANGUAGES.map((language) => blocksOf(language).map(shapeOf));
    expect(zh).toEqual(en);
    expect(en?.filter((shape) => FIGURES.some((figure) => figure === shape)).sort()).toEqual([...FIGURES].sort());
  });

  it('links to the same sections in both languages, and all of them are there', () => {
    const linksOf = (language: (typeof LANGUAGES)[number]) =>
      blocksOf(language)
        .flatMap(textsOf(language))
        .flatMap((text) => runsOf(text).filter((run) => typeof run !== 'string'))
        .map(({ page, id }) => `${page}#${id}`);
    expect(linksOf('zh')).toEqual(linksOf('en'));
    // Those to the data page are walked in `e2e/pages.spec.ts`: a view does not know another's sections.
    const known = SECTIONS.map((id) => `method#${id}`);
    expect(linksOf('en').filter((link) => link.startsWith('method') && !known.includes(link))).toEqual([]);
    expect(linksOf('en').length).toBeGreaterThan(3);
  });

  it.each(LANGUAGES)('names the numbers of the rule and of the phrase check as they are: %s', (language) => {
    const words = blocksOf(language).flatMap(textsOf(language)).map(wordsOf);
    const figures = FIGURES.flatMap((figure) =>
      isTable(figure) ? figureRows(figure, PROSE[language], language, MESSAGES[language]).map((row) => row.words) : [],
    );
    const headings = SECTIONS.map((id) => PROSE[language].sections[id].heading);
    const text = [...headings, ...words, ...figures].join('\n');
    const numbers = (text.match(/\d+/g) ?? []).map(Number);
    for (const number of [STANCE_RULE.version, STANCE_RULE.mixedDays, STANCE_RULE.oldMonths, WORD_LIMIT, CJK_LIMIT]) {
      expect(numbers).toContain(number);
    }
    expect(text).not.toMatch(/undefined|\[|\]\(|null/);
  });

  it.each(LANGUAGES)('gives every word of the vocabularies a name and a meaning: %s', (language) => {
    for (const figure of FIGURES) {
      if (!isTable(figure)) continue;
      const rows = figureRows(figure, PROSE[language], language, MESSAGES[language]);
      expect(rows.filter(({ name, words }) => name.trim() === '' || words.trim() === '')).toEqual([]);
      expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
    }
  });
});

describe('the glossary', () => {
  it.each(LANGUAGES)('has no two words alike: %s', (language) => {
    expect(new Set(TERMS.map((term) => GLOSSARY[language][term][0])).size).toBe(TERMS.length);
  });
});

describe('the figures of agreement', () => {
  it('come with their n', () => {
    expect(agreementRows(AGREEMENT, PROSE.en, 'en')).toEqual([
      ['Statements coded twice (n)', '60'],
      ['Percent agreement', '85.0% (51 of 60)'],
      ['Krippendorff’s alpha, ordinal', '0.877 (n = 58, those placed on the scale both times)'],
    ]);
    expect(agreementRows(AGREEMENT, PROSE.zh, 'zh')?.[1]).toEqual(['一致率', '85.0%（60项中的51项）']);
  });

  it('say so where alpha is not defined, or there is no second coding', () => {
    expect(agreementRows({ ...AGREEMENT, alpha: null }, PROSE.en, 'en')?.at(-1)?.[1]).toContain('not defined');
    expect(agreementRows({ ...AGREEMENT, n: 0, agreed: 0 }, PROSE.en, 'en')).toBeNull();
    expect(agreementRows(null, PROSE.en, 'en')).toBeNull();
  });
});

describe('runsOf', () => {
  it('takes the links out of a text, and leaves brackets that are none', () => {
    expect(runsOf('See [here](#dates) and [there](data#sources).')).toEqual([
      'See ',
      { words: 'here', page: 'method', id: 'dates' },
      ' and ',
      { words: 'there', page: 'data', id: 'sources' },
      '.',
    ]);
    expect(runsOf('a [b] (c) [d](https://example.org)')).toEqual(['a [b] (c) [d](https://example.org)']);
    expect([runsOf(''), runsOf('[a](#b)')]).toEqual([[], [{ words: 'a', page: 'method', id: 'b' }]]);
    expect(wordsOf('See [here](#dates).')).toBe('See here.');
  });
});
