/** The two passes of coding from `reliability/` of the record's folder. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { nearest } from '#contract/nearest.ts';
import type { ParsedRecord } from '#contract/parse.ts';
import { type Fault, type Problem, problemAt, quote } from '#contract/problem.ts';
import { idSchema, wordsSchema } from '#contract/schema.ts';
import { POSITIONS } from '#corpus/vocabulary.ts';
import { readListFile } from '../listFile.ts';
import { RELIABILITY } from '../read.ts';
import type { Coding } from './reliability.ts';

const codingSchema = v.strictObject({ statement: idSchema, position: v.picklist(POSITIONS), coder: wordsSchema });

export interface Passes {
  readonly first: readonly Coding[];
  readonly second: readonly Coding[];
  /** Files that are not there, relative to the record's folder. */
  readonly missing: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Reads `first.json` and `second.json`. Each is a list of codings, each statement once; every statement is one of the
 * record, or was one and is retired.
 * @param parsed  the record, whose own problems are not asked about here: a statement that may stand in a file which
 *   could not be read is no fault
 */
export function readReliability(folder: string, parsed: ParsedRecord): Passes {
  const retired = parsed.retired.filter(({ record }) => record.was === 'statement');
  const ids = [...parsed.written.statements, ...retired].map(({ id }) => id);
  const known = parsed.unread.kinds.has('statements') ? null : new Set([...ids, ...parsed.unread.ids]);
  const first = readPass(folder, `${RELIABILITY}/first.json`, known);
  const second = readPass(folder, `${RELIABILITY}/second.json`, known);
  return {
    first: first.codings,
    second: second.codings,
    missing: [...first.missing, ...second.missing],
    problems: [...first.problems, ...second.problems],
  };
}

interface Pass {
  readonly codings: readonly Coding[];
  readonly missing: readonly string[];
  readonly problems: readonly Problem[];
}

/** @param known  ids of statements; null if they are not all known */
function readPass(folder: string, file: string, known: ReadonlySet<string> | null): Pass {
  const path = join(folder, file);
  if (!existsSync(path)) return { codings: [], missing: [file], problems: [] };
  const { entries, problems: faults } = readListFile(path, file, codingSchema);
  const problems = [...faults];
  const places = new Map<string, number>();
  for (const { place, value } of entries) {
    const earlier = places.get(value.statement);
    if (earlier === undefined) places.set(value.statement, place);
    const fault =
      earlier !== undefined ? twice(value.statement, place, earlier) : missing(value.statement, place, known);
    if (fault) problems.push(problemAt({ file, id: null }, fault));
  }
  return { codings: entries.map(({ value }) => value), missing: [], problems };
}

const twice = (statement: string, place: number, earlier: number): Fault => ({
  field: `[${place}].statement`,
  code: 'list-twice',
  found: `${quote(statement)}, as in [${earlier}]`,
  expected: 'each statement once in a pass',
  mend: `Remove [${place}] or [${earlier}].`,
});

function missing(statement: string, place: number, known: ReadonlySet<string> | null): Fault | null {
  if (known === null || known.has(statement)) return null;
  const near = nearest(statement, known);
  return {
    field: `[${place}].statement`,
    code: 'reference-missing',
    found: `${quote(statement)}, which no statement has`,
    expected: 'the id of a statement',
    mend:
      near === null ? `Correct ${quote(statement)}, or remove the entry.` : `Write ${quote(near)} if that was meant.`,
  };
}
