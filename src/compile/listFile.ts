/** A list in a file of its own, beside the record: read and checked by a schema, with problems as the record's own files have. */
import * as v from 'valibot';
import { explainIssues } from '#contract/explain.ts';
import { type Problem, problemAt } from '#contract/problem.ts';
import { readValue } from '#contract/readValue.ts';
import { loadFile } from './folderFiles.ts';

export interface ListFile<T> {
  /** Entries of the right form, each with its place in the list from 0. */
  readonly entries: readonly { readonly place: number; readonly value: T }[];
  readonly problems: readonly Problem[];
}

/**
 * The entries of a list file.
 * @param path    where the file is; it must be there
 * @param file    what problems call it
 * @param schema  of one entry
 */
export function readListFile<S extends v.GenericSchema>(
  path: string,
  file: string,
  schema: S,
): ListFile<v.InferOutput<S>> {
  const { value, faults } = readValue(loadFile(path), false);
  const problems = faults.map((fault) => problemAt({ file, id: null }, fault));
  const entries: { place: number; value: v.InferOutput<S> }[] = [];
  for (const [place, written] of (Array.isArray(value) ? value : []).entries()) {
    const result = v.safeParse(schema, written, { abortPipeEarly: true });
    if (result.success) entries.push({ place, value: result.output });
    else {
      for (const fault of explainIssues(schema, result.issues)) {
        const field = `[${place}]${fault.field === '' ? '' : `.${fault.field}`}`;
        problems.push(problemAt({ file, id: null }, { ...fault, field }));
      }
    }
  }
  return { entries, problems };
}
