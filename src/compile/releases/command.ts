import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { datasetOf, writeDataset } from '#contract/dataset.ts';
import { deriveRecord } from '#contract/derive.ts';
import { formatProblems } from '#contract/problem.ts';
import { checkRecord } from '../checkRecord.ts';
import type { Terminal } from '../terminal.ts';
import { releaseFile } from './readReleases.ts';

/** `data:release`: keeps the record as it is now, as the release that it names. 0, or 1 for a record that is not to be published, or a release that was kept and differs. @throws if the disk refuses */
export function releaseCommand(folder: string, { out, error }: Terminal): 0 | 1 {
  const { parsed, problems } = checkRecord(folder);
  if (problems.length > 0 || parsed.head === null) {
    error(formatProblems(problems, folder));
    return 1;
  }
  const { id } = parsed.head.release;
  const file = join(folder, releaseFile(id));
  const text = writeDataset(datasetOf(deriveRecord(parsed.head, parsed)));
  if (existsSync(file)) {
    if (readFileSync(file, 'utf8') === text) {
      out(`  ${file} is kept already.`);
      return 0;
    }
    error(`Release ${id} was published with other content: ${file}. Give the record a new release in record.json.`);
    return 1;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  out(`  kept      ${file}; links that name release ${id} keep opening`);
  return 0;
}
