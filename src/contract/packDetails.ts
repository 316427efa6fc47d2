/** What a panel needs and the first picture does not, in files of their own. */
import {
  type EventDetails,
  PACKED_FORMAT,
  type PackedEventDetails,
  type PackedSourceDetails,
  type SourceDetails,
  type StatementDetails,
} from '#corpus/packed.ts';
import { type DerivedRecord, rowOf } from './derive.ts';
import type { EventRecord, SourceRecord, StatementRecord } from './schema.ts';

/**
 * Events per detail shard. One request for an event brings its neighbours in time too, which previous and next will ask
 * for. A shard of the first release weighs 10 to 15 kB gzip.
 */
export const EVENTS_PER_SHARD = 25;

/** One shard for every `EVENTS_PER_SHARD` events in time order, each with the statements made at them. */
export function packEventDetails({ events, statements, rows }: DerivedRecord): PackedEventDetails[] {
  const shards = Array.from({ length: Math.ceil(events.length / EVENTS_PER_SHARD) }, () => ({
    events: new Map<string, EventDetails>(),
    statements: new Map<string, StatementDetails>(),
  }));
  events.forEach(({ record }, row) => {
    shards[Math.floor(row / EVENTS_PER_SHARD)]?.events.set(record.id, detailsOfEvent(record));
  });
  for (const { record } of statements) {
    const shard = shards[Math.floor(rowOf(rows.events, record.event) / EVENTS_PER_SHARD)];
    shard?.statements.set(record.id, detailsOfStatement(record));
  }
  return shards.map((shard) => ({
    format: PACKED_FORMAT,
    events: Object.fromEntries(shard.events),
    statements: Object.fromEntries(shard.statements),
  }));
}

const detailsOfEvent = ({ summary, dateBasis, places, evidence, disputes }: EventRecord): EventDetails => ({
  summary,
  dateBasis,
  places,
  evidence,
  disputes,
});

const detailsOfStatement = ({ evidence, note }: StatementRecord): StatementDetails => ({ evidence, note });

/** All sources in one file: titles, dates and addresses. */
export function packSourceDetails({ sources }: DerivedRecord): PackedSourceDetails {
  return {
    format: PACKED_FORMAT,
    sources: Object.fromEntries(sources.map((source) => [source.id, detailsOfSource(source)])),
  };
}

/** All of a source but its id and the name of the text that only the editors have. */
function detailsOfSource({ id: _id, text: _text, ...details }: SourceRecord): SourceDetails {
  return details;
}
