import { startTransition, useEffect, useMemo, useState } from 'react';
import { runNow, type Steps } from '#base/steps.ts';
import type { Corpus } from '#corpus/corpus.ts';
import { inSlices } from './inSlices.ts';
import { useCorpus, useIsLarge } from './useCorpus.ts';

/**
 * What the steps come to: at once, or of a large record in slices, between which the page answers. Null before the first
 * result of a record; while another is made, the one before stays.
 * @param make  starts the work over; memoised, another function is other work
 */
export function useInSlices<Result>(make: () => Steps<Result>): Result | null {
  const corpus = useCorpus();
  const isLarge = useIsLarge();
  const here = useMemo(() => (isLarge ? null : { corpus, result: runNow(make()) }), [isLarge, corpus, make]);
  const [later, setLater] = useState<{ readonly corpus: Corpus; readonly result: Result } | null>(null);
  useEffect(() => {
    if (!isLarge) return;
    const stop = new AbortController();
    inSlices(make(), stop.signal).then(
      (result) => startTransition(() => setLater({ corpus, result })),
      (error: unknown) => {
        if (!stop.signal.aborted) throw error;
      },
    );
    return () => stop.abort();
  }, [isLarge, corpus, make]);
  const made = here ?? later;
  return made?.corpus === corpus ? made.result : null;
}
