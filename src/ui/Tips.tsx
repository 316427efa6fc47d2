import { useEffect, useRef, useState } from 'react';
import styles from './Tips.module.css';

/** A pointer rests so long on what has a tip. */
const DELAY_MS = 500;
/** A finger presses so long: less than the system takes for a long press, which ends the touch for the page. */
const PRESS_MS = 400;
/** Time to move the pointer from what has the tip onto the tip. */
const LEAVE_MS = 150;
/** Between the two. */
const GAP = 4;

interface Tip {
  readonly owner: HTMLElement;
  readonly text: string;
}

const ownerOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[title]:not([title=""]), [data-tip]') : null;

/**
 * Stands once on a page. Shows what stands in `title` to everybody: to a pointer that rests, to a finger that presses for a while, and with
 * the focus of the keyboard, which browsers leave out. Escape puts it away, and it can be pointed at itself. Reader software
 * has the attribute.
 */
export function Tips() {
  const [tip, setTip] = useState<Tip | null>(null);
  const element = useRef<HTMLDivElement>(null);

  useEffect(() => {
    let timer = 0;
    let shown: HTMLElement | null = null;
    const hide = () => {
      window.clearTimeout(timer);
      if (shown?.dataset['tip'] !== undefined) {
        if (!shown.title) shown.title = shown.dataset['tip'];
        delete shown.dataset['tip'];
      }
      shown = null;
      setTip(null);
    };
    // The attribute waits elsewhere meanwhile, or the browser would show a second tip; the name stays with it.
    const show = (owner: HTMLElement) => {
      if (owner === shown || !owner.isConnected) return;
      hide();
      const text = owner.title;
      if (text === '' || text === owner.textContent?.trim()) return;
      shown = owner;
      owner.dataset['tip'] = text;
      if (isNamed(owner)) owner.removeAttribute('title');
      setTip({ owner, text });
    };
    const later = (act: () => void, ms: number) => {
      window.clearTimeout(timer);
      timer = window.setTimeout(act, ms);
    };
    const listeners = new AbortController();
    const on = <K extends keyof DocumentEventMap>(type: K, act: (event: DocumentEventMap[K]) => void) =>
      document.addEventListener(type, act, { capture: true, passive: true, signal: listeners.signal });
    on('pointerover', (event) => {
      if (event.pointerType === 'touch') return;
      if (element.current?.contains(event.target as Node)) return window.clearTimeout(timer);
      const owner = ownerOf(event.target);
      if (owner !== null && owner !== shown) later(() => show(owner), DELAY_MS);
      else if (owner === null) later(hide, LEAVE_MS);
      else window.clearTimeout(timer);
    });
    on('pointerdown', (event) => {
      hide();
      const owner = ownerOf(event.target);
      if (event.pointerType === 'touch' && owner !== null) later(() => show(owner), PRESS_MS);
    });
    for (const type of ['pointerup', 'pointercancel'] as const) {
      on(type, () => shown === null && window.clearTimeout(timer));
    }
    on('focusin', (event) => {
      const owner = ownerOf(event.target);
      if (owner?.matches(':focus-visible')) later(() => show(owner), DELAY_MS);
      else if (event.target !== shown) hide();
    });
    on('focusout', hide);
    on('keydown', (event) => event.key === 'Escape' && hide());
    on('scroll', () => shown !== null && hide());
    return () => {
      hide();
      listeners.abort();
    };
  }, []);

  useEffect(() => {
    const box = element.current;
    if (tip === null || box === null) return;
    box.showPopover();
    const { left, right, top, bottom } = tip.owner.getBoundingClientRect();
    const { width, height } = box.getBoundingClientRect();
    const below = bottom + GAP + height <= window.innerHeight;
    const x = Math.max(GAP, Math.min((left + right - width) / 2, window.innerWidth - width - GAP));
    const isRightToLeft = getComputedStyle(box).direction === 'rtl';
    box.style.setProperty('--x', `${isRightToLeft ? window.innerWidth - x - width : x}px`);
    box.style.setProperty('--y', `${below ? bottom + GAP : Math.max(GAP, top - GAP - height)}px`);
  }, [tip]);

  return (
    tip && <div ref={element} popover="manual" className={styles.tip} data-tooltip={tip.text} aria-hidden="true" />
  );
}

/** Whether the element keeps a name without its `title`. */
const isNamed = (element: HTMLElement): boolean =>
  element.hasAttribute('aria-label') || (element.textContent ?? '').trim() !== '';
