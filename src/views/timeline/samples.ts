/** Single things of the picture for its legend: scenes of one thing, painted by the painters of the picture. */
import { type Stance, stanceSign } from '#corpus/stance.ts';
import type { Position } from '#corpus/vocabulary.ts';
import type { Px } from '#geometry/Viewport.ts';
import type { Pen } from '#ui/pen.ts';
import type { Theme } from '#ui/theme.ts';
import { paintArcs } from './arcs.ts';
import { CLUSTER_WIDTH, MARK, RIBBON_HEIGHT } from './metrics.ts';
import { paintTimeline, type Scene } from './paint.ts';
import { LINE } from './sheetLook.ts';
import { measured, numberColour, paintTexts } from './texts.ts';

/** A piece of picture, as high as a line of text, that shows one thing. */
export interface Sample {
  readonly width: Px;
  readonly paint: (pen: Pen, theme: Theme) => void;
}

type MarkLook = Scene['marks'][number];
type RibbonLook = Scene['ribbons'][number];
type Emphasis = MarkLook['emphasis'];

const MIDDLE: Px = LINE / 2;
const PLAIN: Omit<MarkLook, 'x0' | 'x1'> = {
  y: MIDDLE,
  count: 1,
  isPoint: true,
  isWide: false,
  emphasis: 'default',
  value: null,
  date: '2001-01-01',
  hasStatements: true,
};
const EMPTY: Scene = { lanes: [], marks: [], ribbons: [], paintArcs: null, gridX: [], selectedX: null, asOfX: null };

const POINT: Px = 20;
const BAR: Px = 40;
const RIBBON: Px = 24;

const point = (x: Px, look: Partial<MarkLook> = {}): MarkLook => ({
  ...PLAIN,
  x0: x - MARK / 2,
  x1: x + MARK / 2,
  ...look,
});
const bar = (date: string, x0: Px = 0, x1: Px = BAR): MarkLook => ({ ...PLAIN, x0, x1, date, isPoint: false });

/** A piece of ribbon up to x, with its sign. */
const ribbon = (x1: Px, look: Partial<RibbonLook>): RibbonLook => {
  const stance: Pick<Stance, 'state' | 'position'> = { state: 'held', position: 2, ...look };
  const place = { x0: x1 - RIBBON, x1, y: MIDDLE - RIBBON_HEIGHT / 2 };
  return { thin: false, old: false, sign: stanceSign(stance), ...stance, ...look, ...place };
};

/** An event of a day at which a position was taken, or none. */
export const daySample = (emphasis: Emphasis, hasStatements = true): Sample =>
  sampleOf(POINT, { marks: [point(POINT / 2, { emphasis, hasStatements })] });

export const clusterSample = (emphasis: Emphasis): Sample =>
  sampleOf(POINT, { marks: [{ ...bar('2001', 0, CLUSTER_WIDTH), emphasis, count: 3 }] });

/** Dates as they are drawn. @param date EDTF, longer than a day */
export const dateSample = (date: string): Sample => sampleOf(BAR, { marks: [bar(date)] });

/** A line over the whole height: the day of the open event, or of the stances shown. */
export const lineSample = (of: 'selectedX' | 'asOfX'): Sample => sampleOf(BAR, { [of]: BAR / 2 });

export function relationSample(isPart: boolean): Sample {
  const [x0, x1, y] = [3, BAR - 4, LINE - 4];
  return sampleOf(BAR, { paintArcs: paintArcs([{ x0, y0: y, x1, y1: y, isPart }]) });
}

/** The mark of a position at an event and, on request, the ribbon of the stance that it makes. */
export function stanceSample(value: Position | 'mixed', withRibbon: boolean): Sample {
  const state = typeof value === 'number' ? 'held' : value;
  const position = typeof value === 'number' ? value : null;
  return sampleOf(withRibbon ? BAR : POINT, {
    marks: [point(withRibbon ? MARK / 2 + 1 : POINT / 2, { value })],
    ribbons: withRibbon ? [ribbon(BAR, { state, position })] : [],
  });
}

/** What only ribbons show. */
export const ribbonSample = (look: Partial<Pick<Stance, 'state' | 'position' | 'thin' | 'old'>>): Sample =>
  sampleOf(RIBBON, { ribbons: [ribbon(RIBBON, look)] });

/** What stands in a scene as wide as that, with the numbers of its clusters. */
function sampleOf(width: Px, parts: Partial<Scene>): Sample {
  const window = { left: 0, top: 0, width, height: LINE };
  return {
    width,
    paint: (pen, theme) => {
      paintTimeline(pen, { ...EMPTY, ...parts }, window, theme);
      const numbers = (parts.marks ?? [])
        .filter(({ count }) => count > 1)
        .map((mark) => {
          const of = measured(String(mark.count), () => 0);
          const x = (mark.x0 + mark.x1) / 2;
          const colour = numberColour(mark, theme);
          return { of, count: of.characters.length, x, y: mark.y + 0.5, colour, font: 'number' as const };
        });
      paintTexts(pen, numbers, theme);
    },
  };
}
