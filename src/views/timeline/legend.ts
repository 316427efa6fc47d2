/** What the marks and ribbons of a picture mean, for those who have nothing but the picture. */
import { positionSign } from '#corpus/stance.ts';
import { POSITIONS } from '#corpus/vocabulary.ts';
import type { Px } from '#geometry/Viewport.ts';
import type { Pen } from '#ui/pen.ts';
import type { Sheet } from '#ui/sheet.ts';
import type { Theme } from '#ui/theme.ts';
import { MARK, RIBBON_HEIGHT } from './metrics.ts';
import { paintRibbon, type RibbonLook } from './paint.ts';
import { LINE, type SheetLook, write } from './sheetLook.ts';

export interface LegendWords {
  /** Of marks without a stance: filled, empty, and with a number; null where there can be none. */
  readonly marks: { readonly filled: string | null; readonly empty: string | null; readonly several: string };
  /** Null where no issue colours the marks. */
  readonly stances: {
    readonly positions: Readonly<Record<string, string>>;
    readonly declined: string;
    readonly twofold: string;
    /** What only ribbons show; null where there are none. */
    readonly ribbon: { readonly thin: string; readonly old: string } | null;
  } | null;
}

type Colour = 'mark' | 'markMuted' | 'inkSoft';
type Swatch = (pen: Pen, middle: Px, theme: Theme) => void;

/** Room for a swatch and the space after it. */
const SWATCH: Px = 26;
const SWATCH_WIDTH: Px = 20;
const SWATCH_HEIGHT: Px = 14;
const BETWEEN: Px = 18;

const filledDot =
  (colour: Colour): Swatch =>
  (pen, y, theme) => {
    pen.beginPath();
    pen.roundRect((SWATCH_WIDTH - MARK) / 2, y - MARK / 2, MARK, MARK, MARK / 2);
    pen.fillStyle = theme[colour];
    pen.fill();
  };

const emptyDot =
  (colour: Colour, lineWidth: Px): Swatch =>
  (pen, y, theme) => {
    pen.beginPath();
    pen.roundRect((SWATCH_WIDTH - MARK) / 2, y - MARK / 2, MARK, MARK, MARK / 2);
    pen.strokeStyle = theme[colour];
    pen.lineWidth = lineWidth;
    pen.stroke();
  };

/** A mark on which signs differ. */
const halves: Swatch = (pen, y, theme) => {
  ['-1', '1'].forEach((position, i) => {
    pen.fillStyle = theme.scale[position] ?? theme.mark;
    pen.fillRect((SWATCH_WIDTH / 2) * i, y - MARK / 2, SWATCH_WIDTH / 2, MARK);
  });
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

/** A piece of ribbon, of the scale's end where it has a colour. */
const ribbonPiece =
  (look: Partial<RibbonLook>): Swatch =>
  (pen, y, theme) => {
    const plain = { state: 'held', position: 2, thin: false, old: false, sign: '' } as const;
    const piece = { ...plain, ...look, x0: 0, x1: SWATCH_WIDTH, y: y - RIBBON_HEIGHT / 2 };
    paintRibbon(pen, piece, { left: 0, top: 0, width: SWATCH_WIDTH, height: y + RIBBON_HEIGHT }, theme);
  };

type Entry = readonly [swatch: Swatch, text: string];

function entriesOf({ marks, stances }: LegendWords): Entry[] {
  const grey = stances === null ? 'mark' : 'markMuted';
  const entries: Entry[] = [];
  if (marks.filled !== null) entries.push([filledDot(grey), marks.filled]);
  if (marks.empty !== null) entries.push([emptyDot(grey, 1.5), marks.empty]);
  entries.push([
    boxSwatch('3', true, (theme) => [theme[grey], stances === null ? theme.ground : theme.ink]),
    marks.several,
  ]);
  if (stances === null) return entries;
  const { positions, declined, twofold, ribbon } = stances;
  for (const position of POSITIONS) {
    if (typeof position !== 'number') continue;
    const coloursOf = ({ scale, onScale, mark, ink }: Theme) =>
      [scale[position] ?? mark, onScale[position] ?? ink] as const;
    entries.push([boxSwatch(positionSign(position), position > 0, coloursOf), positions[position] ?? '']);
  }
  if (ribbon === null) return [...entries, [emptyDot('inkSoft', 2), declined], [halves, twofold]];
  return [
    ...entries,
    [ribbonPiece({ state: 'declined', position: null, sign: '?' }), declined],
    [ribbonPiece({ state: 'split', position: null }), twofold],
    [ribbonPiece({ thin: true }), ribbon.thin],
    [ribbonPiece({ old: true }), ribbon.old],
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
