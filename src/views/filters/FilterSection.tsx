import { type ReactNode, useState } from 'react';
import styles from './FilterSection.module.css';

interface FilterSectionProps {
  readonly name: string;
  /** Whether it narrows the set now. */
  readonly isUsed: boolean;
  /** Mounted only while the section is open. */
  readonly children: ReactNode;
}

/** A part of the filters that opens below its name. */
export function FilterSection({ name, isUsed, children }: FilterSectionProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.section} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary} data-used={isUsed || undefined}>
        {name}
      </summary>
      {isOpen && children}
    </details>
  );
}
