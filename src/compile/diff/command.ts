import { writeFileSync } from 'node:fs';
import type { DerivedRecord } from '#contract/derive.ts';
import { formatProblems } from '#contract/problem.ts';
import { corpusOf } from '../corpusOf.ts';
import type { Terminal } from '../terminal.ts';
import { type Diff, formatDiff } from './formatDiff.ts';
import { loadAt } from './loadAt.ts';
import { diffRecords } from './records.ts';
import { stanceMoves } from './stances.ts';

/**
 * `data:diff`: what changed from one release to another. 0 if every address still answers; 1 for a record that was
 * removed without being retired, or for a record that cannot be compared.
 * @param before  a folder of the record, or a file such as a published `dataset.json`; `after` too
 * @throws if the JSON cannot be written
 */
export function diffCommand(
  before: string,
  after: string,
  options: { readonly json?: string | undefined },
  { out, error }: Terminal,
): 0 | 1 {
  const [old, now] = [loadAt(before), loadAt(after)];
  const problems = [old, now].flatMap((loaded, i) =>
    loaded.ok ? [] : [formatProblems(loaded.problems, i === 0 ? before : after)],
  );
  if (!old.ok || !now.ok) {
    error([...problems, 'These keep the records from being compared.'].join('\n\n'));
    return 1;
  }
  const diff = diffOf(old.derived, now.derived);
  out(formatDiff(diff));
  if (options.json !== undefined) {
    writeFileSync(options.json, `${JSON.stringify(diff, null, 2)}\n`);
    out(`  written to ${options.json}`);
  }
  return diff.faults.length > 0 ? 1 : 0;
}

function diffOf(old: DerivedRecord, now: DerivedRecord): Diff {
  const release = ({ head }: DerivedRecord): Diff['from'] => ({ release: head.release.id, date: head.release.date });
  return {
    from: release(old),
    to: release(now),
    ...diffRecords(old, now),
    stances: stanceMoves(corpusOf(old), corpusOf(now)),
  };
}
