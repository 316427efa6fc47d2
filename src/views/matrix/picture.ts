/**
 * The matrix as a picture to take away: plain shapes, of which an SVG is written and a canvas painted, so that the two
 * cannot differ.
 */
import { type Stance, stanceSign, stanceValue } from '#corpus/stance.ts';
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

/** A text in lines of about `room` Latin letters; a Chinese character takes two. What does not fit ends in an ellipsis. */
export function linesOf(text: string, room: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  const widthOf = (words: string) => [...words].reduce((sum, c) => sum + (/[\u2e80-\uffef]/.test(c) ? 2 : 1), 0);
  // Words, each with the space after it; Chinese breaks anywhere.
  for (const word of text.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*|\s+/g) ?? []) {
    if (line !== '' && widthOf((line + word).trimEnd()) > room) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += word;
  }
  if (line.trimEnd() !== '') lines.push(line.trimEnd());
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${lines[most - 1]}…`];
}

const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

const FONT = 'system-ui, sans-serif';

/** The picture as an SVG file. Texts are escaped: no name of the record becomes markup. */
export function svgOf({ width, height, shapes }: Picture): string {
  const body = shapes.map((shape) => {
    if (shape.kind === 'rect') {
      const stroke = shape.stroke === null ? '' : ` stroke="${shape.stroke}" stroke-width="1.5"`;
      const dash = shape.isDashed ? ' stroke-dasharray="3 2"' : '';
      return `<rect x="${shape.x}" y="${shape.y}" width="${shape.width}" height="${shape.height}" rx="${shape.radius}" fill="${shape.fill}"${stroke}${dash}/>`;
    }
    const weight = shape.isBold ? ' font-weight="600"' : '';
    return `<text x="${shape.x}" y="${shape.y}" font-size="${shape.size}"${weight} text-anchor="${shape.anchor}" fill="${shape.fill}">${escapeXml(shape.text)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONT}">\n${body.join('\n')}\n</svg>\n`;
}

/** The picture on a canvas of its size. */
export function paintPicture(ctx: CanvasRenderingContext2D, { shapes }: Picture): void {
  for (const shape of shapes) {
    ctx.fillStyle = shape.fill;
    if (shape.kind === 'text') {
      ctx.font = `${shape.isBold ? 600 : 400} ${shape.size}px ${FONT}`;
      ctx.textAlign = shape.anchor === 'middle' ? 'center' : 'left';
      ctx.fillText(shape.text, shape.x, shape.y);
      continue;
    }
    ctx.beginPath();
    ctx.roundRect(shape.x, shape.y, shape.width, shape.height, shape.radius);
    ctx.fill();
    if (shape.stroke === null) continue;
    ctx.strokeStyle = shape.stroke;
    ctx.lineWidth = 1.5;
    ctx.setLineDash(shape.isDashed ? [3, 2] : []);
    ctx.stroke();
  }
}
