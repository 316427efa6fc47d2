import { useLocale } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { isPage } from '#selection/Selection.ts';
import { useSelection } from '#selection/useSelection.ts';
import { describeFilters } from '#views/filters/sentence.ts';
import { useShownWords } from '#views/filters/useShownWords.ts';
import { ShareDialog } from '#views/share/ShareDialog.tsx';
import { TakeAway } from '#views/share/TakeAway.tsx';
import { recordTitle } from './pageTitle.ts';

/** What the page shows, to pass on: the open record, or the view with what narrows it. */
export function ShareOver({ onClose }: { readonly onClose: () => void }) {
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  const { open, view, filters } = useSelection((s) => s);
  const sentence = describeFilters(corpus, filters, useShownWords(), locale, t);
  const ofView = [t.app.view[view], ...(sentence === null ? [] : [sentence.replace(/[.。]$/, '')])].join(' · ');
  const title = (open && recordTitle(corpus, open, locale, t)) ?? ofView;
  return (
    <ShareDialog title={title} onClose={onClose}>
      {!isPage(view) && <TakeAway />}
    </ShareDialog>
  );
}
