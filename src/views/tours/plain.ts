import type { Corpus } from '#corpus/corpus.ts';
import type { Tour } from '#corpus/packed.ts';
import { formatDate, type Locale } from '#i18n/format.ts';

/** A tour as lines of plain text, for readers without JavaScript: title, summary, then each step under its event. */
export function plainTour(corpus: Corpus, tour: Tour, locale: Locale): string[] {
  return [
    tour.title[locale],
    tour.summary[locale],
    ...tour.steps.flatMap(({ event, text }) => {
      const row = corpus.eventRows.get(event);
      if (row === undefined) return [];
      const date = formatDate(corpus.events.date[row] as string, locale);
      return [`${date}${locale === 'zh' ? '，' : ': '}${corpus.events.title[locale][row]}`, text[locale]];
    }),
  ];
}
