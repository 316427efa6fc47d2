import { describe, expect, it } from 'vitest';
import { type EpochDay, parseDay } from '#base/day.ts';
import { actorIn, corpusFromText } from '#corpus/corpusFromText.ts';
import type { Locale } from '#i18n/format.ts';
import { MESSAGES } from '#i18n/messages.ts';
import { filterEvents } from '#selection/matches.ts';
import { NO_FILTERS } from '#selection/Selection.ts';
import { cellsAsOf, type MatrixRow, selectTable } from './cells.ts';
import { describeCell, describeTable } from './describe.ts';

/** The sentence of the first cell of an actor. */
function sentence(text: string, actor: string, locale: Locale, asOf = '2024-01-01'): string {
  const corpus = corpusFromText(text);
  const table = selectTable(corpus, NO_FILTERS, filterEvents(corpus, NO_FILTERS));
  const row = table.rows.find((one) => one.actor.row === actorIn(corpus, actor)) as MatrixRow;
  const [cell] = cellsAsOf(corpus, table, row, parseDay(asOf) as EpochDay);
  return cell ? describeCell(corpus, cell, locale, MESSAGES[locale]) : '';
}

describe('describeCell', () => {
  const twice = '2023-06-05 macron(FR) tokyo-office -\n2023-07-12 macron(FR) tokyo-office --';

  it('says who, on what, where, on how much, and how new', () => {
    expect(sentence(twice, 'macron', 'en')).toBe(
      'Macron on “Tokyo office”: firmly against, 2 statements, latest 12 July 2023',
    );
    expect(sentence(twice, 'macron', 'zh')).toBe(
      'macron对“tokyo-office”的立场：坚决反对，2项表态，最近一次为2023年7月12日',
    );
  });

  it('shows no day that is not known', () => {
    expect(sentence('2023-06 macron(FR) x +', 'macron', 'en')).toMatch(/, 1 statement, latest June 2023$/);
  });

  it.each([
    ['none', twice, '2023-01-01', 'Macron on “Tokyo office”: no statement on record'],
    [
      'declined',
      '2023-06-05 macron(FR) x ?',
      '2024-01-01',
      'Macron on “X”: declined to say, 1 statement, latest 5 June 2023',
    ],
    [
      'mixed',
      '2023-06-05 macron(FR) x +\n2023-06-06 macron(FR) x -',
      '2024-01-01',
      'Macron on “X”: mixed, last against, with reserve, 2 statements, latest 6 June 2023',
    ],
    [
      'thin',
      '2023-06-05 macron(FR) x + reported',
      '2024-01-01',
      'Macron on “X”: for, with reserve, thin evidence, 1 statement, latest 5 June 2023',
    ],
    [
      'old',
      '2021-06-05 macron(FR) x ++',
      '2024-01-01',
      'Macron on “X”: firmly for, over 24 months old, 1 statement, latest 5 June 2021',
    ],
    [
      'declined later',
      '2023-06-05 macron(FR) x ++\n2023-07-05 macron(FR) x ?',
      '2024-01-01',
      'Macron on “X”: firmly for, later declined to say, 2 statements, latest 5 July 2023',
    ],
  ])('has words for %s', (_, text, asOf, expected) => {
    expect(sentence(text, 'macron', 'en', asOf)).toBe(expected);
  });

  it('names those who differ in a split', () => {
    const text = '2023-06-05 macron(FR)>france x --\n2023-09-05 colonna(FR)>france x +';
    expect(sentence(text, 'france', 'en')).toBe(
      'France on “X”: split (Macron: firmly against; Colonna: for, with reserve), 2 statements, latest 5 September 2023',
    );
    expect(sentence(text, 'france', 'zh')).toBe(
      'france对“x”的立场：内部分歧（macron：坚决反对；colonna：有保留地支持），2项表态，最近一次为2023年9月5日',
    );
  });
});

describe('describeTable', () => {
  it('says how much there is, and as of when', () => {
    const corpus = corpusFromText('2023-06-05 macron(FR)>france x --');
    const table = selectTable(corpus, NO_FILTERS, filterEvents(corpus, NO_FILTERS));
    const day = parseDay('2023-06-06') as EpochDay;
    expect(describeTable(table, day, 'en', MESSAGES.en)).toBe('Stances of 2 actors on 1 issue as of 6 June 2023');
    expect(describeTable(table, day, 'zh', MESSAGES.zh)).toBe('截至2023年6月6日，2个行为体对1项议题的立场');
  });
});
