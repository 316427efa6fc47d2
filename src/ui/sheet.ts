/** A picture to take away, made of frames that are painted one after the other: as SVG, as PNG, or on a page. */
import type { Pen } from './pen.ts';
import { type SvgNode, svgElement, svgPen, svgText } from './svgPen.ts';

/** A window on the sheet, px. What is painted in it counts from its corner and ends at its edges. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly paint: (pen: Pen) => void;
}

export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** What it is called, for reader software. */
  readonly title: string;
  readonly frames: readonly Frame[];
}

function sheetNode({ width, height, title, frames }: Sheet): SvgNode {
  return {
    tag: 'svg',
    attributes: {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-label': title,
    },
    children: frames.map((frame): SvgNode => {
      const { pen, nodes } = svgPen();
      frame.paint(pen);
      const { x, y } = frame;
      return { tag: 'svg', attributes: { x, y, width: frame.width, height: frame.height }, children: nodes };
    }),
  };
}

/** The sheet as an SVG file. */
export const sheetSvg = (sheet: Sheet): string => `${svgText(sheetNode(sheet))}\n`;

/** The sheet as an element of the page. */
export const sheetElement = (sheet: Sheet): SVGElement => svgElement(sheetNode(sheet));

const RATIO = 2;
/** Browsers refuse canvases beyond about this many px a side; phones, beyond so many in all. */
const LONGEST_SIDE = 16_000;
const MOST_PIXELS = 2 ** 24;

/** The height to which a sheet can be a PNG file of at least one pixel to one. */
export const mostPngHeight = (width: number): number => Math.min(LONGEST_SIDE, MOST_PIXELS / width);

/** The sheet as a PNG file, two pixels to one where a canvas can be so large; null where there is no canvas to be had. */
export function sheetPng({ width, height, frames }: Sheet): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  const ratio = Math.min(RATIO, LONGEST_SIDE / width, LONGEST_SIDE / height, Math.sqrt(MOST_PIXELS / (width * height)));
  canvas.width = Math.floor(width * ratio);
  canvas.height = Math.floor(height * ratio);
  const ctx = canvas.getContext('2d');
  if (ctx === null) return Promise.resolve(null);
  ctx.scale(ratio, ratio);
  // A sheet begins empty, and a frame that clears itself must not take away the ground it stands on.
  ctx.clearRect = () => {};
  for (const { x, y, width: w, height: h, paint } of frames) {
    ctx.save();
    ctx.translate(x, y);
    ctx.beginPath();
    ctx.rect(0, 0, w, h);
    ctx.clip();
    paint(ctx);
    ctx.restore();
  }
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
