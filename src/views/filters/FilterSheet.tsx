import { type ReactNode, Suspense, useRef, useState } from 'react';
import { useLocale } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { clausesOf } from '#selection/Selection.ts';
import { useFilteredSet, useSelection } from '#selection/useSelection.ts';
import { late } from '#ui/late.tsx';
import { ClearFilters } from './ClearFilters.tsx';
import { FilterChips } from './FilterChips.tsx';
import { FilterCount } from './FilterCount.tsx';
import styles from './FilterSheet.module.css';
import { chosenIn, hasDates, OFFERED_FACETS } from './offered.ts';
import { TextFilter } from './TextFilter.tsx';

const FacetOptions = late(async () => (await import('./FacetOptions.tsx')).FacetOptions);
const SideOptions = late(async () => (await import('./SideOptions.tsx')).SideOptions);
const DateOptions = late(async () => (await import('./DateOptions.tsx')).DateOptions);

/** The filters where there is no room for a line: one button with the count, and a sheet over the whole screen. */
export function FilterSheet() {
  const corpus = useCorpus();
  const { t } = useLocale();
  const filters = useSelection((s) => s.filters);
  const { rows } = useFilteredSet(corpus);
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  const close = () => dialog.current?.close();
  return (
    <>
      <button
        type="button"
        className={styles.open}
        aria-haspopup="dialog"
        onClick={() => {
          setOpen(true);
          dialog.current?.showModal();
        }}
      >
        {t.filters.sheet(clausesOf(filters).length)}
      </button>
      <FilterCount />
      <dialog ref={dialog} className={styles.sheet} aria-label={t.filters.name} onClose={() => setOpen(false)}>
        <div className={styles.head}>
          <h2 className={styles.title}>{t.filters.name}</h2>
          <button type="button" className={styles.close} aria-label={t.shared.close} onClick={close}>
            ×
          </button>
        </div>
        {isOpen && (
          <>
            <div className={styles.body}>
              <FilterChips />
              <TextFilter />
              {OFFERED_FACETS.map((facet) => (
                <Section key={facet} name={t.filters.facet[facet]} isUsed={chosenIn(filters, facet) > 0}>
                  <FacetOptions facet={facet} />
                </Section>
              ))}
              <Section name={t.filters.position} isUsed={filters.stance.length > 0}>
                <SideOptions />
              </Section>
              <Section name={t.filters.dates} isUsed={hasDates(filters)}>
                <DateOptions />
              </Section>
            </div>
            <div className={styles.foot}>
              <ClearFilters />
              <button type="button" className={styles.show} onClick={close}>
                {t.filters.show(rows.length)}
              </button>
            </div>
          </>
        )}
      </dialog>
    </>
  );
}

interface SectionProps {
  readonly name: string;
  readonly isUsed: boolean;
  /** Mounted only while the section is open. */
  readonly children: ReactNode;
}

function Section({ name, isUsed, children }: SectionProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.section} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary} data-used={isUsed || undefined}>
        {name}
      </summary>
      {isOpen && <Suspense>{children}</Suspense>}
    </details>
  );
}
