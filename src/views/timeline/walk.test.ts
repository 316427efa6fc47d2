import { describe, expect, it } from 'vitest';
import { parseDay } from '#base/day.ts';
import { corpusFromText, eventIn } from '#corpus/corpusFromText.ts';
import { randomCorpus } from '#corpus/randomCorpus.ts';
import { chainOf } from './chainOf.ts';
import { stackLanes } from './stack.ts';
import { type Direction, type Focus, walk, walkInSight } from './walk.ts';

// Lanes from the top: France and Japan with four events each, Germany with one.
const corpus = corpusFromText(`
  2020-01-01  macron(FR)   office  -  direct  news  old-remark
  2023-01-01  kishida(JP)  office  +  direct  news  new-year
  2023-01-03  macron(FR)   office  -  direct  news  remark
  2023-06-05  macron(FR)   office  -  direct  news  call
  2023-06-05  kishida(JP)  office  +  direct  news  briefing
  2023-06-05  kishida(JP)  office  +  direct  news  call
  2023-07-12  scholz(DE)   office  -  direct  news  vilnius
  2023-07-13  macron(FR)   office  -  direct  news  departure
  2024-07-01  kishida(JP)  office  +  direct  news  washington
`);
const { lanes } = chainOf(corpus, { scale: 1 });

/** Where a walk from a lane and event ends, as `lane event`. */
function told(lane: string, event: string, ...directions: readonly Direction[]): string {
  const start: Focus = { lane, event: eventIn(corpus, event) };
  const end = directions.reduce((focus, direction) => walk(corpus, lanes, focus, direction), start);
  return `${end.lane} ${corpus.events.id[end.event]}`;
}

describe('walk', () => {
  it('goes to the neighbours in the lane, and stays at its ends', () => {
    expect(told('FR', 'remark', 'right')).toBe('FR call');
    expect(told('FR', 'remark', 'left')).toBe('FR old-remark');
    expect(told('FR', 'old-remark', 'left')).toBe('FR old-remark');
    expect(told('FR', 'departure', 'right')).toBe('FR departure');
  });

  it('goes to the ends of the lane', () => {
    expect(told('JP', 'call', 'first')).toBe('JP new-year');
    expect(told('JP', 'call', 'last')).toBe('JP washington');
  });

  it('goes to the same event in the next lane, if it stands there too', () => {
    expect(told('FR', 'call', 'down')).toBe('JP call');
    expect(told('JP', 'call', 'up')).toBe('FR call');
  });

  it('goes to what is nearest in time in the next lane, not to what is nearest in number', () => {
    // In the order of all events, `old-remark` and `remark` are both one step from it.
    expect(told('JP', 'new-year', 'up')).toBe('FR remark');
    expect(told('JP', 'washington', 'up')).toBe('FR departure');
    expect(told('FR', 'departure', 'down')).toBe('JP call');
    expect(told('FR', 'old-remark', 'down', 'down')).toBe('DE vilnius');
  });

  it('stays at the first and last lane, and where it is in no lane', () => {
    expect(told('FR', 'call', 'up')).toBe('FR call');
    expect(told('DE', 'vilnius', 'down')).toBe('DE vilnius');
    const nowhere: Focus = { lane: 'XX', event: eventIn(corpus, 'call') };
    for (const direction of ['left', 'right', 'up', 'down', 'first', 'last'] as const) {
      expect(walk(corpus, lanes, nowhere, direction)).toBe(nowhere);
      expect(walk(corpus, [], nowhere, direction)).toBe(nowhere);
    }
  });

  it('walks into clusters, to the event of theirs that is nearest', () => {
    const day = corpusFromText(`
      2023-06-01  macron(FR)   office  -  direct  news  a
      2023-06-02  macron(FR)   office  -  direct  news  b
      2023-06-03  kishida(JP)  office  +  direct  news  c
      2023-06-04  macron(FR)   office  -  direct  news  d
      2023-06-04  macron(FR)   office  -  direct  news  e
    `);
    const { lanes, placed } = chainOf(day, { scale: 1, maxRows: 1 });
    expect(placed[0]?.marks.map((mark) => mark.members.length)).toEqual([4]);
    expect(walk(day, lanes, { lane: 'JP', event: eventIn(day, 'c') }, 'up').event).toBe(eventIn(day, 'd'));
    expect(walk(day, lanes, { lane: 'FR', event: eventIn(day, 'b') }, 'right').event).toBe(eventIn(day, 'd'));
  });

  it('visits every event of a lane once, and always stands on an event of its lane', () => {
    const random = randomCorpus(2);
    const { lanes } = chainOf(random, { by: 'actor' });
    const step = (focus: Focus, direction: Direction) => walk(random, lanes, focus, direction);
    const isOn = ({ lane, event }: Focus) => lanes.find(({ key }) => key === lane)?.events.includes(event);
    for (const lane of lanes) {
      let focus: Focus = { lane: lane.key, event: lane.events[0] as Focus['event'] };
      const visited = [focus.event];
      for (let next = step(focus, 'right'); next.event !== focus.event; next = step(focus, 'right')) {
        expect(isOn(step(focus, 'up')) && isOn(step(focus, 'down'))).toBe(true);
        focus = next;
        visited.push(focus.event);
      }
      expect(visited).toEqual([...lane.events]);
    }
  });
});

describe('walkInSight', () => {
  const stack = stackLanes(corpus, lanes, { hasRibbon: false, nameWidth: 156, homeScale: 1 });
  const shown = { from: parseDay('2023-01-01') as number, to: parseDay('2023-07-01') as number };
  const from = (event: string): Focus => ({ lane: 'FR', event: eventIn(corpus, event) });

  it('leaves the picture where it is for a neighbour that shows', () => {
    const step = walkInSight(corpus, stack, shown, from('remark'), 'right');
    expect(step).toEqual({ next: from('call'), span: null, y: undefined });
  });

  it('shows as much time about a neighbour beyond the edge', () => {
    const { next, span } = walkInSight(corpus, stack, shown, from('call'), 'right');
    expect(next).toEqual(from('departure'));
    const middle = parseDay('2023-07-13') as number;
    expect(span).toEqual({ from: middle - 90.5, to: middle + 90.5 });
  });

  it('gives the place of another lane, near its top', () => {
    const { next, y } = walkInSight(corpus, stack, shown, from('call'), 'down');
    const lane = stack.lanes.find((one) => one.lane.key === next.lane);
    expect(next.lane).toBe('JP');
    expect(y).toBeGreaterThan(lane?.top as number);
    expect(y).toBeLessThan((lane?.top as number) + (lane?.height as number));
  });
});
