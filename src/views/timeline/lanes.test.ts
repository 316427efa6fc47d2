import { describe, expect, it } from 'vitest';
import { listOf } from '#base/lists.ts';
import type { Corpus } from '#corpus/corpus.ts';
import { actorIn, corpusFromText, eventIn, issueIn } from '#corpus/corpusFromText.ts';
import type { EventRow } from '#corpus/ids.ts';
import { randomCorpus } from '#corpus/randomCorpus.ts';
import { EVENT_KINDS } from '#corpus/vocabulary.ts';
import { MESSAGES } from '#i18n/messages.ts';
import { LANE_ORDERS, LANES, type LaneOrder, type LanesBy } from '#selection/Selection.ts';
import { chainOf } from './chainOf.ts';
import type { Lane } from './lanes.ts';

const corpus = corpusFromText(`
  actor   nato()       organisation
  office  stoltenberg  nato  2014-10-01/2024-09-30
  2013-03-01  stoltenberg(NO)>norway   partnership   +   direct  primary  oslo-speech
  2023-01-31  stoltenberg(NO)>nato()   partnership   ++  direct  primary  keio-speech
  2023-01-31  kishida(JP)>japan        partnership   ++  direct  primary  keio-speech
  2023-01-31  hayashi(JP)              tokyo-office  +   direct  primary  keio-speech
  2023-06-05  macron(FR)>france        tokyo-office  --  direct  primary  phone-call
  2023-06-05  scholz(DE)               nato-reach    -   direct  primary  phone-call
  2023-07-01  insider                  tokyo-office  -   direct  weak     leak
`);

/** Key and events of each lane, in order. */
function told(by: LanesBy, of: Corpus = corpus, rows?: readonly EventRow[]) {
  const { lanes, loose } = chainOf(of, { by, ...(rows ? { rows } : {}) });
  const ids = (events: Iterable<number>) => Array.from(events, (row) => of.events.id[row]).join(' ');
  return { lanes: lanes.map((lane) => `${lane.key}: ${ids(lane.events)}`), loose: ids(loose) };
}

describe('groupIntoLanes', () => {
  it('puts an event into the lane of every country that takes part, once each', () => {
    expect(told('country')).toEqual({
      lanes: ['FR: phone-call', 'DE: phone-call', 'JP: keio-speech', 'nato: keio-speech', 'NO: oslo-speech'],
      loose: 'leak',
    });
  });

  it('keeps one who serves a body of no country out of the lane of his own', () => {
    const { lanes } = chainOf(corpus);
    const norway = lanes.find((lane) => lane.key === 'NO');
    expect([...(norway?.events ?? [])]).toEqual([eventIn(corpus, 'oslo-speech')]);
    expect(lanes.find((lane) => lane.key === 'nato')?.actor).toBe(actorIn(corpus, 'nato'));
  });

  it('has a lane for each actor, issue and kind', () => {
    expect(told('actor')).toMatchObject({ loose: '' });
    expect(told('actor').lanes).toContain('stoltenberg: oslo-speech keio-speech');
    expect(told('issue').lanes).toEqual([
      'tokyo-office: keio-speech phone-call leak',
      'partnership: oslo-speech keio-speech',
      'nato-reach: phone-call',
    ]);
    expect(told('kind').lanes).toEqual(['remarks: oslo-speech keio-speech phone-call leak']);
  });

  it('names a lane in the language asked for, and the busiest first', () => {
    const labels = (locale: 'en' | 'zh', by: LanesBy) => chainOf(corpus, { locale, by }).lanes.map((l) => l.label);
    expect(labels('en', 'country')).toEqual(['France', 'Germany', 'Japan', 'Nato', 'Norway']);
    expect([...labels('zh', 'country')].sort()).toEqual(['nato', '德国', '挪威', '日本', '法国'].sort());
    expect(labels('zh', 'kind')).toEqual([MESSAGES.zh.shared.eventKind.remarks]);
  });

  it('says whose stance a ribbon would show, and which issue a lane is of', () => {
    const lanes = chainOf(corpus).lanes.map(({ key, actor, issue }) => ({ key, actor, issue }));
    expect(lanes).toContainEqual({ key: 'JP', actor: actorIn(corpus, 'japan'), issue: null });
    // Germany has no actor of its own on record.
    expect(lanes).toContainEqual({ key: 'DE', actor: null, issue: null });
    const issues = chainOf(corpus, { by: 'issue' }).lanes;
    expect(issues[0]).toMatchObject({ actor: null, issue: issueIn(corpus, 'tokyo-office') });
  });

  it('has the lanes of the whole record again when a filter is taken back', () => {
    for (const by of LANES) {
      const whole = told(by);
      expect(told(by, corpus, [0 as EventRow])).not.toEqual(whole);
      expect(told(by)).toEqual(whole);
    }
  });

  it('takes only the events it is given', () => {
    expect(told('country', corpus, [eventIn(corpus, 'phone-call'), eventIn(corpus, 'leak')])).toEqual({
      lanes: ['FR: phone-call', 'DE: phone-call'],
      loose: 'leak',
    });
    expect(told('country', corpus, [])).toEqual({ lanes: [], loose: '' });
  });

  it.each([...LANES])('counts each event once in each of its lanes, or as loose: %s', (by) => {
    for (let seed = 1; seed <= 5; seed++) {
      const random = randomCorpus(seed);
      const { lanes, loose } = chainOf(random, { by });
      const isInLane = new Set(lanes.flatMap((lane) => [...lane.events]));
      expect(isInLane.size + loose.length).toBe(random.events.count);
      expect(loose.some((row) => isInLane.has(row))).toBe(false);
      expect(new Set(lanes.map((lane) => lane.key)).size).toBe(lanes.length);
      lanes.forEach((lane, i) => {
        expect([...lane.events]).toEqual([...new Set(lane.events)].sort((a, b) => a - b));
        expect([...lane.events]).toEqual(naiveEvents(random, by, lane.key));
        expect(lane.label).not.toBe('');
        expect(lane.events.length).toBeGreaterThanOrEqual(lanes[i + 1]?.events.length ?? 0);
      });
    }
  });
});

describe('the order of lanes', () => {
  const order = (of: LaneOrder, locale: 'en' | 'zh' = 'en', by: LanesBy = 'country') =>
    chainOf(corpus, { order: of, locale, by }).lanes.map(({ label }) => label);

  it('is by the number of events, by name, or by the first event of the set', () => {
    expect(order('activity', 'en', 'issue')[0]).toBe(labelOf('tokyo-office'));
    expect(order('name')).toEqual(['France', 'Germany', 'Japan', 'Nato', 'Norway']);
    expect(order('first')).toEqual(['Norway', 'Japan', 'Nato', 'France', 'Germany']);
  });

  it('is by the first of the events that are left, not of the record', () => {
    const rows = ['keio-speech', 'phone-call'].map((id) => eventIn(corpus, id));
    const { lanes } = chainOf(corpus, { rows, by: 'actor', order: 'first' });
    expect(lanes.at(0)?.events[0]).toBe(rows[0]);
    expect(lanes.at(-1)?.events[0]).toBe(rows[1]);
  });

  it("sorts names as the reader's language does", () => {
    // By sound: de, fa, nuo, ri; Latin after them.
    const names = order('name', 'zh').filter((label) => label !== 'nato');
    expect(names).toEqual(['德国', '法国', '挪威', '日本']);
  });

  it.each([...LANE_ORDERS])('keeps the lanes and what is on them: %s', (of) => {
    for (const by of LANES) {
      const random = randomCorpus(3);
      const contents = (lanes: readonly Lane[]) =>
        new Map([...lanes].sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ key, events }) => [key, [...events]]));
      const { lanes } = chainOf(random, { by, order: of });
      expect(contents(lanes)).toEqual(contents(chainOf(random, { by }).lanes));
      const value = ({ events, label }: Lane) =>
        of === 'first' ? random.events.from[events[0] as number] : of === 'name' ? label : -events.length;
      const values = lanes.map(value) as number[];
      if (of !== 'name') expect(values).toEqual([...values].sort((a, b) => a - b));
    }
  });
});

const labelOf = (issue: string) => corpus.issues[issueIn(corpus, issue)]?.proposition.en;

/** The events of a lane by its key, asked of every event. */
function naiveEvents(of: Corpus, by: LanesBy, key: string): number[] {
  const all = Array.from({ length: of.events.count }, (_, row) => row);
  const actor = of.actorRows.get(key);
  return all.filter((row) => {
    if (by === 'kind') return EVENT_KINDS[of.events.kind[row] as number] === key;
    if (by === 'issue') return [...listOf(of.events.issues, row)].some((issue) => of.issues[issue]?.id === key);
    if (actor !== undefined) return [...listOf(of.events.involved, row)].includes(actor);
    return [...listOf(of.events.countries, row)].some((place) => of.countries[place] === key);
  });
}
