import { describe, expect, it } from 'vitest';
import { writeDay } from '#base/day.ts';
import { changesOf } from './changes.ts';
import type { OpposedPair } from './contradictions.ts';
import type { Corpus } from './corpus.ts';
import { corpusFromText, eventIn } from './corpusFromText.ts';
import { type ListedMove, movesOf, stepsSoFar, touchedStances, wholeMove } from './moves.ts';
import { type Stance, stanceSign, stanceTracks } from './stance.ts';

/** 12 flips, 5 contradictions and 3 splits, among changes that are none of the three. */
const PLANTED = `
  # flips, each marked
  2023-01-05  a(FR)  x  +
  2023-03-05  a(FR)  x  -            # flip
  2023-05-05  a(FR)  x  ++           # flip
  2023-01-01  b(FR)  x  --
  2023-02-01  b(FR)  x  +            # flip: 31 days are no contradiction
  2023-01-05  c(FR)>france  x  ++
  2023-04-05  c(FR)>france  x  -     # two flips: of c and of france
  2023-01-05  d(DE)  x  +
  2023-03-05  d(DE)  x  ?
  2023-05-05  d(DE)  x  -            # flip, across a decline
  2023-01     f(DE)  x  +
  2023-06     f(DE)  x  -            # flip, between months
  2023-01-05  j(IT)  x  +
  2023-06-01  j(IT)  x  +
  2023-06-10  j(IT)  x  -            # contradiction
  2023-09-10  j(IT)  x  --           # flip, when the mixed words are resolved
  2023-01-05  k(IT)  x  +
  2023-03-05  k(IT)  x  -            # flip
  2023-01-05  k(IT)  y  --
  2023-04-05  k(IT)  y  ++           # flip

  # contradictions
  2023-06-01  m(ES)  x  +
  2023-07-01  m(ES)  x  -            # contradiction: 30 days
  2023-06-01  n(ES)  x  +
  2023-06-10  n(ES)  x  -            # contradiction
  2023-06-20  n(ES)  x  +            # contradiction
  2023-06-01  o(ES)  x  +  direct
  2023-06-01  o(ES)  x  -  reported  # contradiction: one day

  # splits
  2023-01-05  q(JP)>japan  x  ++
  2023-03-05  r(JP)>japan  x  -      # split of japan
  2023-06-05  r(JP)>japan  x  +      # ends; flip of r
  office      s  usa  2020-01-01/2023-06-30
  office      t  usa  2020-01-01/..
  2023-01-05  s(US)>usa    x  ++
  2023-03-05  t(US)>usa    x  -      # split of usa; ends with the office of s: flip of usa
  2026-06-05  v(IN)>india  x  +
  2026-07-10  u(IN)>india  x  -      # split of india, which lasts: silence ends it only in 2028
`;

const planted = corpusFromText(PLANTED.replaceAll(/#.*$/gm, ''));

const sign = (stance: Stance) => stanceSign(stance) || stance.state;
const moveText = (corpus: Corpus) => (listed: ListedMove) => {
  const { actor, issue, day, from, to } = wholeMove(corpus, listed);
  return `${writeDay(day)} ${corpus.actors[actor]?.id} ${corpus.issues[issue]?.id} ${sign(from)} → ${sign(to)}`;
};
const pairText = (corpus: Corpus) => (pair: OpposedPair) =>
  `${corpus.actors[pair.actor]?.id} ${corpus.statements.date[pair.earlier]} ${corpus.statements.date[pair.later]}`;

describe('changesOf, over the planted record', () => {
  const changes = changesOf(planted);

  it('lists exactly the 12 flips', () => {
    const flips = changes.moves.filter((move) => move.kind === 'flip').map(moveText(planted));
    expect([...flips].sort()).toEqual([
      '2023-02-01 b x −− → +',
      '2023-03-05 a x + → −',
      '2023-03-05 k x + → −',
      '2023-04-05 c x ++ → −',
      '2023-04-05 france x ++ → −',
      '2023-04-05 k y −− → ++',
      '2023-05-05 a x − → ++',
      '2023-05-05 d x + → −',
      '2023-06-05 r x − → +',
      '2023-06-30 f x + → −',
      '2023-07-01 usa x ≠ → −',
      '2023-09-10 j x ± → −−',
    ]);
    expect(flips.map((text) => text.slice(0, 10))).toEqual(
      flips
        .map((text) => text.slice(0, 10))
        .sort()
        .reverse(),
    );
  });

  it('lists exactly the 5 contradictions', () => {
    expect(changes.contradictions.map(pairText(planted))).toEqual([
      'm 2023-06-01 2023-07-01',
      'n 2023-06-10 2023-06-20',
      'j 2023-06-01 2023-06-10',
      'n 2023-06-01 2023-06-10',
      'o 2023-06-01 2023-06-01',
    ]);
  });

  it('lists exactly the 3 splits, with those who differ and the day on which each ended', () => {
    expect(
      changes.splits.map(({ actor, from, to, speakers }) =>
        [
          planted.actors[actor]?.id,
          writeDay(from),
          to === null ? 'lasts' : writeDay(to),
          ...speakers.map((one) => `${planted.actors[one.actor]?.id} ${one.position}`),
        ].join(' '),
      ),
    ).toEqual([
      'india 2026-07-10 lasts v 1 u -1',
      'japan 2023-03-05 2023-06-05 q 2 r -1',
      'usa 2023-03-05 2023-07-01 s 2 t -1',
    ]);
  });

  it('tells a split that goes on from the day it began, with those who differed then', () => {
    const corpus = corpusFromText(`
      2023-01-05  q(JP)>japan  x  ++
      2023-03-05  r(JP)>japan  x  -
      2023-04-05  s(JP)>japan  x  --
      2023-05-05  r(JP)>japan  x  +
      2023-06-05  s(JP)>japan  x  +
    `);
    const spells = changesOf(corpus).splits.map(({ from, to, speakers }) =>
      [writeDay(from), to && writeDay(to), ...speakers.map((one) => corpus.actors[one.actor]?.id)].join(' '),
    );
    expect(spells).toEqual(['2023-03-05 2023-06-05 q r']);
  });

  it('names the statement that made a move, and none for an office that ended', () => {
    const byOffice = changes.moves.filter((move) => move.statement === null);
    expect(byOffice.map(moveText(planted))).toEqual(['2023-07-01 usa x ≠ → −']);
    for (const { statement, day } of changes.moves) {
      if (statement !== null) expect((planted.statements.to[statement] as number) - 1).toBe(day);
    }
  });

  it('has nothing to say of a record without statements', () => {
    expect(changesOf(corpusFromText(''))).toEqual({ moves: [], contradictions: [], splits: [], deeds: [] });
  });
});

describe('movesOf', () => {
  const kindsIn = (text: string, actor = 'm') => {
    const corpus = corpusFromText(text);
    const tracks = stanceTracks(corpus, corpus.actorRows.get(actor) as never);
    return [...tracks.values()]
      .flatMap((track) => movesOf(corpus, track, stepsSoFar(corpus, track)))
      .map((move) => move.kind);
  };

  it.each([
    ['a first stance is no move', '2023-01-01 m(FR) x +', []],
    ['a further statement of the same is no move', '2023-01-01 m(FR) x +\n2023-03-01 m(FR) x +', []],
    ['a later decline is no move', '2023-01-01 m(FR) x +\n2023-03-01 m(FR) x ?', []],
    ['firmer, softer', '2023-01-01 m(FR) x +\n2023-03-01 m(FR) x ++\n2023-05-01 m(FR) x +', ['firmer', 'softer']],
    [
      'to neutral and to a side',
      '2023-01-01 m(FR) x +\n2023-03-01 m(FR) x 0\n2023-05-01 m(FR) x -',
      ['neutral', 'sided'],
    ],
    ['a first position after declining', '2023-01-01 m(FR) x ?\n2023-03-01 m(FR) x -', ['spoke']],
    [
      'mixed, then the position held before',
      '2023-01-01 m(FR) x +\n2023-01-10 m(FR) x -\n2023-03-01 m(FR) x +',
      ['mixed', 'settled'],
    ],
    ['split', '2026-01-01 a(FR)>m x +\n2026-01-10 b(FR)>m x -', ['split']],
    ['nothing of what is still to come', '2026-01-01 m(FR) x +\n2026-12 m(FR) x -', []],
  ])('%s', (_, text, expected) => {
    expect(kindsIn(text)).toEqual(expected);
  });
});

describe('deeds against words', () => {
  const deedsIn = (text: string) => {
    const corpus = corpusFromText(text);
    return changesOf(corpus).deeds.map(pairText(corpus));
  };

  it.each([
    [
      'a deed after the word',
      '2023-01-01 m(FR) x + direct\n2023-06-01 m(FR) x - inferred',
      ['m 2023-01-01 2023-06-01'],
    ],
    [
      'a deed before the word',
      '2023-01-01 m(FR) x + inferred\n2023-06-01 m(FR) x - direct',
      ['m 2023-01-01 2023-06-01'],
    ],
    ['a deed that goes with its word', '2023-01-01 m(FR) x + direct\n2023-06-01 m(FR) x ++ inferred', []],
    ['a word that is only reported', '2023-01-01 m(FR) x + reported\n2023-06-01 m(FR) x - inferred', []],
    ['a word of two years before', '2021-01-01 m(FR) x + direct\n2023-06-01 m(FR) x - inferred', []],
    [
      'the nearest word counts',
      '2023-01-01 m(FR) x + direct\n2023-05-01 m(FR) x - direct\n2023-06-01 m(FR) x - inferred',
      [],
    ],
    [
      'of words on one day the one that decides counts',
      '2023-05-01 m(FR) x - direct primary\n2023-05-01 m(FR) x + direct relay\n2023-06-01 m(FR) x - inferred',
      [],
    ],
    [
      'a word of later is nearer',
      '2023-01-01 m(FR) x - direct\n2023-05-20 m(FR) x - inferred\n2023-06-01 m(FR) x - direct relay\n2023-06-01 m(FR) x + direct primary',
      ['m 2023-05-20 2023-06-01'],
    ],
    [
      'one speaks, the state does: listed once',
      '2023-01-01 m(FR)>france x + direct\n2023-06-01 m(FR)>france x - inferred',
      ['m 2023-01-01 2023-06-01'],
    ],
    [
      'a minister speaks, the state itself does',
      '2023-01-01 m(FR)>france x + direct\n2023-06-01 france(FR) x - inferred',
      ['france 2023-01-01 2023-06-01'],
    ],
  ])('%s', (_, text, expected) => {
    expect(deedsIn(text)).toEqual(expected);
  });
});

describe('touchedStances', () => {
  const touchedIn = (text: string, event: string) => {
    const corpus = corpusFromText(text);
    return touchedStances(corpus, eventIn(corpus, event)).map(
      ({ actor, issue, day, before, after }) =>
        `${corpus.actors[actor]?.id} ${corpus.issues[issue]?.id} ${writeDay(day)} ${sign(before)} → ${sign(after)}`,
    );
  };

  it('has the speaker and the one spoken for, before and after', () => {
    const text =
      '2023-01-01 m(FR)>france x +\n2023-06-01 m(FR)>france x -- direct primary talk\n2023-06-01 m(FR) y 0 direct primary talk';
    expect(touchedIn(text, 'talk')).toEqual([
      'm x 2023-06-01 + → −−',
      'france x 2023-06-01 + → −−',
      'm y 2023-06-01 none → 0',
    ]);
  });

  it('has a stance that stayed as it was, and counts a month from its last day', () => {
    const text = '2023-01-01 m(FR) x +\n2023-06 m(FR) x + direct primary talk';
    expect(touchedIn(text, 'talk')).toEqual(['m x 2023-06-30 + → +']);
  });

  it('leaves out a body whose speaker was not in office', () => {
    const text = 'office m france 2024-01-01/..\n2023-06-01 m(FR)>france x + direct primary talk';
    expect(touchedIn(text, 'talk')).toEqual(['m x 2023-06-01 none → +']);
  });
});
