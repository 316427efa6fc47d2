import { type ReactNode, useCallback, useEffect, useId, useRef, useState } from 'react';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Await } from './late.tsx';
import styles from './Popover.module.css';

interface PopoverProps {
  readonly name: string;
  /** Whether what it offers is in use, as a filter that narrows the set. */
  readonly isUsed?: boolean;
  /** Mounted only while the popover is open. */
  readonly children: ReactNode;
}

/**
 * A button and the native popover it opens below itself: light dismiss, Escape and the top layer are the browser's.
 * The first field takes the focus; closing gives it back.
 */
export function Popover({ name, isUsed = false, children }: PopoverProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const popover = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);

  // In script, since anchor positioning is not everywhere yet.
  const place = useCallback(() => {
    if (!button.current || !popover.current) return;
    const { left, right, bottom } = button.current.getBoundingClientRect();
    const isRightToLeft = getComputedStyle(button.current).direction === 'rtl';
    popover.current.style.setProperty('--start', `${isRightToLeft ? window.innerWidth - right : left}px`);
    popover.current.style.setProperty('--top', `${bottom}px`);
  }, []);

  // When it opens, or when what it shows arrives after that.
  const focusFirst = useCallback(() => {
    const element = popover.current;
    if (!element?.matches(':popover-open') || element.contains(document.activeElement)) return;
    const first = element.querySelector<HTMLElement>('input:not(:disabled), summary, a');
    (first ?? element.querySelector('button'))?.focus();
  }, []);

  useEffect(() => {
    if (!isOpen) return;
    window.addEventListener('resize', place);
    return () => window.removeEventListener('resize', place);
  }, [isOpen, place]);

  return (
    <>
      <button ref={button} type="button" className={styles.button} popoverTarget={id} data-used={isUsed || undefined}>
        {name}
        <span className={styles.arrow} aria-hidden="true">
          ▾
        </span>
      </button>
      <div
        ref={popover}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={name}
        className={styles.popover}
        onBeforeToggle={(event) => {
          if (event.target !== event.currentTarget || event.newState !== 'open') return;
          place();
          setOpen(true);
        }}
        // Tab leads out of it, and then it should not lie over what has the focus.
        onBlur={(event) => {
          const next = event.relatedTarget;
          if (next !== null && next !== button.current && !event.currentTarget.contains(next)) {
            event.currentTarget.hidePopover();
          }
        }}
        // Only after closing, because the browser returns the focus if it was inside, which it must still be.
        onToggle={(event) => {
          if (event.target !== event.currentTarget) return;
          if (event.newState === 'open') focusFirst();
          else {
            setOpen(false);
            if (document.activeElement === document.body) button.current?.focus();
          }
        }}
      >
        {isOpen && (
          <ErrorBoundary name={name}>
            <Await>
              {children}
              <Arrived onArrive={focusFirst} />
            </Await>
          </ErrorBoundary>
        )}
      </div>
    </>
  );
}

/** Stands after what may come late, and tells that it is there. */
function Arrived({ onArrive }: { readonly onArrive: () => void }) {
  useEffect(onArrive, [onArrive]);
  return null;
}
