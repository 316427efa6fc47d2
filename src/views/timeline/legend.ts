/** What the marks and ribbons of a picture mean, for those who have nothing but the picture. */
import { positionSign } from '#corpus/stance.ts';
import { POSITIONS } from '#corpus/vocabulary.ts';
import type { Px } from '#geometry/Viewport.ts';
import type { Pen } from '#ui/pen.ts';
import type { Sheet } from '#ui/sheet.ts';
import type { Theme } from '#ui/theme.ts';
import { paintRibbon, type RibbonLook } from './paint.ts';
import { MARK, RIBBON_HEIGHT } from './place.ts';
import { LINE, type SheetLook, write } from './sheetLook.ts';

export interface LegendWords {
  /** Of the marks: filled, empty, and with a number. */
  readonly marks: { readonly filled: string; readonly empty: string; readonly several: string };
  /** By position; null where no issue colours the marks. */
  readonly positions: Readonly<Record<string, string>> | null;
  /** Of the ribbons; null where there is none. */
  readonly ribbon: Readonly<Record<RibbonLegend, string>> | null;
}

const PLAIN = { thin: false, old: false, position: null, sign: '' } as const;

/** What the scale alone does not tell of a ribbon. */
const RIBBONS = {
  declined: { ...PLAIN, state: 'declined', sign: '?' },
  twofold: { ...PLAIN, state: 'split' },
  thin: { ...PLAIN, state: 'held', position: 2, thin: true },
  old: { ...PLAIN, state: 'held', position: 2, old: true },
} as const satisfies Record<string, RibbonLook>;
export type RibbonLegend = keyof typeof RIBBONS;

type Swatch = (pen: Pen, middle: Px, theme: Theme) => void;

/** Room for a swatch and the space after it. */
const SWATCH: Px = 26;
const SWATCH_WIDTH: Px = 20;
const SWATCH_HEIGHT: Px = 14;
const BETWEEN: Px = 18;

const markSwatch =
  (isFilled: boolean, isMuted: boolean): Swatch =>
  (pen, y, theme) => {
    const colour = isMuted ? theme.markMuted : theme.mark;
    pen.beginPath();
    pen.roundRect((SWATCH_WIDTH - MARK) / 2, y - MARK / 2, MARK, MARK, MARK / 2);
    pen.fillStyle = isFilled ? colour : theme.ground;
    pen.fill();
    if (isFilled) return;
    pen.strokeStyle = colour;
    pen.lineWidth = 1.5;
    pen.stroke();
  };

/** A box with a text, round or square. */
const boxSwatch =
  (text: string, isRound: boolean, coloursOf: (theme: Theme) => readonly [fill: string, ink: string]): Swatch =>
  (pen, y, theme) => {
    const [fill, ink] = coloursOf(theme);
    pen.beginPath();
    pen.roundRect(0, y - SWATCH_HEIGHT / 2, SWATCH_WIDTH, SWATCH_HEIGHT, isRound ? SWATCH_HEIGHT / 2 : 2);
    pen.fillStyle = fill;
    pen.fill();
    pen.font = `bold 11px ${theme.font}`;
    pen.textAlign = 'center';
    pen.textBaseline = 'middle';
    pen.fillStyle = ink;
    pen.fillText(text, SWATCH_WIDTH / 2, y + 0.5);
  };

const ribbonSwatch =
  (look: RibbonLook): Swatch =>
  (pen, y, theme) => {
    const piece = { ...look, x0: 0, x1: SWATCH_WIDTH, y: y - RIBBON_HEIGHT / 2 };
    paintRibbon(pen, piece, { left: 0, top: 0, width: SWATCH_WIDTH, height: y + RIBBON_HEIGHT }, theme);
  };

function entriesOf({ marks, positions, ribbon }: LegendWords): (readonly [Swatch, string])[] {
  const isMuted = positions !== null;
  return [
    [markSwatch(true, isMuted), marks.filled],
    [markSwatch(false, isMuted), marks.empty],
    [
      boxSwatch('3', true, (theme) => (isMuted ? [theme.markMuted, theme.ink] : [theme.mark, theme.ground])),
      marks.several,
    ],
    ...POSITIONS.flatMap((position): (readonly [Swatch, string])[] =>
      positions === null || typeof position !== 'number'
        ? []
        : [
            [
              boxSwatch(positionSign(position), position > 0, (theme) => [
                theme.scale[position] ?? theme.mark,
                theme.onScale[position] ?? theme.ink,
              ]),
              positions[position] ?? '',
            ],
          ],
    ),
    ...(ribbon === null
      ? []
      : Object.entries(RIBBONS).map(([name, look]) => [ribbonSwatch(look), ribbon[name as RibbonLegend]] as const)),
  ];
}

/** The legend in as many rows as it takes, from the corner (0, 0). */
export function legendSheet(words: LegendWords, width: Px, { theme, measure }: SheetLook, title: string): Sheet {
  const font = `13px ${theme.font}`;
  let [x, row] = [0, 0];
  const placed = entriesOf(words).map(([swatch, text]) => {
    const own = SWATCH + measure(text, font);
    if (x > 0 && x + own > width) [x, row] = [0, row + 1];
    const at = { swatch, text, x, y: row * LINE };
    x += own + BETWEEN;
    return at;
  });
  return {
    width,
    height: (row + 1) * LINE,
    title,
    frames: placed.map((at) => ({
      x: at.x,
      y: at.y,
      width: width - at.x,
      height: LINE,
      paint: (pen) => {
        at.swatch(pen, LINE / 2, theme);
        write(pen, at.text, SWATCH, LINE / 2, font, theme.inkSoft);
      },
    })),
  };
}
