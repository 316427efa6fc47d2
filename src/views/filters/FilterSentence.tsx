import { useLocale } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { useSelection } from '#selection/useSelection.ts';
import styles from './FilterSentence.module.css';
import { describeFilters } from './sentence.ts';
import { useShownWords } from './useShownWords.ts';

/** The whole selection in one sentence. Nothing while nothing narrows it. */
export function FilterSentence() {
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  const filters = useSelection((s) => s.filters);
  const sentence = describeFilters(corpus, filters, useShownWords(), locale, t);
  return sentence === null ? null : <p className={styles.sentence}>{sentence}</p>;
}
