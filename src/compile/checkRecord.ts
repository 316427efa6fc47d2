/** Stages 1 to 3 of the compiler: a record read, parsed and linked. */
import { statSync } from 'node:fs';
import { type CheckedRecord, checkRaw } from '#contract/checkRaw.ts';
import { readDataset, readFolder } from './read.ts';

/** What could be read, and every problem of the record. */
export const checkRecord = (folder: string): CheckedRecord => checkRaw(readFolder(folder));

/** As `checkRecord`, of a folder or of a file such as the published `dataset.json`. */
export const checkRecordAt = (path: string): CheckedRecord =>
  checkRaw(statSync(path, { throwIfNoEntry: false })?.isFile() ? readDataset(path) : readFolder(path));
