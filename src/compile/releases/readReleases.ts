/** The earlier releases of a record, kept in its folder `releases/` in the form in which they were published. */
import { join } from 'node:path';
import { datasetOf, writeDataset } from '#contract/dataset.ts';
import type { DerivedRecord } from '#contract/derive.ts';
import { type Problem, problemAt, quote } from '#contract/problem.ts';
import { ID_PATTERN } from '#corpus/ids.ts';
import { loadAt } from '../diff/loadAt.ts';
import { listFolder } from '../folderFiles.ts';
import { RELEASES } from '../read.ts';

/** Name of the file that keeps a release. */
export const releaseFile = (id: string): string => `${RELEASES}/${id}.json`;

/**
 * The kept releases before the present one, the latest first, and what is wrong with the folder. The present release
 * may be kept too: then the record must still be what was published.
 */
export function readReleases(
  folder: string,
  now: DerivedRecord,
): { readonly releases: readonly DerivedRecord[]; readonly problems: readonly Problem[] } {
  const releases: DerivedRecord[] = [];
  const problems: Problem[] = [];
  for (const name of listFolder(join(folder, RELEASES))) {
    const file = `${RELEASES}/${name}`;
    const loaded = loadAt(join(folder, file));
    if (!loaded.ok) {
      problems.push(...loaded.problems.map((problem) => ({ ...problem, file })));
      continue;
    }
    const { id, date } = loaded.derived.head.release;
    const { release } = now.head;
    if (name !== `${id}.json` || !ID_PATTERN.test(id)) {
      problems.push(
        problemAt(
          { file, id: null },
          {
            field: 'release.id',
            code: 'release-name',
            found: quote(id),
            expected: 'the name of the file without .json, as an address can hold it',
            mend: ID_PATTERN.test(id) ? `Name the file ${id}.json.` : 'Take the file out of releases/.',
          },
        ),
      );
    } else if (id === release.id) {
      if (writeDataset(datasetOf(loaded.derived)) !== writeDataset(datasetOf(now))) {
        problems.push(
          problemAt(
            { file, id: null },
            {
              field: '',
              code: 'release-changed',
              found: `a record that differs from release ${id} as it was published`,
              expected: 'a release that never changes',
              mend: 'Give the record a new release in record.json: id, date and notes.',
            },
          ),
        );
      }
    } else if (date > release.date) {
      problems.push(
        problemAt(
          { file, id: null },
          {
            field: 'release.date',
            code: 'release-late',
            found: quote(date),
            expected: `a day no later than ${release.date}, the date of the record`,
            mend: 'Correct the date of the release in record.json.',
          },
        ),
      );
    } else releases.push(loaded.derived);
  }
  const isLater = (a: DerivedRecord, b: DerivedRecord) =>
    a.head.release.date < b.head.release.date ||
    (a.head.release.date === b.head.release.date && a.head.release.id < b.head.release.id);
  return { releases: releases.sort((a, b) => (isLater(a, b) ? 1 : -1)), problems };
}
