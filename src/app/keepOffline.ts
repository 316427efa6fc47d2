import { trustedScript } from '#load/trustedScript.ts';

/** After the picture, and what a first deed needs, have come. */
const LATER_MS = 3000;

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
  const timer = setTimeout(() => {
    if (import.meta.env.DEV || (navigator as Connection).connection?.saveData) return;
    start(base).catch(() => {});
  }, LATER_MS);
  return () => clearTimeout(timer);
}

async function start(base: string): Promise<void> {
  await navigator.serviceWorker?.register(trustedScript(`${base}sw.js`), { scope: base });
  const { active } = await navigator.serviceWorker.ready;
  // What was read before the worker could see it.
  const read = performance.getEntriesByType('resource').map(({ name }) => name);
  active?.postMessage({ keep: [window.location.href, ...read] });
}
