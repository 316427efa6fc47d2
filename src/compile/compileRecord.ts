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

import { csvFiles } from '#contract/csv.ts';
import { datasetOf, writeDataset } from '#contract/dataset.ts';
import { type DerivedRecord, deriveRecord } from '#contract/derive.ts';
import type { Beside, FileContent, Manifest } from '#contract/pack.ts';
import { packSearch } from '#contract/packSearch.ts';
import type { Problem } from '#contract/problem.ts';
import type { CodingAgreement, DownloadName } from '#corpus/packed.ts';
import { checkRecord } from './checkRecord.ts';
import { writeJsonSchema } from './jsonSchema.ts';
import { packRecord } from './pack.ts';
import { changedEvents } from './releases/changedEvents.ts';
import { packReleases } from './releases/packReleases.ts';
import { readReleases } from './releases/readReleases.ts';
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
  const earlier = readReleases(folder, derived);
  if (earlier.problems.length > 0) return { ok: false, problems: earlier.problems };
  const downloads: Record<DownloadName, string> = {
    'dataset.json': writeDataset(datasetOf(derived)),
    'schema.json': writeJsonSchema(),
    ...csvFiles(derived),
  };
  const allReleases = [derived, ...earlier.releases];
  const releases = {
    list: allReleases.map(
      ({
        head: {
          release: { id, date, notes },
        },
      }) => ({ id, date, notes }),
    ),
    changes: packReleases(allReleases),
  };
  const files = packRecord(derived, {
    reliability: agreementOf(passes),
    downloads,
    search: packSearch(derived),
    tours: tours.map(({ record }) => record),
    releases:
      earlier.releases.length === 0 ? releases : { ...releases, changed: changedEvents(derived, earlier.releases) },
  });
  for (const [name, content] of Object.entries(downloads)) files.set(name, content);
  addWhole(files, derived);
  addEarlier(files, earlier.releases, releases);
  return { ok: true, files, report: reportOn(derived) };
}

/** Puts the files of earlier releases beside those of the present one, and their indexes into its manifest. */
function addEarlier(
  files: Map<string, FileContent>,
  earlier: readonly DerivedRecord[],
  releases: Beside['releases'],
): void {
  if (earlier.length === 0) return;
  const indexes: Record<string, string> = {};
  for (const derived of earlier) {
    const { id } = derived.head.release;
    const packed = packRecord(derived, {
      reliability: null,
      downloads: null,
      search: packSearch(derived),
      tours: [],
      releases,
    });
    indexes[id] = manifestIn(packed).index;
    for (const [name, content] of packed) if (name !== MANIFEST) files.set(name, content);
    addWhole(files, derived);
  }
  files.set(MANIFEST, `${JSON.stringify({ ...manifestIn(files), releases: indexes })}\n`);
}

/** Puts a release whole under its own address, where it stays: for programs, and a table of each kind. */
function addWhole(files: Map<string, FileContent>, derived: DerivedRecord): void {
  const folder = `releases/${derived.head.release.id}`;
  files.set(`${folder}/dataset.json`, writeDataset(datasetOf(derived)));
  for (const [name, content] of Object.entries(csvFiles(derived))) files.set(`${folder}/${name}`, content);
}

const MANIFEST = 'manifest.json';

const manifestIn = (files: ReadonlyMap<string, FileContent>): Manifest =>
  JSON.parse(String(files.get(MANIFEST))) as Manifest;

/** The agreement of the two passes; null where one is missing, or they have no statement in common. */
function agreementOf({ first, second }: Passes): CodingAgreement | null {
  const { n, agreed, alphaN, alpha } = reliabilityOf(first, second);
  return n === 0 ? null : { n, agreed, alphaN, alpha };
}
