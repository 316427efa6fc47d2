/**
 * The timeline in telling states, each kept as an SVG under `pictures/` that one can open and look at. Texts take
 * 0.52 of their height a letter, so that the pictures are the same on every machine.
 */
import { describe, expect, it } from 'vitest';
import { dayOf, type EpochDay, writeDay } from '#base/day.ts';
import { packLists } from '#base/lists.ts';
import type { Corpus } from '#corpus/corpus.ts';
import { corpusFromText, eventIn, issueIn } from '#corpus/corpusFromText.ts';
import type { EventRow } from '#corpus/ids.ts';
import { fitSpan, pxPerDay } from '#geometry/Viewport.ts';
import type { Locale } from '#i18n/format.ts';
import { MESSAGES } from '#i18n/messages.ts';
import type { LanesBy } from '#selection/Selection.ts';
import { sheetSvg } from '#ui/sheet.ts';
import type { Theme } from '#ui/theme.ts';
import { homeSpan, limitsOf } from './home.ts';
import { laneNamesWidth } from './laneNames.ts';
import { groupIntoLanes } from './lanes.ts';
import type { SheetLook } from './sheetLook.ts';
import { partSheet, partsOf, stackOf, type TimelineState, timelineSheet, withFirstLanes } from './timelineSheet.ts';
import { unfoldLanes } from './unfoldLanes.ts';

const LIGHT: Theme = {
  ground: '#fdfcfa',
  ink: '#1b1b1d',
  inkSoft: '#5b5b60',
  hairline: '#dedbd3',
  mark: '#45454a',
  markMuted: '#c9c6bf',
  accent: '#0b5a8a',
  scale: { '-2': '#b04a00', '-1': '#f3b877', '0': '#dcdad4', '1': '#c3b6e6', '2': '#4f2d91' },
  onScale: { '-2': '#ffffff', '-1': '#2a1602', '0': '#1b1b1d', '1': '#1d1238', '2': '#ffffff' },
  font: 'Arial, sans-serif',
  language: 'en',
};

const DARK: Theme = {
  ground: '#161618',
  ink: '#ececea',
  inkSoft: '#a9a9ad',
  hairline: '#36363a',
  mark: '#b9b9bd',
  markMuted: '#4a4a4e',
  accent: '#7cc0ea',
  scale: { '-2': '#f59a45', '-1': '#83501f', '0': '#515156', '1': '#56478a', '2': '#bda9f7' },
  onScale: { '-2': '#1b1005', '-1': '#fdeedd', '0': '#f2f2f0', '1': '#efeafe', '2': '#150a33' },
  font: 'Arial, sans-serif',
  language: 'en',
};

interface Options {
  readonly by?: LanesBy;
  /** Keys of country lanes. */
  readonly unfold?: readonly string[];
  readonly locale?: Locale;
  readonly width?: number;
  /** EDTF days. */
  readonly shown?: readonly [string, string];
  readonly issue?: string;
  readonly event?: string;
  readonly asOf?: EpochDay;
  readonly theme?: Theme;
}

const dayIn = (text: string): number => {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  return dayOf(year, month, day);
};

function stateOf(corpus: Corpus, options: Options): TimelineState {
  const { by = 'country', locale = 'en', width = 620, shown } = options;
  const rows = Array.from({ length: corpus.events.count }, (_, row) => row as EventRow);
  const limits = limitsOf(corpus);
  const home = fitSpan(homeSpan(corpus, rows), width, limits);
  const { lanes } = groupIntoLanes(corpus, rows, by, locale, MESSAGES[locale]);
  return {
    lanes: unfoldLanes(corpus, lanes, options.unfold ?? [], locale, 'activity'),
    inset: laneNamesWidth(by),
    viewport: shown ? { from: dayIn(shown[0]), to: dayIn(shown[1]), width } : home,
    limits,
    homeScale: pxPerDay(home),
    selected: options.event === undefined ? null : eventIn(corpus, options.event),
    subject: options.issue === undefined ? null : issueIn(corpus, options.issue),
    asOf: options.asOf ?? null,
  };
}

const lookOf = ({ locale = 'en', theme = LIGHT }: Options): SheetLook => ({
  theme,
  serif: 'Georgia, serif',
  locale,
  measure: (text, font) => {
    const size = Number(/([\d.]+)px/.exec(font)?.[1]);
    return [...text].reduce((sum, c) => sum + size * (c > '\u2e80' ? 1 : 0.52), 0);
  },
});

const pictureOf = (corpus: Corpus, options: Options = {}, title = 'Title of the record'): string =>
  sheetSvg(
    timelineSheet(
      corpus,
      stateOf(corpus, options),
      {
        title,
        set: MESSAGES[options.locale ?? 'en'].shared.eventCount(corpus.events.count),
        view: [options.by ?? 'country', ...(options.issue ? [options.issue] : [])],
        legend: {
          marks: { filled: 'position taken', empty: 'none', several: 'several' },
          stances:
            options.issue || options.by === 'issue'
              ? {
                  positions: MESSAGES[options.locale ?? 'en'].shared.position,
                  declined: 'declined',
                  twofold: 'both',
                  ribbon: options.issue ? { thin: 'thin', old: 'old' } : null,
                }
              : null,
        },
        source: 'Source: a record for tests',
        address: 'https://example.org/',
      },
      lookOf(options),
    ),
  );

/** Two years of a debate: moves, a refusal, a contradiction, speakers who differ, hearsay, and what grows old. */
const DEBATE = `
  office  macron  france  2017-05-14/..
  office  colonna france  2022-05-20/2024-01-11
  office  kishida japan   2021-10-04/2024-10-01
  actor   nato()  organisation
  2020-02-11  macron(FR)>france    tokyo-office  +   direct    primary  paris
  2022-11-03  kishida(JP)>japan    tokyo-office  +   direct    primary  berlin
  2023-01-31  stoltenberg(NO)>nato() tokyo-office ++ direct    primary  tokyo-speech
  2023-05-03  nikkei(JP)           tokyo-office  0   reported  news     nikkei-report
  2023-05-04  mao-ning(CN)>china   tokyo-office  --  direct    primary  beijing-answer
  2023-05-10  kishida(JP)>japan    tokyo-office  ++  direct    primary  ambassador-speaks
  2023-06-05  macron(FR)>france    tokyo-office  --  indirect  news     ft-report
  2023-06-06  matsuno(JP)>japan    tokyo-office  ?   direct    primary  declined-to-comment
  2023-07-07  colonna(FR)>france   tokyo-office  -   direct    primary  elysee
  2023-07-12  macron(FR)>france    tokyo-office  --  direct    primary  vilnius
  2023-07-12  kishida(JP)>japan    tokyo-office  +   direct    primary  vilnius
  2023-07-20  macron(FR)>france    tokyo-office  +   direct    primary  second-thoughts
  2023-08     modi(IN)>india       tokyo-office  0   inferred  weak     delhi-reads
  2024-07-10/2024-07-11  biden(US)>usa  tokyo-office  +  direct  primary  washington
  2024-09-27  ishiba(JP)           asian-nato    ++  direct    primary  hudson-essay
  2024-10-01  ishiba(JP)           asian-nato    +   direct    primary  first-conference
  2024-10-01  jaishankar(IN)>india asian-nato    --  direct    primary  jaishankar-answers
  2025-05~    colby(US)            tokyo-office  -   reported  news     colby-said
`;
const debate = corpusFromText(DEBATE);

/** The same, with answers and a part. */
function withRelations(corpus: Corpus): Corpus {
  const row = (id: string) => eventIn(corpus, id) as number;
  const lists = (of: Readonly<Record<string, readonly string[]>>) =>
    packLists(corpus.events.id.map((id) => (of[id] ?? []).map(row)));
  return {
    ...corpus,
    events: {
      ...corpus.events,
      respondsTo: lists({ vilnius: ['ft-report', 'ambassador-speaks'], 'second-thoughts': ['vilnius'] }),
      answeredBy: lists({ vilnius: ['second-thoughts'] }),
      partOf: corpus.events.id.reduce((of, id, i) => {
        if (id === 'elysee') of[i] = row('vilnius');
        return of;
      }, new Int32Array(corpus.events.count).fill(-1)),
      parts: lists({ vilnius: ['elysee'] }),
    },
  };
}

const linesOf = (dates: readonly string[], who = 'kishida(JP)') =>
  dates.map((date) => `${date} ${who} office +`).join('\n');
const days = (count: number, step: number) =>
  Array.from({ length: count }, (_, i) => writeDay((dayOf(2023) + i * step) as EpochDay));

describe('stored pictures', () => {
  it.each<readonly [name: string, svg: () => string]>([
    ['lanes-by-country', () => pictureOf(debate)],
    ['lanes-unfolded', () => pictureOf(debate, { unfold: ['JP', 'FR'] })],
    ['lanes-by-actor', () => pictureOf(debate, { by: 'actor' })],
    ['lanes-by-issue', () => pictureOf(debate, { by: 'issue' })],
    ['lanes-by-kind-chinese', () => pictureOf(debate, { by: 'kind', locale: 'zh' }, '北约与亚洲')],
    ['ribbon', () => pictureOf(debate, { issue: 'tokyo-office', shown: ['2022-09', '2024-12'] })],
    ['ribbon-by-actor', () => pictureOf(debate, { issue: 'tokyo-office', by: 'actor', shown: ['2023', '2024'] })],
    ['ribbon-two-months', () => pictureOf(debate, { issue: 'tokyo-office', shown: ['2023-06', '2023-08'] })],
    ['ribbon-dark', () => pictureOf(debate, { issue: 'tokyo-office', shown: ['2022-09', '2024-12'], theme: DARK })],
    ['ribbon-as-of', () => pictureOf(debate, { issue: 'tokyo-office', asOf: dayOf(2023, 6, 1) })],
    ['one-week', () => pictureOf(debate, { shown: ['2023-07-07', '2023-07-14'] })],
    ['event-open', () => pictureOf(debate, { event: 'vilnius', shown: ['2023-04', '2023-09'] })],
    [
      'event-open-relations',
      () => pictureOf(withRelations(debate), { event: 'vilnius', by: 'actor', shown: ['2023-04', '2023-09'] }),
    ],
    [
      'dates-of-every-kind',
      () =>
        pictureOf(
          corpusFromText(
            linesOf([
              '2023-01-10',
              '2023-01-20~',
              '2023-02',
              '2023-04~',
              '2023-05-10/2023-06-20',
              '2023',
              '../2023-03-01',
              '2023-07-01/..',
            ]),
          ),
          { shown: ['2022-11', '2024-02'] },
        ),
    ],
    ['crowded', () => pictureOf(corpusFromText(`${linesOf(days(160, 3))}\n${linesOf(days(60, 9), 'wang(CN)')}`))],
    ['two-hundred-on-a-day', () => pictureOf(corpusFromText(linesOf(Array.from({ length: 200 }, () => '2023-05-31'))))],
    [
      'three-thousand-years',
      () => pictureOf(corpusFromText(linesOf(['0001', '0476-09-04', '1066-10-14', '1492', '2999']))),
    ],
    ['no-events', () => pictureOf(corpusFromText(''))],
    ['nothing-in-this-window', () => pictureOf(debate, { shown: ['2021', '2022'] })],
    [
      'titles-of-all-scripts',
      () =>
        pictureOf(
          corpusFromText(
            ['an-office-in-tokyo-'.repeat(16), 'مكتب-طوكيو', '🇯🇵👩‍👩‍👧🏳️‍🌈', '东京联络处', '<b>&amp;"']
              .map((title, i) => `2023-0${i + 1}-01 kishida(JP) office + direct news ${title}`)
              .join('\n'),
          ),
          {},
          'A title <of> "signs" & of a length that goes on until it has to be broken, and then some more of it',
        ),
    ],
    [
      'second-page-of-paper',
      () => {
        const state = stateOf(debate, { by: 'actor' });
        const stack = stackOf(debate, state);
        const part = partsOf(stack, 300)[1];
        return part ? sheetSvg(partSheet(debate, state, stack, part, lookOf({}), 'second page')) : '';
      },
    ],
  ])('%s', async (name, svg) => {
    const picture = svg();
    expect(picture).not.toMatch(/NaN|Infinity|undefined/);
    await expect(picture).toMatchFileSnapshot(`pictures/${name}.svg`);
  });

  it('leaves off the last lanes where all are too high, but never the first', () => {
    const state = stateOf(debate, { by: 'actor' });
    const { height } = stackOf(debate, state);
    expect(withFirstLanes(debate, state, height)).toBe(state);
    const some = withFirstLanes(debate, state, height - 1);
    expect(some.lanes).toEqual(state.lanes.slice(0, -1));
    expect(stackOf(debate, some).height).toBeLessThan(height);
    expect(withFirstLanes(debate, state, 1).lanes).toEqual(state.lanes.slice(0, 1));
  });

  it('gives every lane to one part, in order', () => {
    const stack = stackOf(debate, stateOf(debate, { by: 'actor' }));
    const parts = partsOf(stack, 300);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.every(({ height }) => height <= 300)).toBe(true);
    expect(parts.map(({ top }) => top)).toEqual(
      parts.map((_, i) => parts.slice(0, i).reduce((y, p) => y + p.height, 0)),
    );
    expect(parts.reduce((sum, { height }) => sum + height, 0)).toBe(stack.height);
  });
});
