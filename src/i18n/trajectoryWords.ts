import type { EpochDay } from '#base/day.ts';
import type { Corpus } from '#corpus/corpus.ts';
import type { StanceTrack } from '#corpus/stance.ts';
import { sweepSteps } from '#corpus/sweep.ts';
import { formatDay, type Locale } from './format.ts';
import type { Messages } from './messages.ts';
import { semicolon } from './separators.ts';
import { stanceWords } from './stanceWords.ts';

/** The way of a stance in words, up to the end of a day: `since 5 June 2023: firmly against; since …`. */
export function trajectoryWords(
  corpus: Corpus,
  track: StanceTrack,
  asOf: EpochDay,
  locale: Locale,
  t: Messages,
): string {
  const words: string[] = [];
  let last = '';
  for (const { day, stance } of sweepSteps(corpus, track)) {
    const text = stanceWords(corpus, stance, locale, t);
    if (day > asOf || text === last) continue;
    last = text;
    words.push(locale === 'en' ? `from ${formatDay(day, locale)}: ${text}` : `${formatDay(day, locale)}起：${text}`);
  }
  return words.join(semicolon(locale));
}
