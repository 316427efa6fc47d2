import { useMemo } from 'react';
import type { EpochDay } from '#base/day.ts';
import { inWordsMessages } from '#i18n/messages/inWords.ts';
import { useLocale } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { useInSlices } from '#load/useInSlices.ts';
import { InWords } from '#ui/InWords.tsx';
import { useSettled } from '#ui/useSettled.ts';
import type { MatrixTable } from './cells.ts';
import type { ChangeDay } from './changeDays.ts';
import { describeSteps } from './describeMatrix.ts';

interface MatrixInWordsProps {
  readonly table: MatrixTable;
  readonly day: EpochDay;
  readonly changes: readonly ChangeDay[];
}

/** What the matrix shows, in words, when it has come to rest: the picture never waits for it. */
export function MatrixInWords({ table, day, changes }: MatrixInWordsProps) {
  const corpus = useCorpus();
  const { locale } = useLocale();
  const state = useMemo(() => ({ corpus, table, day, changes }), [corpus, table, day, changes]);
  const shown = useSettled(state, null);
  const describe = useMemo(
    () => shown && (() => describeSteps(shown.corpus, shown.table, shown.day, shown.changes, locale)),
    [shown, locale],
  );
  const text = useInSlices(describe, locale) ?? '';
  return <InWords button={inWordsMessages[locale].button} text={text} />;
}
