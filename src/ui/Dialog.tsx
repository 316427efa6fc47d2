import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useLocale } from '#i18n/useLocale.ts';
import { CloseButton } from './CloseButton.tsx';
import styles from './Dialog.module.css';

interface DialogProps {
  readonly title: string;
  /** Wide enough for columns, or for lines of text. */
  readonly width: 'columns' | 'lines';
  /** Told after it has closed, however it was closed. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * What lies over the page until it is closed: by Escape, its button or a press beside it. The browser's own dialog, so
 * that the focus stays inside and goes back to what opened it; the keys of the page below stay off.
 */
export function Dialog({ title, width, onClose, children }: DialogProps) {
  const { t } = useLocale();
  const id = useId();
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (ref.current?.open === false) ref.current.showModal();
  }, []);
  // It closes itself, so that the focus goes back, and tells then.
  const shut = () => ref.current?.close();
  return (
    <dialog
      ref={ref}
      className={styles.dialog}
      data-width={width}
      aria-labelledby={id}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === ref.current) shut();
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div className={styles.body}>
        <div className={styles.header}>
          <h2 id={id} className={styles.title}>
            {title}
          </h2>
          <CloseButton className={styles.close} name={t.shared.close} onClose={shut} />
        </div>
        {children}
      </div>
    </dialog>
  );
}
