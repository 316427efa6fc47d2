/**
 * From a folder of the record to the files of the site:
 *
 * 1. read    files → records as written
 * 2. parse   → records of the right form
 * 3. link    between records: ids, dates, limits
 * 4. derive  → tables in order
 * 5. pack    → files for the browser, and the public dataset with its schema
 * 6. report  → what is in it
 *
 * Stages 1 to 3 gather problems; 4 to 6 run only on a record that has none.
 */
import { datasetOf, writeDataset, writeJsonSchema } from './dataset.ts';
import { deriveRecord } from './derive.ts';
import { linkRecords } from './link.ts';
import { packRecord } from './pack.ts';
import { type ParsedRecord, parseRecords } from './parse.ts';
import type { Problem } from './problem.ts';
import { readFolder } from './read.ts';
import { type Report, reportOn } from './report.ts';

export type CompileResult =
  /** Files by name, to be put into one folder. */
  | { readonly ok: true; readonly files: ReadonlyMap<string, string>; readonly report: Report }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Compiles the record in a folder. Reads the folder and nothing else; writes nothing; throws for no record, however broken. */
export function compileRecord(folder: string): CompileResult {
  const { parsed, problems } = checkRecord(folder);
  if (problems.length > 0 || parsed.head === null) return { ok: false, problems };
  const derived = deriveRecord(parsed.head, parsed);
  const files = packRecord(derived);
  files.set('dataset.json', writeDataset(datasetOf(derived)));
  files.set('schema.json', writeJsonSchema());
  return { ok: true, files, report: reportOn(derived) };
}

/** Stages 1 to 3: what could be read, and every problem of the record. */
export function checkRecord(folder: string): { readonly parsed: ParsedRecord; readonly problems: readonly Problem[] } {
  const raw = readFolder(folder);
  const { parsed, problems } = parseRecords(raw);
  return { parsed, problems: [...raw.problems, ...problems, ...linkRecords(parsed)] };
}
