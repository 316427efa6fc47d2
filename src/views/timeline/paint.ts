import { type DateEdge, dateEdges } from '#base/edtf.ts';
import type { Px } from '#geometry/Viewport.ts';
import type { Pen } from '#ui/pen.ts';
import type { Theme } from '#ui/theme.ts';
import type { DrawnMark, MarkValue } from './emphasis.ts';
import { MARK, RIBBON_HEIGHT } from './metrics.ts';
import type { RibbonPiece } from './ribbon.ts';
import type { StackedLane } from './stack.ts';

/** What a mark looks like and where. */
export type PaintedMark = Pick<
  DrawnMark,
  'x0' | 'x1' | 'y' | 'count' | 'isPoint' | 'isWide' | 'emphasis' | 'value' | 'date' | 'hasStatements'
>;
export type PaintedRibbon = Pick<RibbonPiece, 'state' | 'position' | 'thin' | 'old' | 'sign' | 'x0' | 'x1' | 'y'>;

/** What is painted, in the picture's own coordinates, and the window on it. */
export interface Scene {
  readonly lanes: readonly Pick<StackedLane, 'top' | 'height'>[];
  readonly marks: readonly PaintedMark[];
  readonly ribbons: readonly PaintedRibbon[];
  /** Paints the arcs of the selected event; null for none. */
  readonly paintArcs: ((pen: Pen, window: Window, theme: Theme) => void) | null;
  /** x of grid lines, in the window. */
  readonly gridX: readonly Px[];
  /** x of the selected event, in the window; null for none. */
  readonly selectedX: Px | null;
  /** x of the day that stances are shown for, in the window; null for none. */
  readonly asOfX: Px | null;
}

/** The part of a scene that shows: what to take from x and y, and how large it is. */
export interface Window {
  readonly left: Px;
  readonly top: Px;
  readonly width: Px;
  readonly height: Px;
}

/** Paints what shows of a scene, in CSS pixels; the host has set the device ratio. */
export function paintTimeline(pen: Pen, scene: Scene, window: Window, theme: Theme): void {
  pen.clearRect(0, 0, window.width, window.height);
  pen.lineWidth = 1;
  pen.fillStyle = theme.hairline;
  for (const x of scene.gridX) pen.fillRect(Math.round(x), 0, 1, window.height);
  for (const { top, height } of scene.lanes) {
    const y = top + height - window.top;
    if (y >= 0 && y <= window.height) pen.fillRect(0, Math.round(y) - 1, window.width, 1);
  }
  for (const piece of scene.ribbons) paintRibbon(pen, piece, window, theme);
  if (scene.asOfX !== null) {
    pen.fillStyle = theme.inkSoft;
    pen.fillRect(Math.round(scene.asOfX), 0, 1, window.height);
  }
  if (scene.selectedX !== null) {
    pen.fillStyle = theme.accent;
    pen.fillRect(Math.round(scene.selectedX), 0, 1, window.height);
  }
  scene.paintArcs?.(pen, window, theme);
  for (const mark of scene.marks) {
    const y = mark.y - window.top;
    if (mark.x1 < window.left || mark.x0 > window.left + window.width || y < -MARK || y > window.height + MARK)
      continue;
    paintMark(pen, mark, y, window, theme);
  }
}

function colourOf(value: MarkValue, muted: boolean, theme: Theme): string {
  if (value === 'declined' || value === 'mixed') return theme.inkSoft;
  if (value !== null) return theme.scale[value] ?? theme.mark;
  return muted ? theme.markMuted : theme.mark;
}

/** The corners that double the colour: square against, round for and plain, between for neutral. */
function radiusOf(mark: PaintedMark, height: Px): Px {
  if (mark.value === 'mixed') return 1;
  if (typeof mark.value === 'number' && mark.value !== 0) return mark.value > 0 ? height / 2 : 1;
  if (mark.value === 0) return 3;
  return mark.isPoint || mark.count > 1 ? height / 2 : 2;
}

/** A wide bar lies low in its row, under its label. */
const WIDE_DROP: Px = 6;
/** Length over which an end that is only about there fades. */
const FADE: Px = 12;
const FADE_STEPS = 4;
const FADE_ALPHA = 0.25;
/** Length of the head of an arrow on an open end. */
const ARROW: Px = 7;
/** Both ends of an interval show where they can be told apart. */
const LEAST_WITH_CAPS: Px = 16;
const PLAIN: readonly [DateEdge, DateEdge] = ['plain', 'plain'];

function paintMark(pen: Pen, mark: PaintedMark, y: Px, window: Window, theme: Theme): void {
  const colour = colourOf(mark.value, mark.emphasis === 'muted', theme);
  const isCluster = mark.count > 1;
  const isBar = mark.isWide && !isCluster;
  const height = isCluster ? MARK + 5 : mark.isPoint ? MARK : isBar ? MARK - 3 : MARK - 2;
  const middle = isBar ? y + WIDE_DROP : y;
  const isFilled = mark.value !== 'declined' && (isCluster || mark.hasStatements);
  const [start, end] = isCluster ? PLAIN : dateEdges(mark.date);
  // Far outside the window nothing of a long bar has to be drawn, and an open end shows its arrow inside.
  const x0 = Math.max(mark.x0 - window.left, start === 'open' ? 1 : -100);
  const x1 = Math.min(mark.x1 - window.left, window.width + (end === 'open' ? -1 : 100));
  const bodyX0 = x0 + (start === 'open' ? ARROW : start === 'about' && !mark.isPoint ? FADE : 0);
  const bodyX1 = x1 - (end === 'open' ? ARROW : end === 'about' && !mark.isPoint ? FADE : 0);
  pen.beginPath();
  pen.roundRect(bodyX0, middle - height / 2, Math.max(1, bodyX1 - bodyX0), height, radiusOf(mark, height));
  pen.fillStyle = isFilled ? colour : theme.ground;
  pen.fill();
  if (!isFilled) {
    pen.strokeStyle = colour;
    pen.lineWidth = mark.value === 'declined' ? 2 : 1.5;
    pen.stroke();
  }
  if (mark.value === 'mixed') {
    const half = (bodyX1 - bodyX0) / 2;
    pen.fillStyle = theme.scale['-1'] ?? colour;
    pen.fillRect(bodyX0, middle - height / 2, half, height);
    pen.fillStyle = theme.scale['1'] ?? colour;
    pen.fillRect(bodyX0 + half, middle - height / 2, half, height);
  }
  const hasCaps = mark.x1 - mark.x0 >= LEAST_WITH_CAPS;
  pen.fillStyle = colour;
  paintEdge(pen, start, mark.isPoint, hasCaps, bodyX0, x0, middle, height);
  paintEdge(pen, end, mark.isPoint, hasCaps, bodyX1, x1, middle, height);
  if (mark.emphasis === 'highlighted') {
    pen.beginPath();
    pen.roundRect(x0 - 3, middle - height / 2 - 3, x1 - x0 + 6, height + 6, height / 2 + 3);
    pen.strokeStyle = theme.accent;
    pen.lineWidth = 2;
    pen.stroke();
  }
}

/** How a date ends: from the body's edge to the mark's. A point that is about a day has a tail on both sides. */
function paintEdge(
  pen: Pen,
  edge: DateEdge,
  isPoint: boolean,
  hasCaps: boolean,
  body: Px,
  outer: Px,
  y: Px,
  height: Px,
): void {
  const sign = Math.sign(outer - body) || (isPoint ? 0 : 1);
  if (edge === 'end' && hasCaps) pen.fillRect(outer - (body === outer ? 1 : 0), y - height / 2 - 2, 2, height + 4);
  if (edge === 'open') {
    pen.beginPath();
    pen.moveTo(body, y - height / 2 - 1);
    pen.lineTo(outer, y);
    pen.lineTo(body, y + height / 2 + 1);
    pen.fill();
  }
  if (edge !== 'about' || sign === 0) return;
  for (let step = 0; step < FADE_STEPS; step++) {
    const width = Math.abs(outer - body) / FADE_STEPS;
    pen.globalAlpha = 1 - (step + 1) * FADE_ALPHA + FADE_ALPHA / 2;
    pen.fillRect(sign > 0 ? body + step * width : body - (step + 1) * width, y - height / 2, width, height);
  }
  pen.globalAlpha = 1;
}

/** A band narrower than this has no room for its sign. */
const SIGN_ROOM: Px = 18;

function paintRibbon(pen: Pen, piece: PaintedRibbon, window: Window, theme: Theme): void {
  const [x0, x1, y] = [piece.x0 - window.left, piece.x1 - window.left, piece.y - window.top];
  if (x1 < 0 || x0 > window.width || y < -RIBBON_HEIGHT || y > window.height) return;
  const isTwofold = piece.state === 'mixed' || piece.state === 'split';
  const colour = piece.position === null ? theme.inkSoft : (theme.scale[String(piece.position)] ?? theme.mark);
  const [left, right] = [Math.max(x0, -2), Math.min(x1, window.width + 2)];
  const faded = piece.old ? OLD_ALPHA : 1;
  pen.globalAlpha = faded;
  if (piece.state === 'declined') {
    pen.strokeStyle = theme.inkSoft;
    pen.lineWidth = 1;
    pen.strokeRect(left + 0.5, y + 0.5, Math.max(0, right - left - 1), RIBBON_HEIGHT - 1);
  } else if (isTwofold) {
    pen.fillStyle = theme.scale['-1'] ?? theme.mark;
    pen.fillRect(left, y, right - left, RIBBON_HEIGHT / 2);
    pen.fillStyle = theme.scale['1'] ?? theme.mark;
    pen.fillRect(left, y + RIBBON_HEIGHT / 2, right - left, RIBBON_HEIGHT / 2);
  } else if (piece.thin) {
    pen.fillStyle = colour;
    pen.globalAlpha = faded * THIN_ALPHA;
    pen.fillRect(left, y, right - left, RIBBON_HEIGHT);
    pen.globalAlpha = faded;
    pen.fillRect(left, y, right - left, 2);
    pen.fillRect(left, y + RIBBON_HEIGHT - 2, right - left, 2);
  } else {
    pen.fillStyle = colour;
    pen.fillRect(left, y, right - left, RIBBON_HEIGHT);
  }
  pen.globalAlpha = 1;
  // The day of a change is a line of ink, so that it meets the mark above it.
  pen.fillStyle = theme.ink;
  if (x0 >= 0) pen.fillRect(x0, y - 2, 1, RIBBON_HEIGHT + 2);
  if (right - Math.max(left, 0) < SIGN_ROOM) return;
  pen.fillStyle = piece.thin || piece.old || piece.position === null || isTwofold ? theme.ink : onColour(piece, theme);
  pen.font = `bold 11px ${theme.font}`;
  pen.textAlign = 'left';
  pen.textBaseline = 'middle';
  pen.fillText(piece.sign, Math.max(left, 0) + 4, y + RIBBON_HEIGHT / 2 + 0.5);
}

const OLD_ALPHA = 0.45;
const THIN_ALPHA = 0.3;

const onColour = ({ position }: PaintedRibbon, theme: Theme): string => theme.onScale[String(position)] ?? theme.ink;
