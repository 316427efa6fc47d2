/**
 * A generated record as the pages of the benchmark want it: for our site the packed files, through the real compiler's
 * own stages from `derive` on (its checks cost most of the time and hold for the generator once and for all, by
 * `generate.test.ts`); for the bare page columns; for the others a plain list.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type EpochDay, writeDay } from '../../src/base/day.ts';
import { packRecord } from '../../src/compile/pack.ts';
import { besideAlone } from '../../src/contract/besideAlone.ts';
import { writeDataset } from '../../src/contract/dataset.ts';
import { type DerivedRecord, deriveRecord } from '../../src/contract/derive.ts';
import type { Dataset } from '../../src/contract/schema.ts';
import { EVENT_KINDS } from '../../src/corpus/vocabulary.ts';
import { generateRecord, type RecordSizes, sizesFor } from './generate.ts';

/** An event as the other libraries get it. */
interface PlainEvent {
  readonly id: string;
  readonly title: string;
  /** A calendar day. */
  readonly start: string;
  /** The day after its last; left out for a single day. */
  readonly end?: string;
  readonly kind: string;
  /** Country of the first actor that has one. */
  readonly lane: string;
}

/** The others are not asked for more than this. */
const MOST_PLAIN = 100_000;
/** Beyond this, the files of single events stay unwritten: thousands that nobody opens here. */
const MOST_WITH_DETAILS = 10_000;
const DETAILS_FILE = /^events-\d+\./;

export const deriveDataset = ({
  actors,
  issues,
  events,
  statements,
  sources,
  retired,
  ...head
}: Dataset): DerivedRecord => {
  const filed = <T extends { readonly id: string }>(records: readonly T[]) =>
    records.map((record) => ({ id: record.id, file: '', record }));
  return deriveRecord(head, {
    head,
    actors: filed(actors),
    issues: filed(issues),
    events: filed(events),
    statements: filed(statements),
    sources: filed(sources),
    retired: filed(retired),
    written: { actors: [], issues: [], events: [], statements: [], sources: [], retired: [] },
    unread: { ids: new Set(), kinds: new Set() },
  });
};

/**
 * The columns of the bare page, in one file: how many events, first days, first days after, places of kinds.
 * Little-endian 32-bit numbers, then bytes.
 */
export function columnsOf({ events }: DerivedRecord): Uint8Array {
  const count = events.length;
  const bytes = new Uint8Array(4 + 9 * count);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, count, true);
  events.forEach(({ record, span }, i) => {
    view.setInt32(4 + 4 * i, span.from, true);
    view.setInt32(4 + 4 * (count + i), span.to, true);
    bytes[4 + 8 * count + i] = EVENT_KINDS.indexOf(record.kind);
  });
  return bytes;
}

/** The events as a plain list, open ends at the first and the last day of the record. */
export function plainEventsOf({ events, actors, rows }: DerivedRecord): PlainEvent[] {
  const isReal = (day: number) => Math.abs(day) < 10_000_000;
  const first = events.find(({ span }) => isReal(span.from))?.span.from ?? 0;
  const last = events.reduce((latest, { span }) => (isReal(span.to) ? Math.max(latest, span.to) : latest), first);
  const dayOr = (day: number, open: number) => writeDay((isReal(day) ? day : open) as EpochDay);
  return events.map(({ record, span }) => {
    const { id, title, kind, actors: partakers } = record;
    const countries = partakers.map((actor) => actors[rows.actors.get(actor) ?? -1]?.country);
    return {
      id,
      title: title.en,
      start: dayOr(span.from, first),
      ...(span.to - span.from > 1 ? { end: dayOr(span.to, last) } : {}),
      kind,
      lane: countries.find((country) => typeof country === 'string') ?? 'none',
    };
  });
}

/** Writes all that the pages need of a size into a folder that exists: `site/`, `columns.bin`, `events.json`, `about.json`. */
export function writeFixture(folder: string, seed: number, eventCount: number): void {
  const derived = deriveDataset(generateRecord(seed, sizesFor(eventCount)));
  mkdirSync(path.join(folder, 'site'));
  for (const [name, content] of packRecord(derived)) {
    if (eventCount > MOST_WITH_DETAILS && DETAILS_FILE.test(name)) continue;
    writeFileSync(path.join(folder, 'site', name), content);
  }
  writeFileSync(path.join(folder, 'columns.bin'), columnsOf(derived));
  if (eventCount <= MOST_PLAIN) writeFileSync(path.join(folder, 'events.json'), JSON.stringify(plainEventsOf(derived)));
  const kinds: Record<string, number> = {};
  for (const { record } of derived.events) kinds[record.kind] = (kinds[record.kind] ?? 0) + 1;
  writeFileSync(path.join(folder, 'about.json'), JSON.stringify({ seed, events: eventCount, kinds }));
}

/** Writes all that the app may ask for of a record, into `site/` of a folder that exists. */
export function writeWhole(folder: string, seed: number, eventCount: number): void {
  const record = generateRecord(seed, sizesFor(eventCount));
  const derived = deriveDataset(record);
  const files = packRecord(derived, besideAlone(derived));
  const release = path.join(folder, 'site', 'releases', derived.head.release.id);
  mkdirSync(release, { recursive: true });
  for (const [name, content] of files) writeFileSync(path.join(folder, 'site', name), content);
  writeFileSync(path.join(release, 'dataset.json'), writeDataset(record));
}

/** Writes a record of some twenty events as people would keep it, to build the site with. */
export function writeSmallRecord(folder: string, seed: number): void {
  const sizes: RecordSizes = { events: 20, statements: 30, actors: 24, issues: 4, sources: 10 };
  writeFileSync(path.join(folder, 'dataset.json'), writeDataset(generateRecord(seed, sizes)));
}
