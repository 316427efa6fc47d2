import { writeFileSync } from 'node:fs';
import { formatProblems } from '#contract/problem.ts';
import { checkRecordAt } from '../checkRecord.ts';
import type { Terminal } from '../terminal.ts';
import { readExplanations } from './explained.ts';
import { formatLint } from './formatLint.ts';
import { lintHtml } from './lintHtml.ts';
import { lintRecord } from './lintRecord.ts';

/**
 * `data:lint`: prints the report, and writes it as a page if asked. 0 however many rows there are; 1 for a record with
 * problems, which have to be mended first, or with `strict` for any row that is not explained.
 * @throws if the page cannot be written
 */
export function lintCommand(
  folder: string,
  options: { readonly html?: string | undefined; readonly strict?: boolean | undefined },
  { out, error }: Terminal,
): 0 | 1 {
  const { parsed, problems } = checkRecordAt(folder);
  const { explanations, problems: faults } = readExplanations(folder);
  if (problems.length + faults.length > 0 || parsed.head === null) {
    error(formatProblems([...problems, ...faults], folder));
    error('\nMend these first: the lint looks over a sound record.');
    return 1;
  }
  const lint = lintRecord(parsed.head, parsed, explanations);
  out(formatLint(lint, folder));
  if (options.html !== undefined) {
    writeFileSync(options.html, lintHtml(lint));
    out(`  written to ${options.html}`);
  }
  return options.strict && lint.rows.length > 0 ? 1 : 0;
}
