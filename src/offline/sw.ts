/** The service worker: what `keeper.ts` decides, hung on the browser's events. Built as `sw.js` of the site's folder. */
import { type Build, keeperOf } from './keeper.ts';

/** What we use of the worker's own world, which the library of types for pages does not have. */
interface Waiting extends Event {
  readonly waitUntil: (work: Promise<unknown>) => void;
}
interface Asked extends Waiting {
  readonly request: Request;
  readonly respondWith: (answer: Promise<Response>) => void;
}
interface Told extends Waiting {
  readonly data: { readonly keep: readonly string[] };
}
interface World {
  readonly registration: { readonly scope: string };
  readonly clients: { readonly claim: () => Promise<void> };
  readonly skipWaiting: () => Promise<void>;
  addEventListener(type: 'install' | 'activate', listen: (event: Waiting) => void): void;
  addEventListener(type: 'fetch', listen: (event: Asked) => void): void;
  addEventListener(type: 'message', listen: (event: Told) => void): void;
}

/** Put in by the build (`src/prerender/offline.ts`). */
declare const BUILD: Build;

const world = self as unknown as World;
const keeper = keeperOf(BUILD, {
  scope: world.registration.scope,
  caches,
  fetch: (request) => fetch(request),
});

// At once: a page keeps the code and record that it was opened with, whichever worker answers it.
world.addEventListener('install', (event) => event.waitUntil(keeper.install().then(() => world.skipWaiting())));
world.addEventListener('activate', (event) => event.waitUntil(keeper.tidy().then(() => world.clients.claim())));
world.addEventListener('fetch', (event) => {
  const answer = keeper.answer(event.request, (work) => event.waitUntil(work));
  if (answer !== null) event.respondWith(answer);
});
world.addEventListener('message', (event) => event.waitUntil(keeper.keep(event.data.keep)));
