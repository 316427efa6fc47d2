import { type EpochDay, writeDay } from '#base/day.ts';
import type { Corpus } from '#corpus/corpus.ts';
import type { EventRow } from '#corpus/ids.ts';
import { isPublishedRule, ruleOf } from '#corpus/rule.ts';
import { formatDate, formatDay } from '#i18n/format.ts';
import { licenceName } from '#i18n/licenceName.ts';
import { asOfLineMessages } from '#i18n/messages/asOfLine.ts';
import { pictureMessages } from '#i18n/messages/picture.ts';
import { stanceMessages } from '#i18n/messages/stance.ts';
import type { Language } from '#i18n/useLocale.ts';
import type { Filters, LaneOrder, LanesBy } from '#selection/Selection.ts';
import type { SheetWords, TimelineState } from './timelineSheet.ts';

/** What the timeline shows, and what of the set it does not. */
export interface Taken {
  readonly state: TimelineState;
  readonly by: LanesBy;
  readonly order: LaneOrder;
  /** The events in the lanes: the filtered set, and the open event where the filters hide it. */
  readonly rows: readonly EventRow[];
  /** How many events pass the filters. */
  readonly count: number;
  readonly outside: { readonly before: number; readonly after: number };
  readonly loose: number;
}

/** What the timeline shows now, for a picture of it; made anew whenever one is asked for. */
export type TakePicture = () => Taken;

/** Says the filtered set in words. @param count  how many events it has */
export type SetWords = (corpus: Corpus, filters: Filters, count: number, language: Language) => string;

/**
 * The words around the picture, in the reader's language. Nothing that is hidden goes uncounted.
 * @param said.lanes  how many of the lanes are in the picture
 */
export function sheetWords(
  corpus: Corpus,
  { state, by, order, outside, loose }: Taken,
  { set, address, lanes }: { readonly set: string; readonly address: string; readonly lanes: number },
  { locale, t }: Language,
): SheetWords {
  const words = pictureMessages[locale];
  const { viewport, subject, selected, asOf } = state;
  const [from, to] = [Math.floor(viewport.from), Math.ceil(viewport.to) - 1].map((day) => writeDay(day as EpochDay));
  const rule = ruleOf(corpus);
  const issue = subject === null ? undefined : corpus.issues[subject];
  return {
    title: corpus.title[locale],
    set,
    view: [
      formatDate(`${from}/${to}`, locale),
      ...(outside.before > 0 ? [t.timeline.before(outside.before)] : []),
      ...(outside.after > 0 ? [t.timeline.after(outside.after)] : []),
      ...(loose > 0 ? [t.timeline.loose(loose)] : []),
      words.clause(t.timeline.lanes, t.shared.markJoin([t.timeline.lanesBy[by], t.timeline.orders[order]])),
      ...(lanes < state.lanes.length ? [words.firstLanes(lanes, state.lanes.length)] : []),
      ...(issue ? [words.clause(t.timeline.ribbon, issue.proposition[locale])] : []),
      ...(asOf === null ? [] : [asOfLineMessages[locale].asOf(formatDay(asOf, locale))]),
      ...(issue && !isPublishedRule(rule)
        ? [stanceMessages[locale].ownRuleText(rule.mixedDays, rule.oldMonths, rule.least)]
        : []),
      ...(selected === null ? [] : [words.open(corpus.events.title[locale][selected] ?? '')]),
    ],
    legend: {
      marks: {
        filled: by === 'issue' ? null : issue ? words.otherPosition : words.withPosition,
        empty: by === 'issue' ? null : words.without,
        several: words.several,
      },
      stances:
        issue || by === 'issue'
          ? {
              positions: t.shared.position,
              declined: t.shared.stanceState.declined,
              twofold: words.twofold,
              ribbon:
                issue && state.lanes.some((lane) => lane.actor !== null)
                  ? { thin: words.thin, old: words.old(rule.oldMonths) }
                  : null,
            }
          : null,
    },
    source: words.source(corpus.release.id, licenceName(corpus.license)),
    address,
  };
}
