/** The matrix as a picture to take away: plain shapes, and the sheet they are painted on. */
import { type Stance, stanceSign, stanceValue } from '#corpus/stance.ts';
import { linesOf } from '#ui/linesOf.ts';
import type { Pen } from '#ui/pen.ts';
import type { Sheet } from '#ui/sheet.ts';
import type { Theme } from '#ui/theme.ts';

/** What stands in the picture, in words. */
export interface PictureText {
  readonly title: string;
  /** Source, day and address, below. */
  readonly foot: string;
  readonly rows: readonly { readonly name: string; readonly isHeading: boolean; readonly stances: readonly Stance[] }[];
  readonly columns: readonly string[];
}

export type Shape =
  | {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly radius: number;
      readonly fill: string;
      readonly stroke: string | null;
      readonly isDashed: boolean;
    }
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly isBold: boolean;
      readonly anchor: 'start' | 'middle';
      readonly fill: string;
    };

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly shapes: readonly Shape[];
}

const SIDE = 250;
const COLUMN = 92;
const ROW = 22;
const HEAD = 96;
const TITLE = 44;
const FOOT = 34;
const MARGIN = 20;
const MARK = { width: 30, height: 16 };

/** Where everything stands; px. The picture grows with rows and columns. */
export function placePicture({ title, foot, rows, columns }: PictureText, theme: Theme): Picture {
  const width = 2 * MARGIN + SIDE + Math.max(3, columns.length) * COLUMN;
  const height = 2 * MARGIN + TITLE + HEAD + rows.length * ROW + FOOT;
  const text = (x: number, y: number, words: string, more: Partial<Extract<Shape, { kind: 'text' }>> = {}): Shape => ({
    kind: 'text',
    x,
    y,
    text: words,
    size: 12,
    isBold: false,
    anchor: 'start',
    fill: theme.ink,
    ...more,
  });
  const rect = (x: number, y: number, w: number, h: number, fill: string): Shape => ({
    kind: 'rect',
    x,
    y,
    width: w,
    height: h,
    radius: 0,
    fill,
    stroke: null,
    isDashed: false,
  });
  const top = MARGIN + TITLE + HEAD;
  return {
    width,
    height,
    title,
    shapes: [
      rect(0, 0, width, height, theme.ground),
      text(MARGIN, MARGIN + 18, title, { size: 20, isBold: true }),
      ...columns.flatMap((words, i) =>
        linesOf(words, 15, 6).map((line, k, all) =>
          text(MARGIN + SIDE + i * COLUMN, top - 8 - (all.length - 1 - k) * 13, line, {
            size: 11,
            fill: theme.inkSoft,
          }),
        ),
      ),
      ...rows.flatMap(({ name, isHeading, stances }, i) => {
        const y = top + i * ROW;
        return [
          rect(MARGIN, y, width - 2 * MARGIN, 1, theme.hairline),
          text(MARGIN, y + 15, linesOf(name, 36, 1)[0] ?? '', { isBold: isHeading }),
          ...stances.flatMap((stance, k) => marksOf(stance, MARGIN + SIDE + k * COLUMN, y + 3, theme)),
        ];
      }),
      text(MARGIN, height - MARGIN, foot, { size: 11, fill: theme.inkSoft }),
    ],
  };
}

/** The mark of a stance with the number of its statements; nothing for none. Shapes as on the page. */
function marksOf(stance: Stance, x: number, y: number, theme: Theme): Shape[] {
  const value = stanceValue(stance);
  if (value === 'none') return [];
  const colour = typeof value === 'number' ? (theme.scale[value] ?? theme.ground) : theme.ground;
  const radius = value === 1 || value === 2 ? MARK.height / 2 : value === 0 || value === 'declined' ? 5 : 1;
  const isHollow = stance.old || typeof value !== 'number';
  return [
    {
      kind: 'rect',
      x,
      y,
      ...MARK,
      radius,
      fill: isHollow ? theme.ground : colour,
      stroke: isHollow ? (typeof value === 'number' ? colour : theme.ink) : stance.thin ? theme.ink : null,
      isDashed: stance.thin,
    },
    {
      kind: 'text',
      x: x + MARK.width / 2,
      y: y + 12,
      text: stanceSign(stance),
      size: 12,
      isBold: true,
      anchor: 'middle',
      fill: !isHollow && Math.abs(value as number) === 2 ? theme.ground : theme.ink,
    },
    {
      kind: 'text',
      x: x + MARK.width + 8,
      y: y + 12,
      text: `${stance.declinedLater ? '? ' : ''}${stance.count}`,
      size: 11,
      isBold: false,
      anchor: 'start',
      fill: theme.inkSoft,
    },
  ];
}

const FONT = 'system-ui, sans-serif';

/** The picture as a sheet to save. */
export const sheetOf = ({ width, height, title, shapes }: Picture): Sheet => ({
  width,
  height,
  title,
  frames: [{ x: 0, y: 0, width, height, paint: (pen) => paintShapes(pen, shapes) }],
});

function paintShapes(pen: Pen, shapes: readonly Shape[]): void {
  for (const shape of shapes) {
    pen.fillStyle = shape.fill;
    if (shape.kind === 'text') {
      pen.font = `${shape.isBold ? 600 : 400} ${shape.size}px ${FONT}`;
      pen.textAlign = shape.anchor === 'middle' ? 'center' : 'left';
      pen.fillText(shape.text, shape.x, shape.y);
      continue;
    }
    pen.beginPath();
    pen.roundRect(shape.x, shape.y, shape.width, shape.height, shape.radius);
    pen.fill();
    if (shape.stroke === null) continue;
    pen.strokeStyle = shape.stroke;
    pen.lineWidth = 1.5;
    pen.setLineDash(shape.isDashed ? [3, 2] : []);
    pen.stroke();
  }
}
