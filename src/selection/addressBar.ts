import type { Address } from './address.ts';
import type { AddressBar } from './selectionStore.ts';

/**
 * The browser's address bar below a base path such as `/` or `/some/folder/`. Addresses outside the base read as the
 * start. With `inside`, the addresses lie in that folder of the base; links still lead to the base. Replacing waits for the end of a frame and for the last call of it, because Safari refuses more than a
 * hundred history writes in half a minute.
 */
export function browserAddressBar(base: string, window: Window, inside = ''): AddressBar {
  const root = base.endsWith('/') ? base.slice(0, -1) : base;
  const here = inside === '' ? root : `${root}/${inside}`;
  let pending: { href: string; timer: number } | null = null;
  const flush = () => {
    if (pending === null) return;
    window.clearTimeout(pending.timer);
    window.history.replaceState(window.history.state, '', here + pending.href);
    pending = null;
  };
  return {
    root,
    read: (): Address => {
      const { pathname, search } = window.location;
      return { path: `${pathname}/`.startsWith(`${here}/`) ? pathname.slice(here.length) || '/' : '/', query: search };
    },
    write: (href, mode) => {
      if (mode === 'push') {
        flush();
        window.history.pushState(null, '', here + href);
        return;
      }
      window.clearTimeout(pending?.timer);
      pending = { href, timer: window.setTimeout(flush, REPLACE_DELAY_MS) };
    },
    listen: (onMove) => {
      const onPop = () => {
        window.clearTimeout(pending?.timer);
        pending = null;
        onMove();
      };
      window.addEventListener('popstate', onPop);
      window.addEventListener('pagehide', flush);
      return () => {
        window.removeEventListener('popstate', onPop);
        window.removeEventListener('pagehide', flush);
      };
    },
  };
}

const REPLACE_DELAY_MS = 350;
