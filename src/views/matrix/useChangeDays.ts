import { useEffect, useMemo, useState } from 'react';
import type { EpochDay } from '#base/day.ts';
import { inSlices } from '#load/inSlices.ts';
import { useCorpus, useIsLarge } from '#load/useCorpus.ts';
import type { MatrixTable } from './cells.ts';
import { type ChangeDay, changeDaySteps, changeDays } from './changeDays.ts';

const NONE: readonly ChangeDay[] = [];

/** The days on which the table changes, up to the last one; of a large record they come after the picture. */
export function useChangeDays(table: MatrixTable, last: EpochDay): readonly ChangeDay[] {
  const corpus = useCorpus();
  const isLarge = useIsLarge();
  const here = useMemo(() => (isLarge ? null : changeDays(corpus, table)), [isLarge, corpus, table]);
  const [later, setLater] = useState<{ readonly table: MatrixTable; readonly days: readonly ChangeDay[] } | null>(null);
  useEffect(() => {
    if (!isLarge) return;
    const stop = new AbortController();
    inSlices(changeDaySteps(corpus, table), stop.signal).then(
      (days) => setLater({ table, days }),
      (error: unknown) => {
        if (!stop.signal.aborted) throw error;
      },
    );
    return () => stop.abort();
  }, [isLarge, corpus, table]);
  const days = here ?? (later?.table === table ? later.days : NONE);
  return useMemo(() => days.filter((change) => change.day <= last), [days, last]);
}
