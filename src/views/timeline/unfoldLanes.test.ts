import { describe, expect, it } from 'vitest';
import type { EpochDay } from '#base/day.ts';
import { listOf } from '#base/lists.ts';
import { type Corpus, countryOn } from '#corpus/corpus.ts';
import { actorIn, corpusFromText, eventIn, issueIn } from '#corpus/corpusFromText.ts';
import type { ActorRow } from '#corpus/ids.ts';
import { randomCorpus } from '#corpus/randomCorpus.ts';
import { chainOf } from './chainOf.ts';
import { foldableKeys } from './unfoldLanes.ts';

const corpus = corpusFromText(`
  actor   nato()       organisation
  actor   nhk(JP)      outlet
  actor   finland(FI)  state
  office  stoltenberg  nato  2014-10-01/2024-09-30
  2013-03-01  stoltenberg(NO)>norway   partnership   +   direct  primary  oslo-speech
  2023-01-30  nhk(JP)                  tokyo-office  +   direct  primary  keio-speech
  2023-01-31  stoltenberg(NO)>nato()   partnership   ++  direct  primary  keio-speech
  2023-01-31  kishida(JP)>japan        partnership   ++  direct  primary  keio-speech
  2023-01-31  hayashi(JP)              tokyo-office  +   direct  primary  keio-speech
  2023-04-03  envoy>japan              tokyo-office  +   direct  primary  briefing
  2023-05-03  hayashi(JP)              tokyo-office  +   direct  primary  interview
  2023-06-05  macron(FR)>france        tokyo-office  --  direct  primary  phone-call
  2024-12-01  stoltenberg(NO)>nato()   tokyo-office  -   direct  primary  memoir
  2025-06-05  finland(FI)              nato-reach    -   direct  primary  summit
`);

/** The lanes below a lane, with their events. */
function below(key: string, of: Corpus = corpus, options: Parameters<typeof chainOf>[1] = {}) {
  const { lanes } = chainOf(of, { ...options, unfold: [key] });
  return lanes
    .filter(({ under }) => under?.key === key)
    .map((lane) => `${lane.label}: ${Array.from(lane.events, (row) => of.events.id[row]).join(' ')}`);
}

describe('unfoldLanes', () => {
  it('shows the state first, then bodies, then people, each with the events it takes part in for the country', () => {
    expect(below('JP')).toEqual([
      'Japan (state): keio-speech briefing',
      'Nhk: keio-speech',
      'Hayashi: keio-speech interview',
      'Envoy: briefing',
      'Kishida: keio-speech',
    ]);
  });

  it('shows a person only where it stands for the country then', () => {
    expect(below('NO')).toEqual(['Norway (state): oslo-speech', 'Stoltenberg: oslo-speech memoir']);
  });

  it('shows who held office of a body then or spoke for it, and not the body again', () => {
    expect(below('nato')).toEqual(['Stoltenberg: keio-speech memoir']);
  });

  it('keeps the order asked for among people', () => {
    expect(below('JP', corpus, { order: 'name' })).toEqual([
      'Japan (state): keio-speech briefing',
      'Nhk: keio-speech',
      'Envoy: briefing',
      'Hayashi: keio-speech interview',
      'Kishida: keio-speech',
    ]);
  });

  it('stands right below the lane, which stays as it is', () => {
    const folded = chainOf(corpus).lanes;
    const unfolded = chainOf(corpus, { unfold: ['FR', 'nato', 'ZZ'] }).lanes;
    expect(unfolded.filter(({ under }) => under === null)).toEqual(folded);
    const keys = unfolded.map(({ key }) => key);
    expect(keys.slice(keys.indexOf('FR'), keys.indexOf('FR') + 3)).toEqual(['FR', 'FR/france', 'FR/macron']);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('offers it where there is somebody to show beside the state', () => {
    expect(folds('JP', 'NO', 'FR', 'nato')).toEqual([true, true, true, true]);
    expect(folds('FI')).toEqual([false]);
    expect(below('FI')).toEqual([]);
  });

  it('colours the mark of an actor by its own position, and gives it its own ribbon', () => {
    const issue = issueIn(corpus, 'tokyo-office');
    const { marks, lanes } = chainOf(corpus, { unfold: ['JP'], issue });
    const valueAt = (key: string, id: string) =>
      marks.find((mark) => mark.lane.lane.key === key && mark.members.includes(eventIn(corpus, id)))?.value;
    expect(valueAt('JP/hayashi', 'keio-speech')).toBe(1);
    expect(valueAt('JP/kishida', 'keio-speech')).toBe(null);
    expect(valueAt('JP/japan', 'briefing')).toBe(1);
    expect(lanes.find(({ key }) => key === 'JP/hayashi')?.actor).toBe(actorIn(corpus, 'hayashi'));
  });

  it('highlights an event in every lane and cluster that holds it', () => {
    const event = eventIn(corpus, 'keio-speech');
    for (const scale of [undefined, 0.02]) {
      const { marks } = chainOf(corpus, { unfold: ['JP', 'nato'], hovered: event, ...(scale ? { scale } : {}) });
      const holders = marks.filter(({ members }) => members.includes(event));
      expect(new Set(holders.map(({ lane }) => lane.lane.key)).size).toBe(7);
      expect(holders.every(({ emphasis }) => emphasis === 'highlighted')).toBe(true);
      expect(marks.filter(({ emphasis }) => emphasis === 'highlighted')).toHaveLength(holders.length);
    }
  });

  it('parts the events of a country among its actors without a rest, and none of another', () => {
    for (let seed = 1; seed <= 5; seed++) {
      const random = randomCorpus(seed);
      const keys = [...foldableKeys(random)];
      const { lanes } = chainOf(random, { unfold: keys });
      for (const lane of lanes.filter(({ under }) => under === null)) {
        const members = lanes.filter(({ under }) => under === lane);
        const all = new Set(members.flatMap(({ events }) => [...events]));
        expect([...all].every((row) => lane.events.includes(row))).toBe(true);
        if (!keys.includes(lane.key)) expect(members).toEqual([]);
        else if (random.countries.includes(lane.key)) expect(all.size).toBe(lane.events.length);
        for (const { events, actor } of members) {
          expect([...events]).toEqual([...new Set(events)].sort((a, b) => a - b));
          if (!random.countries.includes(lane.key)) continue;
          expect([...events]).toEqual(naiveEvents(random, lane.key, actor as ActorRow));
        }
      }
    }
  });
});

const folds = (...keys: string[]) => keys.map((key) => foldableKeys(corpus).has(key));

/** The events at which an actor stands for a country or speaks for one that does, asked of every event. */
function naiveEvents(of: Corpus, country: string, actor: ActorRow): number[] {
  return Array.from({ length: of.events.count }, (_, row) => row).filter((row) => {
    const day = of.events.from[row] as EpochDay;
    const standsFor = (one: number) => one >= 0 && countryOn(of, one as ActorRow, day) === country;
    const spokeFor = [...listOf(of.events.statements, row)].some(
      (s) => of.statements.actor[s] === actor && standsFor(of.statements.onBehalfOf[s] as number),
    );
    return spokeFor || ([...listOf(of.events.involved, row)].includes(actor) && standsFor(actor));
  });
}
