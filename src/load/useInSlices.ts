import { startTransition, useEffect, useMemo, useState } from 'react';
import { runNow, type Steps } from '#base/steps.ts';
import { inSlices } from './inSlices.ts';
import { useCorpus, useIsLarge } from './useCorpus.ts';

/**
 * What the steps come to: at once, or of a large record in slices, between which the page answers. While another result
 * is made, the one before stays, if it is of the same; null until there is one.
 * @param make  starts the work over; memoised, another function is other work; null for none
 * @param of  what of the record the result is of; not said, it is of the record. `make` itself where no other result may
 *   stand for this one
 * @throws what a step throws
 */
export function useInSlices<Result>(make: (() => Steps<Result>) | null, of?: unknown): Result | null {
  const corpus = useCorpus();
  const isLarge = useIsLarge();
  const here = useMemo(
    () => (isLarge || make === null ? null : { corpus, of, result: runNow(make()) }),
    [isLarge, corpus, of, make],
  );
  const [later, setLater] = useState<typeof here>(null);
  useEffect(() => {
    if (!isLarge || make === null) return;
    const stop = new AbortController();
    inSlices(make(), stop.signal).then(
      (result) => startTransition(() => setLater({ corpus, of, result })),
      (error: unknown) => {
        if (stop.signal.aborted) return;
        // For the boundary above: React throws on what an update throws.
        setLater(() => {
          throw error;
        });
      },
    );
    return () => stop.abort();
  }, [isLarge, corpus, of, make]);
  const made = here ?? later;
  return made?.corpus === corpus && made.of === of ? made.result : null;
}
