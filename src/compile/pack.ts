/** The packed files as the site has them: names carry a hash, so that a file never changes, and the index is compressed. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { DerivedRecord } from '#contract/derive.ts';
import { type Beside, type FileContent, packFiles } from '#contract/pack.ts';

/** The packed files by name. The same record gives the same names and content. */
export const packRecord = (derived: DerivedRecord, beside?: Beside): Map<string, FileContent> =>
  packFiles(derived, beside, {
    nameOf: (stem, content, ending) =>
      `${stem}.${createHash('sha256').update(content).digest('hex').slice(0, 10)}.${ending}`,
    compress: (index) => gzipSync(index, { level: 9 }),
  });
