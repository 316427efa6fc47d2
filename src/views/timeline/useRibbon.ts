import { useEffect, useState } from 'react';
import { LateFailure } from '#ui/late.tsx';

type Ribbon = typeof import('./ribbon.ts');

let loaded: Ribbon | null = null;

/** The arithmetic of ribbons with the stance rule, fetched when an issue is first chosen; null until it is there. */
export function useRibbon(isWanted: boolean): Ribbon | null {
  const [ribbon, setRibbon] = useState(loaded);
  useEffect(() => {
    if (!isWanted || ribbon !== null) return;
    import('./ribbon.ts').then(
      (module) => {
        loaded = module;
        setRibbon(module);
      },
      // Thrown where the error page of the view catches it.
      (error: unknown) =>
        setRibbon(() => {
          throw new LateFailure(String(error));
        }),
    );
  }, [isWanted, ribbon]);
  return ribbon;
}
