import { formatProblems } from '#contract/problem.ts';
import { checkRecord } from '../checkRecord.ts';
import type { Terminal } from '../terminal.ts';
import { formatReliability } from './formatReliability.ts';
import { readReliability } from './readReliability.ts';
import { reliabilityOf } from './reliability.ts';

/** `data:reliability`: prints how far the two passes agree. Files that are not there are no fault. */
export function reliabilityCommand(folder: string, { out, error }: Terminal): 0 | 1 {
  const { first, second, missing, problems } = readReliability(folder, checkRecord(folder).parsed);
  if (problems.length > 0) {
    error(formatProblems(problems, folder));
    return 1;
  }
  if (missing.length > 0) {
    const files = missing.join(' and ');
    out(`Agreement is not measured yet: ${folder} has no ${files}. data/README.md shows how to write them.`);
    return 0;
  }
  out(formatReliability(reliabilityOf(first, second)));
  return 0;
}
