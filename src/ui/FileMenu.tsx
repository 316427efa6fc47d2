import { useState } from 'react';
import styles from './FileMenu.module.css';

interface FileMenuProps<Kind extends string> {
  readonly kinds: readonly Kind[];
  readonly names: Readonly<Record<Kind, string>>;
  /** Hands the reader the file; the element stands where the colours are read. */
  readonly onTake: (kind: Kind, element: HTMLElement) => Promise<void>;
  /** Said when that fails. */
  readonly failed: string;
}

/** The kinds of file in which something can be taken away. Stands in a popover, which it closes. */
export function FileMenu<Kind extends string>({ kinds, names, onTake, failed }: FileMenuProps<Kind>) {
  const [isFailed, setFailed] = useState(false);
  const pick = (kind: Kind, element: HTMLElement) => {
    setFailed(false);
    onTake(kind, element).then(
      () => element.closest<HTMLElement>('[popover]')?.hidePopover(),
      // A reader who closes what the system offers has changed their mind.
      (error: unknown) => setFailed(!(error instanceof DOMException && error.name === 'AbortError')),
    );
  };
  return (
    <>
      <ul className={styles.list}>
        {kinds.map((kind) => (
          <li key={kind}>
            <button type="button" onClick={(event) => pick(kind, event.currentTarget)}>
              {names[kind]}
            </button>
          </li>
        ))}
      </ul>
      {isFailed && (
        <p role="alert" className={styles.failed}>
          {failed}
        </p>
      )}
    </>
  );
}
