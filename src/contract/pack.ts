/**
 * Fifth stage: tables → the files the browser loads, typed in `corpus/packed.ts`.
 *
 * 1. Details by shard, those of the sources, the guided tours, and the search index.
 * 2. The index, which names them: columns, compressed.
 * 3. The manifest, which names the index.
 *
 * Every name but the manifest's is the caller's to make, with a hash of the content where files are kept for ever.
 */
import { OPEN_END, OPEN_START } from '#base/day.ts';
import { writeIndex } from '#corpus/indexFile.ts';
import {
  type CodingAgreement,
  type DownloadName,
  PACKED_FORMAT,
  type PackedActor,
  type PackedEvents,
  type PackedIndex,
  type PackedIssue,
  type PackedReleases,
  type PackedSources,
  type PackedStatements,
  type PackedTours,
  type Release,
  type Term,
} from '#corpus/packed.ts';
import type { PackedSearch } from '#search/packedSearch.ts';
import { spanOf } from './date.ts';
import { type DerivedRecord, type Rows, rowOf } from './derive.ts';
import { EVENTS_PER_SHARD, packEventDetails, packSourceDetails } from './packDetails.ts';
import type { ActorRecord, EventRecord, IssueRecord, SourceRecord, TourRecord } from './schema.ts';

/** Text, or bytes for the index. */
export type FileContent = string | Uint8Array;

/** `manifest.json`, the one file with a fixed name among the packed ones. */
export interface Manifest {
  readonly format: number;
  /** File name of the index, relative to the manifest. */
  readonly index: string;
  /** Id of the release. */
  readonly release: string;
  /** The indexes of earlier releases, by id. */
  readonly releases?: Readonly<Record<string, string>>;
}

/** What a page tells of the record that is not in its tables. */
export interface Beside {
  /** Null where no second coding is on record. */
  readonly reliability: CodingAgreement | null;
  /** The files to take away; the index says how long they are. Null for an earlier release. */
  readonly downloads: Readonly<Record<DownloadName, string>> | null;
  readonly search: PackedSearch;
  readonly tours: readonly TourRecord[];
  /** The present release and the earlier ones, the latest first, and what changed between them. */
  readonly releases: {
    readonly list: readonly Release[];
    readonly changes: PackedReleases;
    /** As in the index, where there are earlier releases. */
    readonly changed?: NonNullable<PackedIndex['releases']>['changed'];
  };
}

/** How files are named and written, where they are to lie. */
export interface Wrapping {
  /** The name of a file, from what it is and what is in it. */
  readonly nameOf: (stem: string, content: FileContent, ending: string) => string;
  readonly compress: (index: Uint8Array) => Uint8Array;
}

/** The packed files by name. The same record gives the same names and content. */
export function packFiles(
  derived: DerivedRecord,
  beside: Beside | undefined,
  { nameOf, compress }: Wrapping,
): Map<string, FileContent> {
  const files = new Map<string, FileContent>();
  const add = (stem: string, value: object): string => {
    const text = JSON.stringify(value);
    const name = nameOf(stem, text, 'json');
    files.set(name, text);
    return name;
  };
  const events = packEventDetails(derived).map((shard, i) => add(`events-${i}`, shard));
  const sources = add('sources', packSourceDetails(derived));
  const search = beside === undefined ? null : add('search', beside.search);
  const details = { eventsPerShard: EVENTS_PER_SHARD, events, sources, search };
  const tours = beside === undefined ? undefined : packTours(beside.tours, (file) => add('tours', file));
  const releases = beside && {
    file: add('releases', beside.releases.changes),
    list: beside.releases.list,
    ...(beside.releases.changed && { changed: beside.releases.changed }),
  };
  const columns = writeIndex({
    ...packIndex(derived, details),
    ...packBeside(beside),
    ...(tours && { tours }),
    ...(releases && { releases }),
  });
  // By what is in it: compressed bytes differ from one version of the compressor to the next.
  const index = nameOf('index', columns, 'bin');
  files.set(index, compress(columns));
  const manifest: Manifest = { format: PACKED_FORMAT, index, release: derived.head.release.id };
  files.set('manifest.json', `${JSON.stringify(manifest)}\n`);
  return files;
}

function packIndex(derived: DerivedRecord, details: PackedIndex['details']): PackedIndex {
  const { release, title, description, license } = derived.head;
  const { commit, ...dated } = release;
  return {
    format: PACKED_FORMAT,
    release: commit === undefined ? dated : { ...dated, commit },
    title,
    description,
    license,
    actors: derived.actors.map(packActor),
    issues: derived.issues.map(packIssue),
    sources: packSources(derived.sources),
    events: packEvents(derived),
    statements: packStatements(derived),
    retired: derived.retired.map(({ id, was, why, see }) => ({ id, was, why, ...(see === undefined ? {} : { see }) })),
    details,
  };
}

function packBeside(beside: Beside | undefined): Pick<PackedIndex, 'reliability' | 'downloads'> {
  if (beside === undefined) return {};
  const { reliability, downloads } = beside;
  return {
    reliability,
    ...(downloads && {
      downloads: Object.fromEntries(
        Object.entries(downloads).map(([name, content]) => [name, new TextEncoder().encode(content).length]),
      ) as Record<DownloadName, number>,
    }),
  };
}

/** The tours in a file of their own, and what the index says of them; nothing for none. */
function packTours(tours: readonly TourRecord[], add: (file: PackedTours) => string): PackedIndex['tours'] {
  if (tours.length === 0) return undefined;
  const file = add({
    format: PACKED_FORMAT,
    tours: tours.map(({ id, title, summary, issue = null, steps }) => ({ id, title, summary, issue, steps })),
  });
  return { file, titles: tours.map(({ id, title }) => ({ id, title })) };
}

function packActor({
  id,
  kind,
  name,
  aliases,
  country,
  offices,
  memberships,
  wikidata,
  note,
}: ActorRecord): PackedActor {
  const { en, zh, ja } = name;
  return {
    id,
    kind,
    name: ja === undefined ? { en, zh } : { en, zh, ja },
    aliases,
    country,
    offices: offices.map(packTerm),
    memberships: memberships.map(packTerm),
    ...(typeof wikidata === 'string' ? { wikidata } : {}),
    ...(note === undefined ? {} : { note }),
  };
}

function packTerm(term: ActorRecord['memberships'][number] & { readonly title?: Term['title'] }): Term {
  const { of, title, from, to } = term;
  return {
    of,
    ...(title === undefined ? {} : { title }),
    from: from === undefined ? OPEN_START : spanOf(from).from,
    to: to === undefined ? OPEN_END : spanOf(to).to,
    ...(from === undefined ? {} : { fromText: from }),
    ...(to === undefined ? {} : { toText: to }),
  };
}

function packIssue({ id, proposition, means, theme, note }: IssueRecord): PackedIssue {
  return { id, proposition, means, theme, ...(note === undefined ? {} : { note }) };
}

const packSources = (sources: readonly SourceRecord[]): PackedSources => ({
  id: sources.map(({ id }) => id),
  publisher: sources.map(({ publisher }) => publisher),
  reliability: sources.map(({ reliability }) => reliability),
  language: sources.map(({ language }) => language),
});

function packEvents({ events, rows }: DerivedRecord): PackedEvents {
  const records = events.map(({ record }) => record);
  return {
    id: records.map(({ id }) => id),
    date: records.map(({ date }) => date),
    from: events.map(({ span }) => span.from),
    to: events.map(({ span }) => span.to),
    kind: records.map(({ kind }) => kind),
    title: { en: records.map(({ title }) => title.en), zh: records.map(({ title }) => title.zh) },
    actors: records.map(({ actors }) => actors.map((id) => rowOf(rows.actors, id))),
    sources: records.map(({ evidence }) => evidenceRows(rows.sources, evidence)),
    partOf: records.map(({ partOf }) => (partOf === undefined ? -1 : rowOf(rows.events, partOf))),
    respondsTo: records.map(({ respondsTo = [] }) => respondsTo.map((id) => rowOf(rows.events, id))),
    disputeCount: records.map(({ disputes = [] }) => disputes.length),
  };
}

function packStatements({ statements, rows }: DerivedRecord): PackedStatements {
  const records = statements.map(({ record }) => record);
  return {
    id: records.map(({ id }) => id),
    actor: records.map(({ actor }) => rowOf(rows.actors, actor)),
    onBehalfOf: records.map(({ onBehalfOf }) => (onBehalfOf === undefined ? -1 : rowOf(rows.actors, onBehalfOf))),
    issue: records.map(({ issue }) => rowOf(rows.issues, issue)),
    position: records.map(({ position }) => position),
    date: records.map(({ date }) => date),
    from: statements.map(({ span }) => span.from),
    to: statements.map(({ span }) => span.to),
    event: records.map(({ event }) => rowOf(rows.events, event)),
    basis: records.map(({ basis }) => basis),
    sources: records.map(({ evidence }) => evidenceRows(rows.sources, evidence)),
  };
}

/** Rows of the sources of evidence, each once, in the order of the data. */
const evidenceRows = (rows: Rows, evidence: EventRecord['evidence']): number[] => [
  ...new Set(evidence.map(({ source }) => rowOf(rows, source))),
];
