import {
  type ComponentProps,
  type ComponentType,
  lazy,
  memo,
  // biome-ignore lint/style/noRestrictedImports: what Await is made of
  Suspense,
  type SuspenseProps,
  useLayoutEffect,
  useReducer,
  useState,
} from 'react';
import { inTime } from '#base/inTime.ts';
import { loadAnew } from './loadAnew.ts';

/** The code of a part of the page did not come: the connection is down, or the host has a newer build. */
export class LateFailure extends Error {}

let failed: (() => void)[] = [];

/** Makes every part whose code did not come be asked for anew when it is next shown; React alone would never ask again. */
export function askAgain(): void {
  for (const renew of failed) renew();
  failed = [];
}

/** Draws each place anew where parts are awaited. */
const places = new Set<() => void>();

/**
 * React's `Suspense`, but what has come shows at once. React alone lets whatever stands in its place stand for 300 ms,
 * even if the code was there all along (facebook/react#31819); an update, as when a part comes here, it does not hold back.
 */
export function Await(props: SuspenseProps) {
  const [, draw] = useReducer((count: number) => count + 1, 0);
  useLayoutEffect(() => {
    places.add(draw);
    return () => void places.delete(draw);
  }, []);
  return <Suspense {...props} />;
}

/**
 * A part of the page whose code is fetched when it is first shown, or before by `load`; then it shows at once.
 * @param name of the part in its file
 */
// biome-ignore lint/suspicious/noExplicitAny: as in React's own `lazy`, whatever the part takes.
export function late<Name extends string, File extends Readonly<Record<Name, ComponentType<any>>>>(
  file: () => Promise<File>,
  name: Name,
) {
  type T = File[Name];
  let loaded: T | null = null;
  const fetch = async () => {
    loaded = (await file())[name];
    for (const draw of places) draw();
    return loaded;
  };
  const ask = (isAgain: boolean) =>
    lazy(() =>
      inTime(fetch).then(
        (part) => ({ default: part }),
        (error: unknown) => {
          failed.push(() => {
            Part = ask(true);
          });
          if (isAgain) void loadAnew();
          throw new LateFailure(String(error ?? 'no answer in time'));
        },
      ),
    );
  let Part = ask(false);
  const Late = memo((props: ComponentProps<T>) => {
    const [shown] = useState({ Part: loaded ?? Part });
    return <shown.Part {...props} />;
  });
  return Object.assign(Late, { load: fetch });
}

/** Fetches early what will be wanted. What does not come is asked for again then, and says so there. */
export function early(load: () => Promise<unknown>): void {
  load().catch(() => {});
}
