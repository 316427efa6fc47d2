import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EpochDay, OPEN_END, OPEN_START, parseDay, writeDay } from '#base/day.ts';
import { listOf } from '#base/lists.ts';
import type { Corpus } from './corpus.ts';
import { actorIn, corpusFromText, issueIn, statementIn } from './corpusFromText.ts';
import type { ActorRow, IssueRow } from './ids.ts';
import { STANCE_RULE } from './rule.ts';
import {
  countsFor,
  positionSign,
  type Stance,
  stanceAsOf,
  stanceSign,
  stanceSteps,
  stanceTrack,
  stanceTracks,
  stanceValue,
} from './stance.ts';
import { BASES, POSITIONS, RELIABILITIES } from './vocabulary.ts';

const day = (text: string) => parseDay(text) as EpochDay;

const trackIn = (corpus: Corpus, actor: string, issue = 'x') =>
  stanceTrack(corpus, actorIn(corpus, actor), issueIn(corpus, issue));

/** The stance of an actor on issue `x` of a text corpus. */
const stanceIn = (corpus: Corpus, actor: string, asOf: string): Stance =>
  stanceAsOf(corpus, trackIn(corpus, actor), day(asOf));

/** A stance in one line: `held ++ thin`, `split − old`; the number of statements is tested apart. */
const inShort = (stance: Stance): string =>
  [
    stance.state,
    stance.position === null ? '' : positionSign(stance.position),
    ...(['thin', 'old', 'declinedLater'] as const).filter((mark) => stance[mark]),
  ]
    .filter(Boolean)
    .join(' ');

describe('stanceAsOf, the states of the rule', () => {
  it.each([
    ['none: nothing is on record yet', '2023-06-05 m(FR) x --', '2023-06-04', 'none'],
    ['held: from the day of the statement on', '2023-06-05 m(FR) x --', '2023-06-05', 'held −−'],
    ['held: a neutral position is a position', '2023-06-05 m(FR) x 0', '2023-06-05', 'held 0'],
    ['declined: asked, and nothing else on record', '2023-06-05 m(FR) x ?', '2023-06-05', 'declined'],
    ['declined: twice is still declined', '2023-06-05 m(FR) x ?\n2023-06-06 m(FR) x ?', '2023-07-01', 'declined'],
    ['a position after a decline is held', '2023-06-05 m(FR) x ?\n2023-06-06 m(FR) x +', '2023-07-01', 'held +'],
    [
      'a later decline does not wipe a position, and is marked',
      '2023-06-05 m(FR) x --\n2023-07-05 m(FR) x ?',
      '2023-08-01',
      'held −− declinedLater',
    ],
    [
      'a decline before the last position leaves no mark',
      '2023-06-05 m(FR) x -\n2023-07-05 m(FR) x ?\n2023-08-05 m(FR) x --',
      '2023-09-01',
      'held −−',
    ],
    ['the latest position is held', '2023-01-05 m(FR) x +\n2023-06-05 m(FR) x --', '2023-07-01', 'held −−'],
    ['what comes later is not known yet', '2023-01-05 m(FR) x +\n2023-06-05 m(FR) x --', '2023-06-04', 'held +'],
  ])('%s', (_, text, asOf, expected) => {
    expect(inShort(stanceIn(corpusFromText(text), 'm', asOf))).toBe(expected);
  });

  it('is none for an issue on which the actor never spoke, and for an actor that never spoke', () => {
    const corpus = corpusFromText('actor silent(FR) state\n2023-06-05 m(FR) x -\n2023-06-05 k(JP) y +');
    expect(stanceAsOf(corpus, trackIn(corpus, 'm', 'y'), day('2024-01-01'))).toMatchObject({ state: 'none', count: 0 });
    expect(stanceIn(corpus, 'silent', '2024-01-01').state).toBe('none');
  });

  it('counts the statements known on the day, those that declined included, and names the deciding one', () => {
    const corpus = corpusFromText('2023-01-01 m(FR) x +\n2023-02-01 m(FR) x ?\n2023-03-01 m(FR) x --');
    const [january, february, april] = ['2023-01-31', '2023-02-28', '2023-04-01'].map((d) => stanceIn(corpus, 'm', d));
    expect([january?.count, february?.count, april?.count]).toEqual([1, 2, 3]);
    expect(february?.decisive).toBe(statementIn(corpus, 's1'));
    expect(april?.decisive).toBe(statementIn(corpus, 's3'));
  });
});

describe('stanceAsOf, ties on a day', () => {
  it.each([
    ['the more direct basis', '2023-06-05 m(FR) x - direct weak\n2023-06-05 m(FR) x -- indirect primary', 'held −'],
    ['indirect before reported', '2023-06-05 m(FR) x - indirect\n2023-06-05 m(FR) x -- reported', 'held −'],
    ['reported before inferred', '2023-06-05 m(FR) x - reported\n2023-06-05 m(FR) x -- inferred', 'held −'],
    ['then the stronger source', '2023-06-05 m(FR) x - direct news\n2023-06-05 m(FR) x -- direct relay', 'held −'],
    [
      'a primary source before a news report',
      '2023-06-05 m(FR) x + direct news\n2023-06-05 m(FR) x ++ direct primary',
      'held ++',
    ],
    ['then the narrower date, known no sooner', '2023-06 m(FR) x -\n2023-06-30 m(FR) x --', 'held −−'],
  ])('go to %s', (_, text, expected) => {
    const lines = text.split('\n');
    for (const order of [lines, [...lines].reverse()]) {
      expect(inShort(stanceIn(corpusFromText(order.join('\n')), 'm', '2023-07-01'))).toBe(expected);
    }
  });

  it('is mixed when the two of a day have opposite signs, and rests on the more direct one', () => {
    const corpus = corpusFromText('2023-06-05 m(FR) x - direct\n2023-06-05 m(FR) x + reported');
    expect(inShort(stanceIn(corpus, 'm', '2023-06-05'))).toBe('mixed −');
  });

  it('lets a position stand against a decline of the same day, whichever is more direct', () => {
    const lower = corpusFromText('2023-06-05 m(FR) x ? reported\n2023-06-05 m(FR) x - direct');
    const higher = corpusFromText('2023-06-05 m(FR) x ? direct\n2023-06-05 m(FR) x - reported');
    expect(inShort(stanceIn(lower, 'm', '2023-06-05'))).toBe('held −');
    expect(inShort(stanceIn(higher, 'm', '2023-06-05'))).toBe('held − thin declinedLater');
  });
});

describe('stanceAsOf, uncertain dates', () => {
  it.each([
    ['a month, within it', '2023-05', '2023-05-25', 'none'],
    ['a month, on its last day', '2023-05', '2023-05-31', 'held +'],
    ['a year, on its last day but one', '2023', '2023-12-30', 'none'],
    ['a year, on its last day', '2023', '2023-12-31', 'held +'],
    ['an interval, within it', '2023-05-29/2023-06-04', '2023-06-03', 'none'],
    ['an interval, on its last day', '2023-05-29/2023-06-04', '2023-06-04', 'held +'],
    ['about a day: no wider than the day', '2023-05-31~', '2023-05-31', 'held +'],
    ['an open start, once the end is past', '../2019', '2019-12-31', 'held +'],
    ['an open end, never', '2019/..', '2026-11-21', 'none'],
  ])('%s', (_, date, asOf, expected) => {
    expect(inShort(stanceIn(corpusFromText(`${date} m(FR) x +`), 'm', asOf))).toBe(expected);
  });

  it('goes by the last day a date allows: a month is later than a day inside it', () => {
    const corpus = corpusFromText('2023-05 m(FR) x -\n2023-05-20 m(FR) x --');
    expect(inShort(stanceIn(corpus, 'm', '2023-05-30'))).toBe('held −−');
    expect(inShort(stanceIn(corpus, 'm', '2023-05-31'))).toBe('held −');
  });
});

describe('stanceAsOf, mixed', () => {
  it.each([
    ['opposite signs 30 days apart', '2023-06-01 m(FR) x +\n2023-07-01 m(FR) x -', '2023-07-01', 'mixed −'],
    ['31 days apart is a change of mind', '2023-05-31 m(FR) x +\n2023-07-01 m(FR) x -', '2023-07-01', 'held −'],
    ['it stays mixed until a newer position', '2023-06-01 m(FR) x +\n2023-07-01 m(FR) x -', '2024-06-01', 'mixed −'],
    [
      'a third statement later resolves it',
      '2023-06-01 m(FR) x +\n2023-06-10 m(FR) x -\n2023-08-01 m(FR) x --',
      '2023-08-01',
      'held −−',
    ],
    ['neutral is of no sign', '2023-06-01 m(FR) x +\n2023-06-10 m(FR) x 0', '2023-07-01', 'held 0'],
    [
      'a neutral last word within 30 days of both signs',
      '2023-06-01 m(FR) x +\n2023-06-05 m(FR) x -\n2023-06-10 m(FR) x 0',
      '2023-07-01',
      'mixed 0',
    ],
    ['strength is no sign', '2023-06-01 m(FR) x +\n2023-06-10 m(FR) x ++', '2023-07-01', 'held ++'],
    [
      'a later decline neither makes nor ends it',
      '2023-06-01 m(FR) x +\n2023-06-10 m(FR) x -\n2023-08-10 m(FR) x ?',
      '2023-09-01',
      'mixed − declinedLater',
    ],
    ['days are counted between last days', '2023-05 m(FR) x +\n2023-06-30 m(FR) x -', '2023-07-01', 'mixed −'],
  ])('%s', (_, text, asOf, expected) => {
    expect(inShort(stanceIn(corpusFromText(text), 'm', asOf))).toBe(expected);
  });
});

describe('stanceAsOf, the marks', () => {
  it.each([
    ['direct', 'held +'],
    ['indirect', 'held +'],
    ['reported', 'held + thin'],
    ['inferred', 'held + thin'],
  ])('one %s statement: %s', (basis, expected) => {
    expect(inShort(stanceIn(corpusFromText(`2023-06-05 m(FR) x + ${basis}`), 'm', '2023-06-05'))).toBe(expected);
  });

  it('is not thin on two statements, be they reported', () => {
    const corpus = corpusFromText('2023-01-05 m(FR) x + reported\n2023-06-05 m(FR) x + reported');
    expect(inShort(stanceIn(corpus, 'm', '2023-06-05'))).toBe('held +');
  });

  it('is thin on one position, however often the actor declined', () => {
    const corpus = corpusFromText('2023-01-05 m(FR) x ?\n2023-06-05 m(FR) x + reported');
    expect(inShort(stanceIn(corpus, 'm', '2023-06-05'))).toBe('held + thin');
  });

  it.each([
    ['2023-06-05', '2025-06-05', 'held +'],
    ['2023-06-05', '2025-06-06', 'held + old'],
    ['2024-02-29', '2026-02-28', 'held +'],
    ['2024-02-29', '2026-03-01', 'held + old'],
    ['2023-05', '2025-05-31', 'held +'],
    ['2023-05', '2025-06-01', 'held + old'],
  ])('a statement of %s is, on %s, %s', (date, asOf, expected) => {
    expect(inShort(stanceIn(corpusFromText(`${date} m(FR) x +`), 'm', asOf))).toBe(expected);
  });

  it('is not old while the latest statement is a decline of the last 24 months', () => {
    const corpus = corpusFromText('2020-06-05 m(FR) x +\n2023-06-05 m(FR) x ?');
    expect(inShort(stanceIn(corpus, 'm', '2024-06-05'))).toBe('held + declinedLater');
    expect(inShort(stanceIn(corpus, 'm', '2026-06-05'))).toBe('held + old declinedLater');
  });

  it('marks an old decline as old', () => {
    expect(inShort(stanceIn(corpusFromText('2020-06-05 m(FR) x ?'), 'm', '2024-06-05'))).toBe('declined old');
  });
});

describe('stanceAsOf, rolled up to states', () => {
  it('rests on what is said on behalf of the state', () => {
    const corpus = corpusFromText('2023-06-05 macron(FR)>france x --');
    expect(inShort(stanceIn(corpus, 'france', '2023-06-05'))).toBe('held −−');
    expect(inShort(stanceIn(corpus, 'macron', '2023-06-05'))).toBe('held −−');
  });

  it('counts a statement of the state for itself once', () => {
    expect(stanceIn(corpusFromText('2023-06-05 france(FR)>france x -'), 'france', '2023-06-05').count).toBe(1);
  });

  it('does not take what a person says for itself as said for its state', () => {
    const corpus = corpusFromText('2023-06-05 macron(FR)>france x --\n2023-07-05 macron(FR) x +');
    expect(inShort(stanceIn(corpus, 'france', '2023-08-01'))).toBe('held −−');
    expect(inShort(stanceIn(corpus, 'macron', '2023-08-01'))).toBe('mixed +');
  });

  it('is split when those who speak for it hold opposite signs, and says who', () => {
    const corpus = corpusFromText('2023-01-05 a(FR)>france x ++\n2023-06-05 b(FR)>france x -');
    const stance = stanceIn(corpus, 'france', '2023-06-05');
    expect(inShort(stance)).toBe('split −');
    expect(stance.speakers).toEqual([
      { actor: actorIn(corpus, 'a'), position: 2 },
      { actor: actorIn(corpus, 'b'), position: -1 },
    ]);
  });

  it.each([
    ['two of one sign', '2023-01-05 a(FR)>france x ++\n2023-06-05 b(FR)>france x +', 'held +'],
    ['one that is neutral', '2023-01-05 a(FR)>france x ++\n2023-06-05 b(FR)>france x 0', 'held 0'],
    ['one that declined', '2023-01-05 a(FR)>france x ++\n2023-06-05 b(FR)>france x ?', 'held ++ declinedLater'],
    ['one that changed its mind', '2023-01-05 a(FR)>france x ++\n2023-06-05 a(FR)>france x -', 'held −'],
    [
      'one that came round since',
      '2023-01-05 a(FR)>france x ++\n2023-02-05 b(FR)>france x -\n2023-06-05 b(FR)>france x +',
      'held +',
    ],
  ])('is not split by %s', (_, text, expected) => {
    expect(inShort(stanceIn(corpusFromText(text), 'france', '2023-06-05'))).toBe(expected);
  });

  it('is split before it is mixed', () => {
    const corpus = corpusFromText('2023-06-01 a(FR)>france x +\n2023-06-05 b(FR)>france x -');
    expect(inShort(stanceIn(corpus, 'france', '2023-06-05'))).toBe('split −');
  });

  it.each([
    ['2023-06-30', 'split −'],
    ['2023-07-01', 'held −'],
    ['2025-01-01', 'split −'],
  ])('hears only who holds an office of it on the day: %s, %s', (asOf, expected) => {
    const corpus = corpusFromText(`
      office  a  france  2020-01-01/2023-06-30
      office  a  france  2025-01-01/..
      office  b  france  2020-01-01/..
      2023-01-05  a(FR)>france  x  ++
      2023-06-05  b(FR)>france  x  -
    `);
    expect(inShort(stanceIn(corpus, 'france', asOf))).toBe(expected);
  });

  it('keeps the last word of one who left as the stance, until another speaks', () => {
    const corpus = corpusFromText('office a france 2020/2022\n2022-06-05 a(FR)>france x ++');
    expect(inShort(stanceIn(corpus, 'france', '2023-06-05'))).toBe('held ++');
  });

  it('hears one whose offices are not on record for 24 months after its last word', () => {
    const corpus = corpusFromText(`
      office  b  france  2020-01-01/..
      2023-01-05  a(FR)>france  x  ++
      2023-06-05  b(FR)>france  x  -
    `);
    expect(inShort(stanceIn(corpus, 'france', '2025-01-05'))).toBe('split −');
    expect(inShort(stanceIn(corpus, 'france', '2025-01-06'))).toBe('held −');
  });

  it('hears the state itself as long: the line of an earlier government is no dissent', () => {
    const corpus = corpusFromText(`
      actor   usa(US)  state
      office  colby    usa  2025-04-09/..
      2023-06-05  usa(US)        x  ++
      2025-06-05  colby(US)>usa  x  -
    `);
    expect(inShort(stanceIn(corpus, 'usa', '2025-06-05'))).toBe('split −');
    expect(inShort(stanceIn(corpus, 'usa', '2025-06-06'))).toBe('held −');
  });

  it.each([
    ['the day before it began', '2023-06-30 a(FR)>france x ++', 'none'],
    ['its first day', '2023-07-01 a(FR)>france x ++', 'held ++'],
    ['its last day', '2024-06-30 a(FR)>france x ++', 'held ++'],
    ['the day after it ended', '2024-07-01 a(FR)>france x ++', 'none'],
    ['a month in which it began', '2023-07 a(FR)>france x ++', 'held ++'],
    ['a month before it', '2023-06 a(FR)>france x ++', 'none'],
  ])('counts what is said for it by one in office, dated by %s', (_, line, expected) => {
    const corpus = corpusFromText(`office a france 2023-07-01/2024-06-30\n${line}`);
    expect(inShort(stanceIn(corpus, 'france', '2024-08-01'))).toBe(expected);
    expect(inShort(stanceIn(corpus, 'a', '2024-08-01'))).toBe('held ++');
  });

  it('keeps two offices of one person on one day apart, each for its own body', () => {
    const corpus = corpusFromText(`
      office  a  france  2020-01-01/..
      office  a  nato    2023-01-01/2023-12-31
      office  a  france  2022-01-01/2022-12-31
      2023-06-05  a(FR)>france  x  ++
      2024-06-05  a(FR)>nato    x  --
    `);
    expect(inShort(stanceIn(corpus, 'france', '2024-07-01'))).toBe('held ++');
    expect(inShort(stanceIn(corpus, 'nato', '2024-07-01'))).toBe('none');
    expect(inShort(stanceIn(corpus, 'a', '2024-07-01'))).toBe('held −−');
  });

  it('ends, where two hold office of each other and belong to each other', () => {
    const corpus = corpusFromText(`
      actor   a(FR)  organisation
      actor   b(FR)  organisation
      office  a  b  2020-01-01/..
      office  b  a  2020-01-01/..
      2023-01-05  a(FR)>b  x  ++
      2023-02-05  b(FR)>a  x  --
    `);
    const member = (of: string) => ({ of, from: OPEN_START, to: OPEN_END });
    const cyclic = {
      ...corpus,
      actors: corpus.actors.map((actor) => ({ ...actor, memberships: [member(actor.id === 'a' ? 'b' : 'a')] })),
    };
    expect(inShort(stanceIn(cyclic, 'a', '2024-01-01'))).toBe('split −−');
    expect(inShort(stanceIn(cyclic, 'b', '2024-01-01'))).toBe('split −−');
  });

  it('never splits a person: its spokesman is no second mind', () => {
    const corpus = corpusFromText(`
      actor macron(FR) person
      2023-01-05  elysee(FR)>macron  x  +
      2023-06-05  macron(FR)  x  --
    `);
    expect(inShort(stanceIn(corpus, 'macron', '2023-06-05'))).toBe('held −−');
  });
});

describe('stanceAsOf by another rule than the published one', () => {
  const text = '2023-06-01 m(FR) x +\n2023-07-15 m(FR) x -';
  const by = (mixedDays: number, oldMonths: number, asOf: string) =>
    inShort(
      stanceAsOf(corpusFromText(text), trackIn(corpusFromText(text), 'm'), day(asOf), {
        mixedDays,
        oldMonths,
        least: 1,
      }),
    );

  it('takes its own window of opposite signs, and its own age', () => {
    expect([by(43, 24, '2023-08-01'), by(44, 24, '2023-08-01')]).toEqual(['held −', 'mixed −']);
    expect([by(0, 12, '2024-07-15'), by(0, 12, '2024-07-16')]).toEqual(['held −', 'held − old']);
  });

  it('asks for so many statements, declines included, and says that they are too few', () => {
    const of = { ...STANCE_RULE, least: 3 };
    const corpus = corpusFromText('2023-06-01 m(FR) x +\n2023-07-15 m(FR) x ?\n2023-08-15 m(FR) x -');
    const on = (asOf: string) => stanceAsOf({ ...corpus, rule: of }, trackIn(corpus, 'm'), day(asOf));
    expect([on('2023-05-01'), on('2023-08-14'), on('2023-08-15')].map(inShort)).toEqual(['none', 'few', 'held −']);
    expect(on('2023-08-14')).toMatchObject({ position: null, decisive: null, count: 2 });
  });

  it('goes by the rule that the corpus carries, where it carries one', () => {
    const corpus = { ...corpusFromText(text), rule: { ...STANCE_RULE, mixedDays: 60 } };
    expect(inShort(stanceIn(corpus, 'm', '2023-08-01'))).toBe('mixed −');
  });

  it('steps by it as well', () => {
    const corpus = corpusFromText(text);
    const states = stanceSteps(corpus, trackIn(corpus, 'm'), { mixedDays: 60, oldMonths: 24, least: 1 }).map(
      ({ stance }) => stance.state,
    );
    expect(states).toEqual(['held', 'mixed']);
  });
});

describe('stanceAsOf, days out of range', () => {
  it('knows nothing before the first day and everything after the last', () => {
    const corpus = corpusFromText('2007-05-04 a(JP) x +\n2026-11-20 a(JP) x -');
    expect(stanceIn(corpus, 'a', '0001-01-01').state).toBe('none');
    expect(inShort(stanceIn(corpus, 'a', '9999-12-31'))).toBe('held − old');
  });

  it('orders all statements of one day the same way every time', () => {
    const lines = ['+', '++', '0', '-', '?'].map((sign) => `2023-06-05 a(JP) x ${sign}`);
    const stance = stanceIn(corpusFromText(lines.join('\n')), 'a', '2023-06-05');
    expect([inShort(stance), stance.count]).toEqual(['mixed − declinedLater', 5]);
  });
});

describe('stanceTracks', () => {
  it('has the same tracks as stanceTrack, for the issues with a statement', () => {
    const corpus = corpusFromText('2023-06-05 a(FR)>france y -\n2023-01-05 b(FR)>france x +\n2023-01-06 k(JP) z +');
    const france = actorIn(corpus, 'france');
    const tracks = stanceTracks(corpus, france);
    expect([...tracks.keys()].sort()).toEqual([issueIn(corpus, 'x'), issueIn(corpus, 'y')]);
    for (const [issue, track] of tracks) expect(track).toEqual(stanceTrack(corpus, france, issue));
  });
});

describe('stanceSteps', () => {
  const stepsIn = (text: string, actor: string) => {
    const corpus = corpusFromText(text);
    return stanceSteps(corpus, trackIn(corpus, actor)).map((step) => `${writeDay(step.day)} ${inShort(step.stance)}`);
  };

  it('has a step per day on which a statement becomes known', () => {
    expect(stepsIn('2023-05 a(JP) x +\n2023-06-05 a(JP) x -\n2023-06-05 a(JP) x -- reported', 'a')).toEqual([
      '2023-05-31 held +',
      '2023-06-05 mixed −',
    ]);
  });

  it('has a step where an office ends a split, without any statement', () => {
    const text = `
      office  a  france  2020-01-01/2023-06-30
      2023-01-05  a(FR)>france  x  ++
      2023-06-05  b(FR)>france  x  -
    `;
    expect(stepsIn(text, 'france')).toEqual(['2023-01-05 held ++', '2023-06-05 split −', '2023-07-01 held −']);
  });

  it('is empty for an empty track, and for one that is never surely known', () => {
    expect(stepsIn('2019/.. a(JP) x +', 'a')).toEqual([]);
  });
});

describe('the sign and the value of a stance', () => {
  it.each([
    [{ state: 'none', position: null }, '', 'none'],
    [{ state: 'declined', position: null }, '?', 'declined'],
    [{ state: 'held', position: -2 }, '−−', -2],
    [{ state: 'held', position: 0 }, '0', 0],
    [{ state: 'held', position: 1 }, '+', 1],
    [{ state: 'mixed', position: 1 }, '±', 'mixed'],
    [{ state: 'split', position: -1 }, '≠', 'split'],
  ] as const)('%o', (stance, sign, value) => {
    expect(stanceSign(stance)).toBe(sign);
    expect(stanceValue(stance)).toBe(value);
  });
});

/* The rule once more, straight from the design's text: plain loops over all statements, days as text. */

const lastDayOf = (corpus: Corpus, s: number) => writeDay(((corpus.statements.to[s] as number) - 1) as EpochDay);

const twoYearsAfter = (text: string) => `${Number(text.slice(0, 4)) + 2}${text.slice(4)}`;

function naiveStance(corpus: Corpus, actor: ActorRow, issue: IssueRow, asOf: string) {
  const { statements } = corpus;
  const known: number[] = [];
  for (let s = 0; s < statements.count; s++) {
    const terms = corpus.actors[statements.actor[s] as number]?.offices.filter(
      (term) => term.of === corpus.actors[actor]?.id,
    );
    const [first, last] = [writeDay(statements.from[s] as EpochDay), lastDayOf(corpus, s)];
    const spokeForIt =
      terms?.length === 0 ||
      terms?.some((term) => writeDay(term.from as EpochDay) <= last && first < writeDay(term.to as EpochDay));
    const isSpeaker = statements.actor[s] === actor || (statements.onBehalfOf[s] === actor && spokeForIt);
    if (isSpeaker && statements.issue[s] === issue && lastDayOf(corpus, s) <= asOf) known.push(s);
  }
  const comesLater = (a: number, b: number): boolean => {
    const keys = (s: number) => [
      lastDayOf(corpus, s),
      String(statements.directness[s]),
      String(statements.strength[s]),
      writeDay(statements.from[s] as EpochDay),
      statements.id[s] as string,
    ];
    const [left, right] = [keys(a), keys(b)];
    const i = left.findIndex((key, at) => key !== right[at]);
    return i >= 0 && (left[i] as string) > (right[i] as string);
  };
  const latestOf = (rows: number[]) => rows.reduce((best, s) => (comesLater(s, best) ? s : best));
  if (known.length === 0) return 'none';
  const latest = latestOf(known);
  const old = asOf > twoYearsAfter(lastDayOf(corpus, latest));
  const taken = known.filter((s) => statements.position[s] !== 'declined');
  if (taken.length === 0) return { state: 'declined', decisive: latest, old, thin: false, declinedLater: false };
  const decisive = latestOf(taken);
  const signOf = (s: number) => Math.sign(statements.position[s] as number);
  const recent = taken.filter(
    (s) => (Date.parse(lastDayOf(corpus, decisive)) - Date.parse(lastDayOf(corpus, s))) / 86_400_000 <= 30,
  );
  let state = recent.some((s) => signOf(s) > 0) && recent.some((s) => signOf(s) < 0) ? 'mixed' : 'held';
  const speakers = new Map<number, number>();
  for (const speaker of new Set(taken.map((s) => statements.actor[s] as number))) {
    const said = latestOf(taken.filter((s) => statements.actor[s] === speaker));
    const terms = corpus.actors[speaker]?.offices.filter((term) => term.of === corpus.actors[actor]?.id) ?? [];
    const inOffice = terms.some(
      (term) => writeDay(term.from as EpochDay) <= asOf && asOf < writeDay(term.to as EpochDay),
    );
    const isRecent = asOf <= twoYearsAfter(lastDayOf(corpus, said));
    if (terms.length > 0 ? inOffice : isRecent) speakers.set(speaker, signOf(said));
  }
  const signs = [...speakers.values()];
  const isPerson = corpus.actors[actor]?.kind === 'person';
  if (!isPerson && signs.includes(1) && signs.includes(-1)) state = 'split';
  return {
    state,
    decisive,
    old,
    thin:
      taken.length === 1 && ['reported', 'inferred'].includes(BASES[statements.directness[decisive] as number] ?? ''),
    declinedLater: latest !== decisive,
    ...(state === 'split' ? { speakers: [...speakers.keys()].sort() } : {}),
  };
}

function inNaiveForm(stance: Stance) {
  const { state, decisive, old, thin, declinedLater } = stance;
  if (state === 'none') return 'none';
  const speakers = stance.speakers.map((speaker) => speaker.actor as number).sort();
  return { state, decisive, old, thin, declinedLater, ...(state === 'split' ? { speakers } : {}) };
}

const anyDay = (from: string, days: number) =>
  fc.integer({ min: 0, max: days }).map((offset) => writeDay((day(from) + offset) as EpochDay));

/** Dates close together, so that ties, windows of 30 days and ages of 24 months all occur. */
const anyDate = fc.oneof(
  { weight: 4, arbitrary: anyDay('2023-05-01', 70) },
  { weight: 2, arbitrary: anyDay('2021-05-25', 20) },
  { weight: 1, arbitrary: fc.constantFrom('2023-05', '2023-06', '2021-05', '2022', '2023-05-29/2023-06-04') },
);

const anyStatement = fc
  .tuple(
    anyDate,
    fc.constantFrom('a(FR)>france', 'b(FR)>france', 'c(FR)>france', 'france(FR)', 'a(FR)'),
    fc.constantFrom('x', 'x', 'y'),
    fc.constantFrom(...POSITIONS.map((p) => positionSign(p))),
    fc.constantFrom(...BASES),
    fc.constantFrom(...RELIABILITIES),
  )
  .map((words) => words.join('  '));

const anyOffice = fc
  .tuple(fc.constantFrom('a', 'b'), anyDay('2020-01-01', 900), anyDay('2023-04-20', 100))
  .map(([who, from, to]) => `office  ${who}  france  ${from}/${to}`);

const anyText = fc
  .tuple(fc.array(anyOffice, { maxLength: 2 }), fc.array(anyStatement, { minLength: 1, maxLength: 9 }))
  .map(([offices, lines]) => ['actor  a(FR)  person', 'office  z  france  2000/2001', ...offices, ...lines].join('\n'));

// Hundreds of corpora: seconds on a busy machine.
describe('the stance rule against a naive reading of it', { timeout: 60_000 }, () => {
  it('agrees for every actor and issue, on any day', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.oneof(
          anyDate.filter((d) => d.length === 10),
          anyDay('2023-04-25', 800),
        ),
        (text, asOf) => {
          const corpus = corpusFromText(text);
          for (const actor of corpus.actors) {
            for (const issue of corpus.issues) {
              const stance = stanceAsOf(corpus, stanceTrack(corpus, actor.row, issue.row), day(asOf));
              expect(inNaiveForm(stance)).toEqual(naiveStance(corpus, actor.row, issue.row, asOf));
            }
          }
        },
      ),
      { numRuns: 600 },
    );
  });

  it('has a step on each day on which the stance, read day by day, changes', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const corpus = corpusFromText(text);
        for (const actor of ['france', 'a'] as const) {
          const track = stanceTrack(corpus, actorIn(corpus, actor), corpus.issues[0]?.row as IssueRow);
          const steps = stanceSteps(corpus, track);
          let now = 'none 0';
          for (let d = day('2021-05-01'); d < day('2025-09-01'); d = (d + 1) as EpochDay) {
            const { old: _, ...stance } = stanceAsOf(corpus, track, d);
            const before = now;
            now = JSON.stringify(stance);
            if (before !== now && stance.count > 0) expect(steps.map((step) => step.day)).toContain(d);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('counts every statement known on the day', () => {
    fc.assert(
      fc.property(anyText, anyDay('2021-05-25', 1000), (text, asOf) => {
        const corpus = corpusFromText(text);
        for (const actor of corpus.actors) {
          const total = corpus.issues.reduce(
            (sum, issue) => sum + stanceAsOf(corpus, stanceTrack(corpus, actor.row, issue.row), day(asOf)).count,
            0,
          );
          const known = [...listOf(corpus.statementsByActor, actor.row)].filter(
            (s) => lastDayOf(corpus, s) <= asOf && countsFor(corpus, s, actor.row),
          );
          expect(total).toBe(known.length);
        }
      }),
    );
  });
});
