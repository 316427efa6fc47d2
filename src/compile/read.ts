/**
 * First stage: a folder → its records as written, with the file of each. `readFiles` of the contract says what each file
 * is. `*.md`, hidden files, `lint-explained.json`, `tours/`, `reliability/` and `releases/` are passed over.
 */
import { statSync } from 'node:fs';
import { problemAt, quote } from '#contract/problem.ts';
import { HEAD, type RawFolder, readFiles, readWhole } from '#contract/readFiles.ts';
import { loadFile, loadFiles } from './folderFiles.ts';

/** What editors have looked at in `data:lint`, beside the record's own files. */
export const EXPLAINED = 'lint-explained.json';
/** The two passes of coding, a folder beside the record's own. */
export const RELIABILITY = 'reliability';
/** Guided tours, a folder beside the record's own. */
export const TOURS = 'tours';
/** Earlier releases as they were published, a folder beside the record's own. */
export const RELEASES = 'releases';
/** Files and folders of other tools. */
const PASSED_OVER = [TOURS, RELIABILITY, RELEASES, EXPLAINED];

/** Loads a folder and reads it. @param folder  path as the person gave it */
export function readFolder(folder: string): RawFolder {
  const expected = `a folder with ${HEAD}`;
  const mend = 'Correct the path, or RECORD if it is set; without it the folder is "data".';
  const failed = (found: string): RawFolder => ({
    ...readFiles(new Map()),
    problems: [problemAt({ file: '', id: null }, { field: '', code: 'folder-missing', found, expected, mend })],
  });
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return failed(`no folder ${quote(folder)}`);
  try {
    return readFiles(loadFiles(folder, (path) => PASSED_OVER.includes(path) || path.endsWith('.md')));
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
}

/** Reads a whole record in one file of any name, in the form of `dataset.json`; problems name the file as given. */
export const readDataset = (file: string): RawFolder => readWhole(loadFile(file));
