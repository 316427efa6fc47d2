import type { Corpus } from '#corpus/corpus.ts';
import { ruleOf } from '#corpus/rule.ts';
import type { Stance } from '#corpus/stance.ts';
import type { Locale } from './format.ts';
import { recordMessages } from './messages/record.ts';
import type { Messages } from './messages.ts';
import { inLocale } from './names.ts';

/** A position of the scale in words: `for, with reserve`. */
export const positionWords = (position: number, t: Messages): string =>
  t.shared.position[`${position}` as keyof Messages['shared']['position']];

/** A stance in words without its marks: `firmly against`, `mixed, last for, with reserve`, `split (A: …; B: …)`. */
export function stanceWords(corpus: Corpus, stance: Stance, locale: Locale, t: Messages): string {
  switch (stance.state) {
    case 'none':
      return t.shared.stanceState.none;
    case 'few':
      return t.shared.stanceState.few;
    case 'declined':
      return t.shared.stanceState.declined;
    case 'held':
      return positionWords(stance.position ?? 0, t);
    case 'mixed':
      return recordMessages[locale].stance.mixed(positionWords(stance.position ?? 0, t));
    case 'split':
      return recordMessages[locale].stance.split(
        stance.speakers.map(({ actor, position }) => {
          const name = corpus.actors[actor]?.name;
          return recordMessages[locale].stance.speaker(name ? inLocale(name, locale) : '', positionWords(position, t));
        }),
      );
    default:
      return stance.state satisfies never;
  }
}

/** The marks on a stance in words, in a fixed order: thin, old, later declined. Most stances have none. */
export function markWords(corpus: Corpus, stance: Stance, locale: Locale): string[] {
  const { thin, old, declinedLater } = recordMessages[locale].stance;
  return [
    stance.thin && thin,
    stance.old && old(ruleOf(corpus).oldMonths),
    stance.declinedLater && declinedLater,
  ].filter((word) => word !== false);
}
