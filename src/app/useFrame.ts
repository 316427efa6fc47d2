import { type RefObject, useEffect } from 'react';
import { readAddress } from '#selection/address.ts';
import type { SelectionStore } from '#selection/selectionStore.ts';

/** Version of the messages. Another one is not ours. */
const PROTOCOL = 1;

/** Longest address that a host may ask for, in UTF-16 units. */
const MAX_ADDRESS = 4000;

/** Height that a picture asks for, px; a record asks for its own. */
const PICTURE_HEIGHT = 600;

/**
 * What a frame and the page around it say to each other, by `postMessage`. They hold nothing but the public address.
 *
 *   out  { stanceline: 1, kind: 'height', height }          px, whenever it changes
 *   out  { stanceline: 1, kind: 'state', address, title }   what is shown, as the address of the whole page
 *   in   { stanceline: 1, kind: 'go', address }             path and query of the site: `/matrix/?asof=2023-06-05`
 */
export function useTold(root: RefObject<HTMLElement | null>, store: SelectionStore, title: string): void {
  useEffect(() => {
    const element = root.current;
    if (element === null || window.parent === window) return;
    let told = 0;
    const tell = () => {
      const height = store.getState().selection.open === null ? PICTURE_HEIGHT : Math.ceil(element.scrollHeight);
      if (height !== told) say({ kind: 'height', height });
      told = height;
    };
    const observer = new ResizeObserver(tell);
    observer.observe(element);
    const end = store.subscribe(tell);
    return () => {
      observer.disconnect();
      end();
    };
  }, [root, store]);

  useEffect(() => {
    const tell = () => {
      const { href, selection } = store.getState();
      say({ kind: 'state', address: new URL(href(selection), window.location.href).href, title });
    };
    tell();
    return store.subscribe(tell);
  }, [store, title]);
}

/** Shows what the page around asks for. What cannot be understood is passed over. */
export function useAsked(store: SelectionStore): void {
  useEffect(() => {
    const onMessage = ({ source, data }: MessageEvent<unknown>) => {
      if (source !== window.parent || source === window) return;
      const address = addressIn(data);
      if (address === null) return;
      const [path = '/', query] = address.split(/\?(.*)/s);
      const { selection, ignored } = readAddress({ path, query: query === undefined ? '' : `?${query}` });
      if (!ignored.some(({ why }) => why === 'path')) store.getState().select(selection);
    };
    window.addEventListener('message', onMessage);
    return () => window.removeEventListener('message', onMessage);
  }, [store]);
}

function say(message: object): void {
  // To whoever holds the frame: nothing in it is secret.
  if (window.parent !== window) window.parent.postMessage({ stanceline: PROTOCOL, ...message }, '*');
}

/** The address that a message asks for; null for any other message. */
function addressIn(data: unknown): string | null {
  if (typeof data !== 'object' || data === null) return null;
  const { stanceline, kind, address } = data as Readonly<Record<string, unknown>>;
  const isAsked = stanceline === PROTOCOL && kind === 'go' && typeof address === 'string';
  return isAsked && address.startsWith('/') && address.length <= MAX_ADDRESS ? address : null;
}
