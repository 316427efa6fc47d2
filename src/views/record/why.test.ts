import { describe, expect, it } from 'vitest';
import { type EpochDay, parseDay } from '#base/day.ts';
import { actorIn, corpusFromText, issueIn } from '#corpus/corpusFromText.ts';
import { stanceAsOf, stanceTrack } from '#corpus/stance.ts';
import { explainStance } from './why.ts';

/** The reasons in short: the clause, and the statement it points to by the number of its line. */
function why(text: string, asOf = '2024-01-01', actor = 'm'): string[] {
  const corpus = corpusFromText(text);
  const track = stanceTrack(corpus, actorIn(corpus, actor), issueIn(corpus, 'x'));
  const stance = stanceAsOf(corpus, track, parseDay(asOf) as EpochDay);
  return explainStance(corpus, track, stance).map((reason) =>
    'statement' in reason
      ? `${reason.kind} ${corpus.statements.id[reason.statement]}`
      : 'by' in reason
        ? `${reason.kind} ${reason.by}`
        : 'basis' in reason
          ? `${reason.kind} ${reason.basis}`
          : reason.kind,
  );
}

describe('explainStance', () => {
  it.each([
    ['nothing known yet', '2024-06-01 m(FR) x +', ['none']],
    ['a decline', '2023-06-01 m(FR) x ?', ['declined s1']],
    ['the latest position', '2023-01-01 m(FR) x +\n2023-06-01 m(FR) x ++', ['held s2']],
    ['both signs', '2023-06-01 m(FR) x +\n2023-06-10 m(FR) x -', ['mixed s2']],
    ['one reported statement', '2023-06-01 m(FR) x + reported', ['held s1', 'thin reported']],
    ['a later decline', '2023-06-01 m(FR) x +\n2023-07-01 m(FR) x ?', ['held s1', 'declinedLater s2']],
    ['age', '2021-06-01 m(FR) x +', ['held s1', 'old s1']],
    [
      'all marks',
      '2020-06-01 m(FR) x + inferred\n2021-06-01 m(FR) x ?',
      ['held s1', 'thin inferred', 'declinedLater s2', 'old s2'],
    ],
  ])('%s', (_, text, expected) => {
    expect(why(text)).toEqual(expected);
  });

  it.each([
    ['basis', '2023-06-01 m(FR) x + direct\n2023-06-01 m(FR) x ++ reported', 's1'],
    ['source', '2023-06-01 m(FR) x + direct news\n2023-06-01 m(FR) x ++ direct primary', 's2'],
    ['date', '2023-06 m(FR) x +\n2023-06-30 m(FR) x ++', 's2'],
    ['none', '2023-06-01 m(FR) x +\n2023-06-01 m(FR) x ++', 's2'],
  ])('says that a tie went by %s', (by, text, decisive) => {
    expect(why(text)).toEqual([`held ${decisive}`, `tie ${by}`]);
  });

  it('sees no tie with a decline of the same day', () => {
    expect(why('2023-06-01 m(FR) x ?\n2023-06-01 m(FR) x +')).toEqual(['held s2']);
  });

  it('says split before all else', () => {
    expect(why('2023-06-01 a(FR)>m x +\n2023-06-01 b(FR)>m x -')[0]).toBe('split');
  });
});
