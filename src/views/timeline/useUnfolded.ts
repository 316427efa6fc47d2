import { useEffect, useMemo, useState } from 'react';
import { useLocale } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import type { LanesBy } from '#selection/Selection.ts';
import { useSelection } from '#selection/useSelection.ts';
import type { Lane } from './lanes.ts';

type Unfolding = typeof import('./unfoldLanes.ts');

/** The lanes with the actors of the unfolded ones below them, as soon as the code for it has come; until then as they are. */
export function useUnfolded(lanes: readonly Lane[], by: LanesBy): readonly Lane[] {
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  const order = useSelection((s) => s.order);
  const unfold = useSelection((s) => s.unfold);
  const [unfolding, setUnfolding] = useState<Unfolding | null>(null);
  const isAsked = by === 'country' && unfold.length > 0;
  useEffect(() => {
    if (isAsked) void import('./unfoldLanes.ts').then(setUnfolding);
  }, [isAsked]);
  return useMemo(
    () => (isAsked && unfolding ? unfolding.unfoldLanes(corpus, lanes, unfold, locale, t, order) : lanes),
    [isAsked, unfolding, corpus, lanes, unfold, locale, t, order],
  );
}
