import { describe, expect, it } from 'vitest';
import { type EpochDay, parseDay } from '#base/day.ts';
import { actorIn, corpusFromText, issueIn } from './corpusFromText.ts';
import { type Stance, stanceSteps, stanceTrack } from './stance.ts';
import { placeTrajectory } from './trajectory.ts';

const day = (text: string) => parseDay(text) as EpochDay;
const SPAN = { from: day('2020-01-01'), to: day('2024-01-01') };

/** `value@from–to` in hundredths of the span; `~` for faint. */
function strip(text: string, asOf = '2023-12-31', actor = 'm'): string[] {
  const corpus = corpusFromText(text);
  const track = stanceTrack(corpus, actorIn(corpus, actor), issueIn(corpus, 'x'));
  const knownOn = (stance: Stance) => track.known[stance.count - 1] as EpochDay;
  return placeTrajectory(stanceSteps(corpus, track), knownOn, SPAN, day(asOf)).map(
    ({ value, x0, x1, isFaint }) => `${isFaint ? '~' : ''}${value}@${Math.round(x0 * 100)}–${Math.round(x1 * 100)}`,
  );
}

describe('placeTrajectory', () => {
  it.each([
    ['nothing before the first statement', '2023-01-01 m(FR) x +', ['1@75–100']],
    ['a step where the position changes', '2022-01-01 m(FR) x +\n2023-01-01 m(FR) x --', ['1@50–75', '-2@75–100']],
    ['faint from the day on which it is old', '2020-12-31 m(FR) x +', ['1@25–75', '~1@75–100']],
    ['what was known before the span, from its start', '2019-01-01 m(FR) x +', ['1@0–25', '~1@25–100']],
    ['a decline is faint', '2023-01-01 m(FR) x ?', ['~declined@75–100']],
    ['mixed', '2022-12-20 m(FR) x +\n2023-01-01 m(FR) x -', ['1@74–75', 'mixed@75–100']],
    ['nothing at all', '2024-02-01 m(FR) x +', []],
  ])('%s', (_, text, expected) => {
    expect(strip(text)).toEqual(expected);
  });

  it('ends at the day looked at', () => {
    expect(strip('2022-01-01 m(FR) x +\n2023-01-01 m(FR) x --', '2022-07-02')).toEqual(['1@50–63']);
    expect(strip('2022-01-01 m(FR) x +', '2021-07-02')).toEqual([]);
  });

  it('keeps for above against, and both for mixed', () => {
    const corpus = corpusFromText('2022-01-01 m(FR) x ++\n2023-01-01 m(FR) x --\n2023-01-02 m(FR) x +');
    const track = stanceTrack(corpus, actorIn(corpus, 'm'), issueIn(corpus, 'x'));
    const knownOn = (stance: Stance) => track.known[stance.count - 1] as EpochDay;
    const pieces = placeTrajectory(stanceSteps(corpus, track), knownOn, SPAN, day('2023-12-31'));
    expect(pieces.map(({ levels }) => levels)).toEqual([[0], [1], [0.25, 0.75]]);
  });
});
