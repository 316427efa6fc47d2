import { describe, expect, it } from 'vitest';
import { corpusFromText, eventIn, issueIn } from '#corpus/corpusFromText.ts';
import { LEGEND_WORDS } from '#i18n/messages/legend.ts';
import { MESSAGES } from '#i18n/messages.ts';
import { LANGUAGES } from '#selection/Selection.ts';
import { NAMED_THEME } from '#ui/namedTheme.ts';
import { svgPen } from '#ui/svgPen.ts';
import { chainOf } from './chainOf.ts';
import { LEGEND_GROUPS, legendEntries } from './legendEntries.ts';
import { paintTimeline } from './paint.ts';
import { ribbonPieces } from './ribbon.ts';

const entriesIn = (locale: (typeof LANGUAGES)[number]) => {
  const rule = { mixedDays: 30, oldMonths: 24 };
  const groups = legendEntries({ words: LEGEND_WORDS[locale], positions: MESSAGES[locale].shared.position, rule });
  return LEGEND_GROUPS.flatMap((group) => groups[group]);
};

const painted = (paint: (pen: ReturnType<typeof svgPen>['pen']) => void) => {
  const { pen, nodes } = svgPen();
  paint(pen);
  return nodes;
};
const samples = entriesIn('en').map(({ sample }) => painted((pen) => sample.paint(pen, NAMED_THEME)));

/** What a painted thing looks like wherever it stands: its tag, colours, line, transparency, sign. */
const lookOf = ({ tag, attributes: a, children }: (typeof samples)[number][number]) =>
  [tag, a['fill'], a['stroke'], a['stroke-width'], a['stroke-dasharray'], a['opacity'], tag === 'text' && children[0]]
    .filter(Boolean)
    .join(' ');

describe('the legend of the timeline', () => {
  it('shows every look that the painters give', () => {
    const corpus = corpusFromText(`
      office  macron  france  2017-05-14/..
      office  colonna france  2022-05-20/2024-01-11
      2020-02-11  macron(FR)>france    tokyo-office  +   direct    primary  paris
      2022-11-03  kishida(JP)>japan    tokyo-office  +   direct    primary  berlin
      2023-05-03  nikkei(JP)           tokyo-office  0   reported  news     nikkei-report
      2023-05-04  mao-ning(CN)>china   tokyo-office  --  direct    primary  beijing-answer
      2023-05-10  kishida(JP)>japan    tokyo-office  ++  direct    primary  ambassador-speaks
      2023-06-05  macron(FR)>france    tokyo-office  --  indirect  news     ft-report
      2023-06-06  matsuno(JP)          tokyo-office  ?   direct    primary  declined-to-comment
      2023-07-07  colonna(FR)>france   tokyo-office  -   direct    primary  elysee
      2023-07-20  macron(FR)>france    tokyo-office  +   direct    primary  second-thoughts
      2023-08     modi(IN)>india       tokyo-office  0   inferred  weak     delhi-reads
      2024-07-10/2024-07-11  biden(US)>usa  tokyo-office  +  direct  primary  washington
      2024-10-01  jaishankar(IN)>india asian-nato    --  direct    primary  jaishankar-answers
      2025-05~    colby(US)            tokyo-office  -   reported  news     colby-said
    `);
    const looks = new Set(samples.flat().map(lookOf));
    const scenes = (['country', 'actor'] as const).flatMap((by) =>
      [null, issueIn(corpus, 'tokyo-office')].map((issue) => {
        const { placed, marks, scale, viewport, height } = chainOf(corpus, {
          by,
          issue,
          selected: eventIn(corpus, 'elysee'),
        });
        const ribbons = issue === null ? [] : ribbonPieces(corpus, placed, issue, scale, corpus.span.to);
        const window = { left: viewport.from * scale, top: 0, width: viewport.width, height };
        // Without an issue each event also as one at which nobody took a position; lines between lanes are no marks.
        const silent = marks.map((mark) => ({ ...mark, hasStatements: false }));
        const scene = {
          lanes: [],
          marks: issue === null ? [...marks, ...silent] : marks,
          ribbons,
          paintArcs: null,
          gridX: [],
          selectedX: 9,
          asOfX: 99,
        };
        return painted((pen) => paintTimeline(pen, scene, window, NAMED_THEME));
      }),
    );
    const unexplained = new Set(
      scenes
        .flat()
        .map(lookOf)
        .filter((look) => !looks.has(look)),
    );
    // A weaker stance may be thin or old too: the legend shows one of each.
    expect([...unexplained].filter((look) => !/opacity|^rect \S+ 0\.\d+$|^text/.test(look))).toEqual([]);
  });

  it('shows nothing twice and nothing empty', () => {
    expect(samples.filter((nodes) => nodes.length === 0)).toEqual([]);
    expect(new Set(samples.map((nodes) => JSON.stringify(nodes))).size).toBe(samples.length);
  });

  it.each(LANGUAGES)('says of each what it means, and never the same of two: %s', (locale) => {
    const texts = entriesIn(locale).map(({ text }) => text);
    expect(texts.filter((text) => text.trim() === '')).toEqual([]);
    expect(new Set(texts).size).toBe(texts.length);
  });
});
