// @ts-check
/**
 * What the pages of the benchmark share. A page takes its data's folder from its own address (`?data=…`), sets
 * `window.bench` and marks two moments: the data is there, the first full picture is on the screen.
 *
 * @typedef {object} Shown
 * @property {number} days  how many days the picture shows
 * @property {number} from  the first of them, since 1970
 *
 * @typedef {object} Bench  what the runner asks of a page
 * @property {() => { x: number; y: number; width: number; height: number }} target  where the hand wheels and drags
 * @property {() => Shown} shown
 * @property {() => number} count  events in the filtered set
 * @property {((kind: string | null) => Promise<unknown>) | null} filter
 *   shows only the events of a kind, or all; resolves when they are painted. Null for a page that cannot filter.
 */

export const DAY_MS = 86_400_000;

const folder = new URL(location.href).searchParams.get('data') ?? '';

/**
 * Resolves when the page has done its part of the frame that shows what was drawn before: first of all tasks after it,
 * so that what a page does for later is not counted.
 */
export function painted() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      void scheduler.postTask(() => resolve(undefined), { priority: 'user-blocking' });
    });
  });
}

/** The bytes of a file of the data's folder. Marks that the data is there. @param {string} name */
export async function fetchData(name) {
  const response = await fetch(folder + name);
  if (!response.ok) throw new Error(`${name}: status ${response.status}`);
  const bytes = await response.arrayBuffer();
  performance.mark('bench-data');
  return bytes;
}

/**
 * The events of the plain list.
 * @returns {Promise<{ id: string; title: string; start: string; end?: string; kind: string; lane: string }[]>}
 */
export async function fetchEvents() {
  return JSON.parse(new TextDecoder().decode(await fetchData('events.json')));
}

/** Tells the runner that the page shows its data. @param {Bench} bench */
export async function ready(bench) {
  await painted();
  Object.assign(window, { bench });
  performance.mark('bench-picture');
}
