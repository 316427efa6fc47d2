/**
 * From a folder of the record to the files of the site:
 *
 * 1. read    files → records as written
 * 2. parse   → records of the right form
 * 3. link    between records: ids, dates, limits
 * 4. derive  → tables in order
 * 5. pack    → files for the browser, and those to take away: the dataset with its schema, tables
 * 6. report  → what is in it
 *
 * Stages 1 to 3 gather problems; 4 to 6 run only on a record that has none.
 */
import { statSync } from 'node:fs';
import type { CodingAgreement, DownloadName } from '#corpus/packed.ts';
import { csvFiles } from './csv.ts';
import { datasetOf, writeDataset, writeJsonSchema } from './dataset.ts';
import { deriveRecord } from './derive.ts';
import { linkRecords } from './link.ts';
import { type FileContent, packRecord } from './pack.ts';
import { packSearch } from './packSearch.ts';
import { type ParsedRecord, parseRecords } from './parse.ts';
import type { Problem } from './problem.ts';
import { type RawFolder, readDataset, readFolder } from './read.ts';
import { type Passes, readReliability } from './reliability/readReliability.ts';
import { reliabilityOf } from './reliability/reliability.ts';
import { type Report, reportOn } from './report.ts';
import { readTours } from './tours/readTours.ts';

export type CompileResult =
  /** Files by name, to be put into one folder. */
  | { readonly ok: true; readonly files: ReadonlyMap<string, FileContent>; readonly report: Report }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Compiles the record in a folder. Reads the folder and nothing else; writes nothing; throws for no record, however broken. */
export function compileRecord(folder: string): CompileResult {
  const { parsed, problems } = checkRecord(folder);
  if (parsed.head === null) return { ok: false, problems };
  const passes = readReliability(folder, parsed);
  const { tours, problems: tourProblems } = readTours(folder, parsed);
  const all = [...problems, ...passes.problems, ...tourProblems];
  if (all.length > 0) return { ok: false, problems: all };
  const derived = deriveRecord(parsed.head, parsed);
  const downloads: Record<DownloadName, string> = {
    'dataset.json': writeDataset(datasetOf(derived)),
    'schema.json': writeJsonSchema(),
    ...csvFiles(derived),
  };
  const files = packRecord(derived, {
    reliability: agreementOf(passes),
    downloads,
    search: packSearch(derived),
    tours: tours.map(({ record }) => record),
  });
  for (const [name, content] of Object.entries(downloads)) files.set(name, content);
  return { ok: true, files, report: reportOn(derived) };
}

/** The agreement of the two passes; null where one is missing, or they have no statement in common. */
function agreementOf({ first, second }: Passes): CodingAgreement | null {
  const { n, agreed, alphaN, alpha } = reliabilityOf(first, second);
  return n === 0 ? null : { n, agreed, alphaN, alpha };
}

/** Stages 1 to 3: what could be read, and every problem of the record. */
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
