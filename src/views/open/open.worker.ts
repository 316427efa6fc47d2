/** Reads one file in a thread of its own: told what it is, checked, packed. */
import { shortHash } from '#base/shortHash.ts';
import { PACKED_FORMAT } from '#corpus/packed.ts';
import type { Note } from '#exchange/draft.ts';
import type { Format } from '#exchange/formats.ts';
import { packOpened } from '#exchange/packOpened.ts';
import { readRecord } from '#exchange/readRecord.ts';
import { folderOf, type OpenedRecord } from '#load/openedRecord.ts';

export interface OpenRequest {
  readonly name: string;
  readonly bytes: ArrayBuffer;
}

/** A problem as the contract tells it. */
export interface FileProblem {
  readonly file: string;
  readonly id: string | null;
  readonly field: string;
  readonly code: string;
  readonly found: string;
  readonly expected: string;
  readonly mend: string;
}

export type OpenReply =
  | { readonly ok: true; readonly format: Format; readonly record: OpenedRecord; readonly notes: readonly Note[] }
  | { readonly ok: false; readonly format: Format | null; readonly problems: readonly FileProblem[] };

function open({ name, bytes }: OpenRequest): OpenReply {
  const content = new Uint8Array(bytes);
  const result = readRecord(content, name);
  if (!result.ok) return result;
  const { format, derived, notes } = result;
  const { events, statements, actors, issues, sources } = derived;
  const hash = shortHash(content);
  const [first, last] = [events[0], events.at(-1)];
  const record: OpenedRecord = {
    hash,
    name,
    packed: PACKED_FORMAT,
    counts: {
      events: events.length,
      statements: statements.length,
      actors: actors.length,
      issues: issues.length,
      sources: sources.length,
    },
    dates: first && last ? [first.record.date, last.record.date] : null,
    lanes: actors.some(({ country }) => country !== null) ? 'country' : actors.length > 0 ? 'actor' : 'kind',
    files: packOpened(derived, folderOf(hash)),
  };
  return { ok: true, format, record, notes };
}

self.addEventListener('message', ({ data }: MessageEvent<OpenRequest>) => self.postMessage(open(data)));
