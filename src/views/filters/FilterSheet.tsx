import { useRef, useState } from 'react';
import { useLocale } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { clausesOf } from '#selection/Selection.ts';
import { useFilteredSet, useSelection } from '#selection/useSelection.ts';
import { CloseButton } from '#ui/CloseButton.tsx';
import { Await, late } from '#ui/late.tsx';
import { ClearFilters } from './ClearFilters.tsx';
import { FilterCount } from './FilterCount.tsx';
import styles from './FilterSheet.module.css';

const FilterSheetBody = late(() => import('./FilterSheetBody.tsx'), 'FilterSheetBody');

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
          <CloseButton className={styles.close} name={t.shared.close} onClose={close} />
        </div>
        {isOpen && (
          <>
            <Await>
              <FilterSheetBody />
            </Await>
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
