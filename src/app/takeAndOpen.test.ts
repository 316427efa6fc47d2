import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkRecord } from '#compile/checkRecord.ts';
import { csvFiles } from '#contract/csv.ts';
import { datasetOf } from '#contract/dataset.ts';
import { type DerivedRecord, deriveRecord } from '#contract/derive.ts';
import { readRecord } from '#exchange/readRecord.ts';
import { chinese } from '#i18n/chinese.ts';
import { type Dataset, subsetOf } from '#views/share/subset.ts';
import { filterTable, type Taken, toTimelineJs } from '#views/share/take.ts';

/** What is taken away comes in again: our record, and of it the events of one actor. */
const { parsed } = checkRecord(path.join(import.meta.dirname, '..', '..', 'data'));
const derived = deriveRecord(parsed.head as NonNullable<typeof parsed.head>, parsed);
const whole = datasetOf(derived) as unknown as Dataset;
const kept = whole.events.filter(({ actors }) => actors.includes('kishida')).map(({ id }) => id);
const taken: Taken = {
  dataset: subsetOf(whole, new Set(kept), 'https://example.org/'),
  address: 'https://example.org/',
  addressOf: (id) => `https://example.org/event/${id}/`,
  spanOf: () => ({ from: 0, to: 1 }),
  site: 'Stanceline',
  locale: 'zh',
  accessed: '2026-11-22',
};
function open(text: string, file: string): DerivedRecord {
  const result = readRecord(new TextEncoder().encode(text), file);
  expect(result.ok ? [] : result.problems).toEqual([]);
  if (!result.ok) throw new Error('refused');
  return result.derived;
}

test('JSON of a part comes in as it went out', () => {
  expect(kept.length).toBeGreaterThan(5);
  expect(datasetOf(open(JSON.stringify(taken.dataset), 'part.json'))).toEqual(taken.dataset);
});

test('TimelineJS comes in with ids, titles, summaries, kinds and dates, those of no qualifier to the letter', () => {
  const events = open(toTimelineJs(taken, chinese), 'part.json').events.map(({ record }) => record);
  const plain = taken.dataset.events.map(({ id, title, summary, kind, date }) => [
    id,
    title.zh,
    summary.zh,
    kind,
    date.replace(/[~?%]/g, ''),
  ]);
  expect(events.map(({ id, title, summary, kind, date }) => [id, title.zh, summary.zh, kind, date]).sort()).toEqual(
    plain.sort(),
  );
});

test('an export of the Discourse Network Analyzer goes out as JSON and comes in as it was, each agreement as coded', () => {
  const file = path.join(import.meta.dirname, '..', '..', 'public', 'samples', 'parks-dna.csv');
  const text = readFileSync(file, 'utf8');
  const opened = datasetOf(open(text, 'parks-dna.csv')) as unknown as Dataset;
  const all = subsetOf(opened, new Set(opened.events.map(({ id }) => id)), 'https://example.org/');
  const again = datasetOf(open(JSON.stringify(all), 'parks.json'));
  expect(again).toEqual(all);
  const coded = Array.from(text.matchAll(/^(\d+)(?:;[^;]*){4};([01]);/gm), ([, id, agreement]) => [
    `statement-${id}`,
    agreement === '1' ? 1 : -1,
  ]);
  expect(coded.length).toBeGreaterThan(3);
  expect(again.statements.map(({ id, position }) => [id, position]).sort()).toEqual(coded.sort());
});

test('the table of events comes in with all that it holds', () => {
  const events = open(filterTable(csvFiles(derived)['events.csv'], new Set(kept), taken), 'events.csv').events;
  const fields = (event: Dataset['events'][number]) => {
    const { id, date, kind, title, summary, actors, partOf, respondsTo, places } = event as typeof event & {
      places?: unknown;
    };
    return { id, date, kind, title, summary, actors, partOf, respondsTo, places };
  };
  expect(events.map(({ record }) => fields(record as unknown as Dataset['events'][number]))).toEqual(
    taken.dataset.events.map((event) => fields(event)),
  );
});
