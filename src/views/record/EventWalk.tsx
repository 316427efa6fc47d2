import type { EventRow } from '#corpus/ids.ts';
import { panelMessages } from '#i18n/messages/panel.ts';
import { useLocale, useWords } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { neighbours } from '#selection/matches.ts';
import { EVENT_PACES, withOpen, withPace } from '#selection/Selection.ts';
import type { HistoryMode } from '#selection/selectionStore.ts';
import { useFilteredSet, useSelect, useSelection } from '#selection/useSelection.ts';
import parts from '#ui/PanelParts.module.css';
import { PlayControl } from '#ui/PlayControl.tsx';
import styles from './Panel.module.css';

/** Previous, next and play over the filtered set, with the place in it. The keys for them are the app's (`J`, `K`, arrows). */
export function EventWalk({ row }: { readonly row: EventRow }) {
  const corpus = useCorpus();
  const { t } = useLocale();
  const panelWords = useWords(panelMessages);
  const set = useFilteredSet(corpus);
  const select = useSelect();
  const { previous, next, index } = neighbours(set.rows, row);
  const tour = useSelection((s) => s.tour);
  const pace = useSelection((s) => s.pace);
  const open = (target: EventRow | null, mode?: HistoryMode) => {
    if (target !== null) select((s) => withOpen(s, { kind: 'event', id: corpus.events.id[target] as string }), mode);
  };
  // A tour has a way of its own.
  if (tour !== null) return null;
  return (
    <nav className={`${parts.walk} ${styles.walk}`} aria-label={panelWords.events}>
      <button
        type="button"
        disabled={previous === null}
        onClick={() => open(previous)}
        aria-label={panelWords.previous}
        title={`${panelWords.previous} (J)`}
      >
        ←
      </button>
      <span data-place="">{index < 0 ? t.app.notInSet : t.app.place(index + 1, set.rows.length)}</span>
      <button
        type="button"
        disabled={next === null}
        onClick={() => open(next)}
        aria-label={panelWords.next}
        title={`${panelWords.next} (K)`}
      >
        →
      </button>
      <PlayControl
        shown={row}
        onNext={next === null ? null : () => open(next, 'replace')}
        pace={pace}
        paces={EVENT_PACES}
        usual={5}
        onPace={(seconds) => select((s) => withPace(s, seconds), 'replace')}
      />
    </nav>
  );
}
