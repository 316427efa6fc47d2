/** A file that a reader opened → a record that holds by the contract, or all that is wrong with it. */
import { checkRaw } from '#contract/checkRaw.ts';
import { type DerivedRecord, deriveRecord } from '#contract/derive.ts';
import { parseJson } from '#contract/json.ts';
import { type Fault, type Problem, problemAt } from '#contract/problem.ts';
import { readWhole } from '#contract/readFiles.ts';
import { decode, ENCODING_FAULT } from '#contract/readValue.ts';
import { isDnaTable, readDnaTable } from './dnaTable.ts';
import { Draft, type Note } from './draft.ts';
import { readEventTable } from './eventTable.ts';
import { type Format, LIMITS } from './formats.ts';
import { readTable } from './table.ts';
import { isTimeline, readTimeline } from './timelineJson.ts';
import { isTimelineTable, readTimelineTable } from './timelineTable.ts';

export type ReadRecord =
  | { readonly ok: true; readonly format: Format; readonly derived: DerivedRecord; readonly notes: readonly Note[] }
  /** `format` is null where the file could not be told from any. */
  | { readonly ok: false; readonly format: Format | null; readonly problems: readonly Problem[] };

/** Tells the format by what is in the file, reads it and checks it. Never throws, whatever the bytes. */
export function readRecord(bytes: Uint8Array, file: string): ReadRecord {
  const refuse = (fault: Fault): ReadRecord => ({
    ok: false,
    format: null,
    problems: [problemAt({ file, id: null }, fault)],
  });
  if (bytes.length > LIMITS.bytes) return refuse(tooLarge(bytes.length));
  const text = decode(bytes)?.replace(/^\uFEFF/, '');
  if (text === undefined) return refuse(ENCODING_FAULT);
  const start = text.trimStart()[0];
  if (start === undefined) return refuse(EMPTY);
  if (start === '{' || start === '[') {
    const json = parseJson(text);
    return json.ok && isTimeline(json.value)
      ? readDraft('timeline', file, (draft) => readTimeline(draft, json.value as Parameters<typeof readTimeline>[1]))
      : readContract(bytes, file);
  }
  const table = readTable(text);
  if (isDnaTable(table)) return readDraft('dna', file, (draft) => readDnaTable(draft, table));
  if (isTimelineTable(table)) return readDraft('timeline-table', file, (draft) => readTimelineTable(draft, table));
  return readDraft('table', file, (draft) => readEventTable(draft, table));
}

function readContract(bytes: Uint8Array, file: string): ReadRecord {
  const { parsed, problems } = checkRaw(readWhole(bytes, file));
  if (parsed.head === null || problems.length > 0) return { ok: false, format: 'contract', problems };
  return { ok: true, format: 'contract', derived: deriveRecord(parsed.head, parsed), notes: [] };
}

function readDraft(format: Format, file: string, read: (draft: Draft) => void): ReadRecord {
  const draft = new Draft(file);
  read(draft);
  const { parsed, problems } = checkRaw(draft.raw());
  const told = draft.problemsInFile(problems);
  if (parsed.head === null || told.length > 0) return { ok: false, format, problems: told };
  return { ok: true, format, derived: deriveRecord(parsed.head, parsed), notes: draft.notes() };
}

const tooLarge = (bytes: number): Fault => ({
  field: '',
  code: 'file-large',
  found: `${Math.ceil(bytes / 1e6)} MB`,
  expected: `at most ${LIMITS.bytes / 1e6} MB`,
  mend: 'Take a part of it.',
});

const EMPTY: Fault = {
  field: '',
  code: 'file-empty',
  found: 'an empty file',
  expected: 'a record',
  mend: 'Choose the file that has the record in it.',
};
