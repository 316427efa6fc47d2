import { POSITIONS } from '#corpus/vocabulary.ts';
import type { LEGEND_WORDS } from '#i18n/messages/legend.ts';
import {
  clusterSample,
  dateSample,
  daySample,
  lineSample,
  relationSample,
  ribbonSample,
  type Sample,
  stanceSample,
} from './samples.ts';

/** A piece of the picture, and what it means. */
export interface LegendEntry {
  readonly sample: Sample;
  readonly text: string;
}

export const LEGEND_GROUPS = ['events', 'lines', 'stances'] as const;

type Words = (typeof LEGEND_WORDS)['en'];

interface Read {
  readonly words: Words;
  readonly positions: Readonly<Record<string, string>>;
  /** The figures of the rule by which stances are read. */
  readonly rule: { readonly mixedDays: number; readonly oldMonths: number };
}

/** Everything the timeline draws, in groups. Dates stand for all of their form. */
export function legendEntries({
  words,
  positions,
  rule,
}: Read): Readonly<Record<(typeof LEGEND_GROUPS)[number], readonly LegendEntry[]>> {
  return {
    events: [
      { sample: daySample('default'), text: words.day },
      { sample: daySample('default', false), text: words.ring },
      { sample: dateSample('2001-01'), text: words.month },
      { sample: dateSample('2001-01~'), text: words.about },
      { sample: dateSample('2001-01-01/2001-02-01'), text: words.interval },
      { sample: dateSample('2001-01-01/..'), text: words.openEnd },
      { sample: clusterSample('default'), text: words.cluster },
      { sample: daySample('highlighted'), text: words.picked },
    ],
    lines: [
      { sample: lineSample('selectedX'), text: words.selectedX },
      { sample: relationSample(false), text: words.answer },
      { sample: relationSample(true), text: words.part },
      { sample: lineSample('asOfX'), text: words.asOfX },
    ],
    stances: [
      ...POSITIONS.map((position) => ({
        sample: stanceSample(position, true),
        text: positions[position] ?? '',
      })),
      { sample: stanceSample('mixed', true), text: words.mixed(rule.mixedDays) },
      { sample: ribbonSample({ state: 'split', position: null }), text: words.split },
      { sample: ribbonSample({ thin: true }), text: words.thin },
      { sample: ribbonSample({ old: true }), text: words.old(rule.oldMonths) },
      { sample: daySample('muted'), text: words.grey },
    ],
  };
}
