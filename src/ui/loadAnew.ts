/**
 * Loads the page anew, at the same address, if its host answers; else nothing happens. For code that did not come a
 * second time: a browser that keeps to the standard remembers a script as failed for as long as the page lives and asks
 * for it no more (whatwg/html#6768).
 */
export async function loadAnew(): Promise<void> {
  const answer = await fetch(location.href, { method: 'HEAD', cache: 'no-store' }).catch(() => null);
  if (answer?.ok) location.reload();
}
