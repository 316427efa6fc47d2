/** Stages 1 to 3 of the compiler: a record read, parsed and linked. */
import { statSync } from 'node:fs';
import { linkRecords } from './link.ts';
import { type ParsedRecord, parseRecords } from './parse.ts';
import type { Problem } from './problem.ts';
import { type RawFolder, readDataset, readFolder } from './read.ts';

/** What could be read, and every problem of the record. */
export function checkRecord(folder: string): CheckedRecord {
  return check(readFolder(folder));
}

/** As `checkRecord`, of a folder or of a file such as the published `dataset.json`. */
export function checkRecordAt(path: string): CheckedRecord {
  return check(statSync(path, { throwIfNoEntry: false })?.isFile() ? readDataset(path) : readFolder(path));
}

export interface CheckedRecord {
  readonly parsed: ParsedRecord;
  readonly problems: readonly Problem[];
}

function check(raw: RawFolder): CheckedRecord {
  const { parsed, problems } = parseRecords(raw);
  return { parsed, problems: [...raw.problems, ...problems, ...linkRecords(parsed)] };
}
