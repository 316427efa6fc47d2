import { useMemo } from 'react';
import type { EpochDay } from '#base/day.ts';
import { asOfRange, dayShown } from '#corpus/asOf.ts';
import { useLocale } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { useSelection } from '#selection/useSelection.ts';
import { InWords } from '#ui/InWords.tsx';
import { useSettled } from '#ui/useSettled.ts';
import { describePicture, type PictureState } from './describePicture.ts';
import { FirstHint } from './FirstHint.tsx';
import { PICTURE_WORDS } from './pictureWords.ts';

type PictureInWordsProps = Omit<PictureState, 'end'>;

/** The picture in words, below it, when it has come to rest, and for a first visit how to use it: the picture never waits for them. */
export function PictureInWords({ rows, lanes, loose, by, window, subject, selected }: PictureInWordsProps) {
  const corpus = useCorpus();
  const { locale } = useLocale();
  const words = PICTURE_WORDS[locale];
  const asOf = useSelection((s) => s.asOf);
  const state = useMemo(
    (): PictureState => ({
      rows,
      lanes,
      loose,
      by,
      window,
      subject,
      selected,
      end: (dayShown(asOfRange(corpus), asOf).day + 1) as EpochDay,
    }),
    [corpus, asOf, rows, lanes, loose, by, window, subject, selected],
  );
  const shown = useSettled(state, null);
  const text = useMemo(() => (shown === null ? '' : describePicture(corpus, shown, locale)), [corpus, shown, locale]);
  return (
    <>
      <FirstHint />
      <InWords button={words.button} text={text} />
    </>
  );
}
