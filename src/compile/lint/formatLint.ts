import { quote } from '#contract/problem.ts';
import type { Lint } from './lintRecord.ts';
import { LINT_KINDS, type LintRow } from './rows.ts';

/**
 * The report for a terminal: rows by kind, what is explained, coverage, and the numbers last, where a person looks first.
 * @param folder  the record's folder, put before each file so that it can be opened
 */
export function formatLint({ release, rows, explained, counts, issues, coverage }: Lint, folder: string): string {
  const path = (file: string): string => [folder.replace(/[/\\]+$/, ''), file].filter(Boolean).join('/');
  const place = ({ file, id }: LintRow): string => `  ${path(file)}  ›  ${plain(id)}`;
  const sections = counts
    .filter(({ open }) => open > 0)
    .map(({ kind, open }) =>
      [
        `${kind} (${open})  ${LINT_KINDS[kind]}`,
        ...rows
          .filter((row) => row.kind === kind)
          .map((row) => `${place(row)}\n    what  ${plain(row.what)}\n    mend  ${plain(row.mend)}`),
      ].join('\n'),
    );
  const looked = explained.map((row) => `${place(row)}  [${row.kind}]\n    why   ${plain(row.why.en)}`);
  return [
    ...sections,
    ...(looked.length === 0 ? [] : [[`Explained (${looked.length})`, ...looked].join('\n')]),
    ['Coverage', ...issues.map(issueLine), `  ${coverage}`].join('\n'),
    [
      `Lint of release ${release}: ${countRows(rows.length)} to look at, ${explained.length} explained.`,
      ...counts.map(
        ({ kind, open, explained: done }) =>
          `  ${String(open).padStart(5)}  ${kind}${done === 0 ? '' : ` (${done} more explained)`}`,
      ),
    ].join('\n'),
  ].join('\n\n');
}

export const countRows = (count: number): string => (count === 1 ? '1 row' : `${count} rows`);

const issueLine = ({ id, count, sides, speakers, latest }: Lint['issues'][number]): string =>
  `  ${String(count).padStart(4)} statements, ${String(speakers.length).padStart(2)} speakers  ${id}: ${sides.for} for, ${sides.against} against, ${sides.neutral} neutral, ${sides.declined} declined; latest ${latest ?? 'none'}`;

/** Without line breaks and control characters, which the terminal would obey. */
const plain = (text: string): string =>
  quote(text, text.length + 99)
    .slice(1, -1)
    .replaceAll('\\"', '"');
