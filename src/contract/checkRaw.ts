/** Stages 2 and 3 of the compiler, which need no disk: a record as written, parsed and linked. */
import { linkRecords } from './link.ts';
import { type ParsedRecord, parseRecords } from './parse.ts';
import type { Problem } from './problem.ts';
import type { RawFolder } from './readFiles.ts';

export interface CheckedRecord {
  readonly parsed: ParsedRecord;
  readonly problems: readonly Problem[];
}

/** What could be read, and every problem of the record. */
export function checkRaw(raw: RawFolder): CheckedRecord {
  const { parsed, problems } = parseRecords(raw);
  return { parsed, problems: [...raw.problems, ...problems, ...linkRecords(parsed)] };
}
