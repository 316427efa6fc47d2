import { useEffect, useState } from 'react';
import { LateFailure } from '#ui/late.tsx';
import { loadAnew } from '#ui/loadAnew.ts';

/**
 * A module that is fetched when it is first wanted, once; null until it is there. A failure reaches the error boundary,
 * or is passed over where the page can do without.
 */
export function lateModule<M extends object>(load: () => Promise<M>) {
  let loaded: M | null = null;
  let hasFailed = false;
  const fetch = async () => {
    loaded = await load();
    return loaded;
  };
  function useLate(isWanted: boolean, isNeeded = true): M | null {
    const [module, setModule] = useState(loaded);
    useEffect(() => {
      if (!isWanted || module !== null) return;
      const isAgain = hasFailed;
      fetch().then(
        (arrived) => setModule(arrived),
        (error: unknown) => {
          if (!isNeeded) return;
          if (isAgain) void loadAnew();
          hasFailed = true;
          setModule(() => {
            throw new LateFailure(String(error));
          });
        },
      );
    }, [isWanted, isNeeded, module]);
    return module;
  }
  return Object.assign(useLate, { load: fetch });
}
