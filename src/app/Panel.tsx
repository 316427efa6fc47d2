import { useEffect, useRef } from 'react';
import { useLocale } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { type OpenRecord, type Selection, withOpen, withRibbon } from '#selection/Selection.ts';
import { useSelect, useSelection } from '#selection/useSelection.ts';
import { CloseButton } from '#ui/CloseButton.tsx';
import { SheetGrip } from '#ui/SheetGrip.tsx';
import { useIsNarrow } from '#ui/useMediaQuery.ts';
import { Share } from '#views/share/Share.tsx';
import { TourStep } from '#views/tours/TourStep.tsx';
import styles from './App.module.css';
import { recordTitle } from './pageTitle.ts';
import { RecordContent } from './RecordContent.tsx';
import { SHEET_WORDS } from './sheetWords.ts';

/** The open record beside the view, or below it as a sheet where there is no room beside. */
export function Panel({ open }: { readonly open: OpenRecord }) {
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  const select = useSelect();
  const tour = useSelection((s) => s.tour);
  const isNarrow = useIsNarrow();
  const ref = useRef<HTMLElement>(null);
  const address = open.kind === 'stance' ? `${open.actor}/${open.issue}` : open.id;
  const title = recordTitle(corpus, open, locale, t);

  // A newly opened record takes the focus to its title, so that the keyboard and reader software are where the news
  // is; a step with the buttons of the panel itself leaves the focus on the button.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address stands for the record
  useEffect(() => {
    const panel = ref.current;
    if (!panel) return;
    panel.scrollTop = 0;
    if (panel.contains(document.activeElement) && document.activeElement?.closest('nav')) return;
    // The panel's code may come late, when the reader is already in the filters: taking the focus would close them.
    if (document.activeElement?.closest('[popover]')) return;
    panel.querySelector<HTMLElement>('[data-panel-title]')?.focus({ preventScroll: true });
  }, [address, open.kind]);

  const close = () => select((s) => withOpen(isNarrow ? withIssueKept(s) : s, null));
  return (
    <aside ref={ref} id="details" tabIndex={-1} className={styles.panel} data-panel="" aria-label={t.app.panel}>
      <SheetGrip sheet={ref} words={SHEET_WORDS[locale]} onClose={close}>
        <CloseButton className={styles.close} name={t.app.closePanel} onClose={close} />
      </SheetGrip>
      {tour !== null && <TourStep key={tour} id={tour} />}
      <RecordContent open={open} />
      {title !== null && <Share title={title} />}
    </aside>
  );
}

/** A narrow matrix shows one issue: that of the stance that is left. */
const withIssueKept = (s: Selection): Selection =>
  s.view === 'matrix' && s.open?.kind === 'stance' ? withRibbon(s, s.open.issue) : s;
