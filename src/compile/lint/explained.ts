/** What editors have looked at: `lint-explained.json`, beside the record's own files. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { type Problem, problemAt, quote } from '#contract/problem.ts';
import { textSchema, wordsSchema } from '#contract/schema.ts';
import { type ListFile, readListFile } from '../listFile.ts';
import { EXPLAINED } from '../read.ts';
import { KINDS_IN_ORDER, type LintRow, rowOf } from './rows.ts';

const explanationSchema = v.strictObject({ kind: v.picklist(KINDS_IN_ORDER), id: wordsSchema, why: textSchema });

export type Explanation = v.InferOutput<typeof explanationSchema>;

/** The explanations of a record's folder; none without the file. One that is there twice is a problem. */
export function readExplanations(folder: string): {
  readonly explanations: readonly Explanation[];
  readonly problems: readonly Problem[];
} {
  const path = join(folder, EXPLAINED);
  if (!existsSync(path)) return { explanations: [], problems: [] };
  const list = readListFile(path, EXPLAINED, explanationSchema);
  return { explanations: list.entries.map(({ value }) => value), problems: [...list.problems, ...twice(list)] };
}

function* twice({ entries }: ListFile<Explanation>): Generator<Problem> {
  const places = new Map<string, number>();
  for (const { place, value } of entries) {
    const key = keyOf(value);
    const earlier = places.get(key);
    if (earlier === undefined) {
      places.set(key, place);
      continue;
    }
    yield problemAt(
      { file: EXPLAINED, id: null },
      {
        field: `[${place}]`,
        code: 'list-twice',
        found: `${quote(value.kind)}, ${quote(value.id)}, as in [${earlier}]`,
        expected: 'each row explained once',
        mend: `Remove [${place}] or [${earlier}].`,
      },
    );
  }
}

const keyOf = ({ kind, id }: Pick<LintRow, 'kind' | 'id'>): string => `${kind} ${id}`;

export interface ExplainedRow extends LintRow {
  readonly why: Explanation['why'];
}

/** Splits rows into those to look at and those looked at, orders kept. An explanation that fits none is a row itself. */
export function explainRows(
  rows: readonly LintRow[],
  explanations: readonly Explanation[],
): { readonly open: readonly LintRow[]; readonly explained: readonly ExplainedRow[] } {
  const why = new Map(explanations.map((each) => [keyOf(each), each.why]));
  const keys = new Set(rows.map(keyOf));
  const idle = explanations
    .filter((each) => !keys.has(keyOf(each)))
    .map(({ kind, id }) =>
      rowOf(
        'explanation-idle',
        { file: EXPLAINED, id: `${kind} ${id}` },
        `There is no row ${kind} for ${id}.`,
        'Remove the explanation, or correct its kind or id.',
      ),
    );
  return {
    open: [...rows.filter((row) => !why.has(keyOf(row))), ...idle],
    explained: rows.flatMap((row) => {
      const reason = why.get(keyOf(row));
      return reason === undefined ? [] : [{ ...row, why: reason }];
    }),
  };
}
