import { trustedScript } from '#load/trustedScript.ts';

/** So long after the last deed, that it takes nothing from one. */
const REST_MS = 3000;
/** At the latest. */
const LATEST_MS = 30_000;
const DEEDS = ['pointerdown', 'keydown', 'wheel', 'input', 'scroll', 'popstate'];

/** Not in the library of types: whether the reader asks pages to be sparing. */
interface Connection {
  readonly connection?: { readonly saveData?: boolean };
}

/**
 * Has the service worker put this visit by for one without a network. Where it is refused, or no use, the page is as it
 * was: nothing depends on it.
 * @param base  folder of the site
 * @returns what stops it if it has not begun
 */
export function keepOffline(base: string): () => void {
  const stop = new AbortController();
  const begin = () => {
    stop.abort();
    if (import.meta.env.DEV || (navigator as Connection).connection?.saveData) return;
    start(base).catch(() => {});
  };
  const latest = setTimeout(begin, LATEST_MS);
  let rest = setTimeout(begin, REST_MS);
  const again = () => {
    clearTimeout(rest);
    rest = setTimeout(begin, REST_MS);
  };
  for (const deed of DEEDS) addEventListener(deed, again, { capture: true, passive: true, signal: stop.signal });
  stop.signal.addEventListener('abort', () => [latest, rest].forEach(clearTimeout));
  return () => stop.abort();
}

async function start(base: string): Promise<void> {
  await navigator.serviceWorker?.register(trustedScript(`${base}sw.js`), { scope: base });
  const { active } = await navigator.serviceWorker.ready;
  // What was read before the worker could see it.
  const read = performance.getEntriesByType('resource').map(({ name }) => name);
  active?.postMessage({ keep: [window.location.href, ...read] });
}
