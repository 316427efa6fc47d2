import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Corpus } from '#corpus/corpus.ts';
import type { EventRow, StatementRow } from '#corpus/ids.ts';
import { readCorpus } from '#corpus/indexCorpus.ts';
import type {
  EventDetails,
  PackedEventDetails,
  PackedReleases,
  PackedSourceDetails,
  PackedTours,
  SourceDetails,
  StatementDetails,
  Tour,
} from '#corpus/packed.ts';

/** The whole record as the site will load it: index, and every detail. */
export interface SiteRecord {
  readonly corpus: Corpus;
  /** File name of the index, which every page asks for early. */
  readonly index: string;
  /** In the order of `corpus.details.events`. */
  readonly shards: readonly PackedEventDetails[];
  readonly sources: PackedSourceDetails['sources'];
  readonly tours: readonly Tour[];
  readonly releases: PackedReleases['releases'];
}

const readJson = <T>(...path: string[]): T => JSON.parse(readFileSync(join(...path), 'utf8')) as T;

/** Reads the packed files of a folder. @throws if one is not there, or of another format */
export function readSiteRecord(folder: string): SiteRecord {
  const { index } = readJson<{ index: string }>(folder, 'manifest.json');
  const corpus = readCorpus(gunzipSync(readFileSync(join(folder, index))));
  return {
    corpus,
    index,
    shards: corpus.details.events.map((name) => readJson<PackedEventDetails>(folder, name)),
    sources: readJson<PackedSourceDetails>(folder, corpus.details.sources).sources,
    tours: corpus.tours ? readJson<PackedTours>(folder, corpus.tours.file).tours : [],
    releases: corpus.releases ? readJson<PackedReleases>(folder, corpus.releases.file).releases : {},
  };
}

const shardOf = ({ corpus, shards }: SiteRecord, row: number) =>
  shards[Math.floor(row / corpus.details.eventsPerShard)];

export const eventDetailsOf = (record: SiteRecord, row: EventRow): EventDetails | undefined =>
  shardOf(record, row)?.events[record.corpus.events.id[row] as string];

export const statementDetailsOf = (record: SiteRecord, row: StatementRow): StatementDetails | undefined =>
  shardOf(record, record.corpus.statements.event[row] as number)?.statements[
    record.corpus.statements.id[row] as string
  ];

export const sourceDetailsOf = (record: SiteRecord, id: string): SourceDetails | undefined => record.sources[id];
