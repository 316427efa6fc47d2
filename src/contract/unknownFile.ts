/** Files that no kind of record lives in: most are misspelt, and would be left out without a word. */
import { KINDS } from './kinds.ts';
import { nearest } from './nearest.ts';
import { type Fault, type Problem, problemAt, quote } from './problem.ts';

const EXPECTED_NAMES = `record.json, ${KINDS.map((kind) => `${kind}.json`).join(', ')}, or .json files in folders of these names`;

/** @param files  paths; a folder ends with a slash */
export const unknownFiles = (files: Iterable<string>): Problem[] =>
  [...files].map((file) => problemAt({ file, id: null }, unknownFile(file, nameMeant(file))));

/** The name that a wrong one was most likely meant to be, or null. */
export function nameMeant(file: string): string | null {
  if (file.endsWith('/')) {
    const folder = nearest(file.slice(0, -1), KINDS);
    return folder === null ? null : `${folder}/`;
  }
  if (file.includes('/')) return null;
  const name = nearest(file.replace(/\.json.*$/, ''), ['record', ...KINDS]);
  return name === null ? null : `${name}.json`;
}

function unknownFile(file: string, meant: string | null): Fault {
  const away = "move it out of the record's folder";
  let mend = `Put its records into the file of their kind, or ${away}.`;
  if (meant !== null) mend = `Rename it to ${meant}, or ${away}.`;
  else if (!file.endsWith('.json')) mend = `Let its name end in .json for records or .md for notes, or ${away}.`;
  return {
    field: '',
    code: 'file-unknown',
    found: `a ${file.endsWith('/') ? 'folder' : 'file'} named ${quote(file)}`,
    expected: EXPECTED_NAMES,
    mend,
  };
}
