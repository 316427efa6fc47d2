import type { Corpus } from '#corpus/corpus.ts';
import { DOWNLOADS } from '#corpus/packed.ts';
import { formatCount, formatDate, type Locale } from '#i18n/format.ts';
import { countsOf, datesOf, disputedEvents } from './counts.ts';
import { coverageOf } from './coverage.ts';
import { COUNTED, DATA_WORDS } from './words.ts';

/** The data page as lines of plain text, for readers without JavaScript: what is in the release and where its files are. */
export function plainData(corpus: Corpus, locale: Locale): string[] {
  const words = DATA_WORDS[locale];
  const counts = countsOf(corpus);
  const dates = datesOf(corpus);
  const { rows, columns, filled } = coverageOf(corpus, locale);
  const line = (name: string, text: string) => (locale === 'zh' ? `${name}：${text}` : `${name}: ${text}`);
  return [
    words.title,
    words.lead,
    words.release(corpus.release.id, formatDate(corpus.release.date, locale)),
    corpus.release.notes[locale],
    ...COUNTED.map((counted) => line(words.counted[counted], formatCount(counts[counted], locale))),
    ...(dates === null ? [] : [words.span(formatDate(dates[0], locale), formatDate(dates[1], locale))]),
    words.downloadsLead,
    ...DOWNLOADS.map((name) => line(`data/${name}`, words.download[name])),
    words.coverageLead(rows.length, columns.length, filled),
    words.coverageEmpty(counts.sources),
    words.disputesLead(counts.disputes, disputedEvents(corpus).length),
    words.licence(licenceName(corpus.license)),
    words.editors,
  ];
}

/** `CC BY 4.0` for `CC-BY-4.0`, which is how machines write it. */
export const licenceName = (spdx: string): string => spdx.replaceAll('-', ' ');
