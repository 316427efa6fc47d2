import { useEffect, useState } from 'react';
import { LateFailure } from '#ui/late.tsx';

/** A module that is fetched when it is first wanted, once; null until it is there. A failure reaches the error boundary. */
export function lateModule<M extends object>(load: () => Promise<M>): (isWanted: boolean) => M | null {
  let loaded: M | null = null;
  return function useLate(isWanted) {
    const [module, setModule] = useState(loaded);
    useEffect(() => {
      if (!isWanted || module !== null) return;
      load().then(
        (arrived) => {
          loaded = arrived;
          setModule(arrived);
        },
        (error: unknown) =>
          setModule(() => {
            throw new LateFailure(String(error));
          }),
      );
    }, [isWanted, module]);
    return module;
  };
}
