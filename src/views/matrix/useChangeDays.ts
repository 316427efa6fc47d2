import { useCallback, useMemo } from 'react';
import type { EpochDay } from '#base/day.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { useInSlices } from '#load/useInSlices.ts';
import type { MatrixTable } from './cells.ts';
import { type ChangeDay, changeDaySteps } from './changeDays.ts';

const NONE: readonly ChangeDay[] = [];

/** The days on which the table changes, up to the last one; of a large record they come after the picture. */
export function useChangeDays(table: MatrixTable, last: EpochDay): readonly ChangeDay[] {
  const corpus = useCorpus();
  const days =
    useInSlices(
      useCallback(() => changeDaySteps(corpus, table), [corpus, table]),
      table,
    ) ?? NONE;
  return useMemo(() => days.filter((change) => change.day <= last), [days, last]);
}
