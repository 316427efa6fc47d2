/**
 * What this computer remembers for the reader. Storage may be refused, full, or hold what another version wrote: then
 * the page goes on without, and what was to be remembered holds for this visit.
 */
const PREFIX = 'stanceline:';

/** Event of the window: something was to be kept, and could not be. */
export const UNKEPT = `${PREFIX}unkept`;

/** What was kept under a name, or null. */
export function readStored(name: string): string | null {
  try {
    return window.localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

/** Keeps a text, or with null forgets it. */
export function writeStored(name: string, text: string | null): void {
  try {
    if (text === null) window.localStorage.removeItem(PREFIX + name);
    else window.localStorage.setItem(PREFIX + name, text);
  } catch {
    window.dispatchEvent(new Event(UNKEPT));
  }
}
