import { describe, expect, it } from 'vitest';
import { corpusFromText, eventIn } from '#corpus/corpusFromText.ts';
import type { EventRow } from '#corpus/ids.ts';
import { randomCorpus } from '#corpus/randomCorpus.ts';
import { MESSAGES } from '#i18n/messages.ts';
import { LANES, type LanesBy } from '#selection/Selection.ts';
import { alsoIn } from './alsoIn.ts';
import { chainOf } from './chainOf.ts';

const corpus = corpusFromText(`
  actor   nato()       organisation
  2023-01-31  stoltenberg(NO)>nato()   partnership   ++  direct  primary  keio-speech
  2023-01-31  kishida(JP)>japan        partnership   ++  direct  primary  keio-speech
  2023-06-05  macron(FR)>france        tokyo-office  --  direct  primary  phone-call
  2024-07-11  biden(US)                partnership   ++  direct  primary  summit
  2024-07-11  scholz(DE)               partnership   ++  direct  primary  summit
  2024-07-11  kishida(JP)              partnership   ++  direct  primary  summit
  2024-07-11  macron(FR)               partnership   ++  direct  primary  summit
  2024-07-11  sunak(GB)                partnership   ++  direct  primary  summit
`);

/** What is said of an event in the lane of a key, in words. */
function told(id: string, key: string, locale: 'en' | 'zh' = 'en', by: LanesBy = 'country') {
  const { lanes } = chainOf(corpus, { by, locale, unfold: ['JP'] });
  const lane = lanes.find((one) => one.key === key);
  if (!lane) throw new Error(`no lane ${key}`);
  return alsoIn(corpus, eventIn(corpus, id), lane, by, locale, MESSAGES[locale]);
}

describe('alsoIn', () => {
  it('names the other lanes of an event, and says nothing of one that stands in a single lane', () => {
    expect(told('phone-call', 'FR')).toBe(null);
    expect(told('keio-speech', 'JP')).toBe('also in: Norway and Nato');
    expect(told('keio-speech', 'nato')).toBe('also in: Japan and Norway');
    expect(told('keio-speech', 'remarks', 'en', 'kind')).toBe(null);
  });

  it('names a few and counts the rest, in both languages', () => {
    expect(told('summit', 'JP')).toMatch(/^also in: \S+( \S+)?, \S+( \S+)?, \S+( \S+)? and 1 more lane$/);
    expect(told('summit', 'JP', 'zh')).toMatch(/^也列于：.+、.+、.+和另外1行$/);
  });

  it('takes the lane of an actor below a country for the country’s', () => {
    expect(told('keio-speech', 'JP/kishida')).toBe(told('keio-speech', 'JP'));
  });

  it.each([...LANES])('agrees with the lanes: %s', (by) => {
    const random = randomCorpus(2);
    const { lanes } = chainOf(random, { by });
    for (let row = 0; row < random.events.count; row++) {
      const holders = lanes.filter(({ events }) => events.includes(row));
      for (const lane of holders) {
        const words = alsoIn(random, row as EventRow, lane, by, 'en', MESSAGES.en);
        const others = holders.filter((other) => other !== lane).map(({ label }) => label);
        expect(words === null).toBe(others.length === 0);
        const named = others.filter((label) => words?.includes(label)).length;
        const rest = Number(/and (\d+) more lanes?$/.exec(words ?? '')?.[1] ?? 0);
        expect(named).toBeGreaterThanOrEqual(Math.min(others.length, 3));
        expect(rest).toBe(Math.max(0, others.length - 3));
      }
    }
  });
});
