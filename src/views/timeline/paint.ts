import type { Px } from '#geometry/Viewport.ts';
import type { Theme } from '#ui/theme.ts';
import type { DrawnMark, MarkValue } from './emphasis.ts';
import { MARK, type PlacedLane, RIBBON_HEIGHT } from './place.ts';
import type { RibbonPiece } from './ribbon.ts';

/** What is painted, in the picture's own coordinates, and the window on it. */
export interface Scene {
  readonly lanes: readonly PlacedLane[];
  readonly marks: readonly DrawnMark[];
  readonly ribbons: readonly RibbonPiece[];
  /** x of grid lines, in the window. */
  readonly gridX: readonly Px[];
  /** x of the selected event, in the window; null for none. */
  readonly selectedX: Px | null;
}

/** The part of a scene that shows: what to take from x and y, and how large it is. */
export interface Window {
  readonly left: Px;
  readonly top: Px;
  readonly width: Px;
  readonly height: Px;
}

/** Paints what shows of a scene, in CSS pixels; the host has set the device ratio. */
export function paintTimeline(ctx: CanvasRenderingContext2D, scene: Scene, window: Window, theme: Theme): void {
  ctx.clearRect(0, 0, window.width, window.height);
  ctx.lineWidth = 1;
  ctx.fillStyle = theme.hairline;
  for (const x of scene.gridX) ctx.fillRect(Math.round(x), 0, 1, window.height);
  for (const { top, height } of scene.lanes) {
    const y = top + height - window.top;
    if (y >= 0 && y <= window.height) ctx.fillRect(0, Math.round(y) - 1, window.width, 1);
  }
  for (const piece of scene.ribbons) paintRibbon(ctx, piece, window, theme);
  if (scene.selectedX !== null) {
    ctx.fillStyle = theme.accent;
    ctx.fillRect(Math.round(scene.selectedX), 0, 1, window.height);
  }
  for (const mark of scene.marks) {
    const y = mark.y - window.top;
    if (mark.x1 < window.left || mark.x0 > window.left + window.width || y < -MARK || y > window.height + MARK)
      continue;
    paintMark(ctx, mark, mark.x0 - window.left, mark.x1 - window.left, y, theme);
  }
}

function colourOf(value: MarkValue, muted: boolean, theme: Theme): string {
  if (value === 'declined' || value === 'mixed') return theme.inkSoft;
  if (value !== null) return theme.scale[value] ?? theme.mark;
  return muted ? theme.markMuted : theme.mark;
}

/** The corners that double the colour: square against, round for and plain, between for neutral. */
function radiusOf(mark: DrawnMark, height: Px): Px {
  if (mark.value === 'mixed') return 1;
  if (typeof mark.value === 'number' && mark.value !== 0) return mark.value > 0 ? height / 2 : 1;
  if (mark.value === 0) return 3;
  return mark.isPoint || mark.members.length > 1 ? height / 2 : 2;
}

function paintMark(ctx: CanvasRenderingContext2D, mark: DrawnMark, x0: Px, x1: Px, y: Px, theme: Theme): void {
  const colour = colourOf(mark.value, mark.emphasis === 'muted', theme);
  const isCluster = mark.members.length > 1;
  const height = isCluster ? MARK + 5 : mark.isPoint ? MARK : MARK - 2;
  const isFilled = mark.value !== 'declined' && (isCluster || mark.hasStatements);
  ctx.beginPath();
  ctx.roundRect(x0, y - height / 2, x1 - x0, height, radiusOf(mark, height));
  ctx.fillStyle = isFilled ? colour : theme.ground;
  ctx.fill();
  if (!isFilled) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = mark.value === 'declined' ? 2 : 1.5;
    ctx.stroke();
  }
  if (mark.value === 'mixed') {
    ctx.fillStyle = theme.scale['-1'] ?? colour;
    ctx.fillRect(x0, y - height / 2, (x1 - x0) / 2, height);
    ctx.fillStyle = theme.scale['1'] ?? colour;
    ctx.fillRect((x0 + x1) / 2, y - height / 2, (x1 - x0) / 2, height);
  }
  if (mark.emphasis === 'highlighted') {
    ctx.beginPath();
    ctx.roundRect(x0 - 3, y - height / 2 - 3, x1 - x0 + 6, height + 6, height / 2 + 3);
    ctx.strokeStyle = theme.accent;
    ctx.lineWidth = 2;
    ctx.stroke();
  }
}

function paintRibbon(ctx: CanvasRenderingContext2D, piece: RibbonPiece, window: Window, theme: Theme): void {
  const [x0, x1, y] = [piece.x0 - window.left, piece.x1 - window.left, piece.y - window.top];
  if (x1 < 0 || x0 > window.width || y < -RIBBON_HEIGHT || y > window.height) return;
  const height = piece.thin ? RIBBON_HEIGHT / 2 : RIBBON_HEIGHT;
  const top = y + (RIBBON_HEIGHT - height) / 2;
  ctx.globalAlpha = piece.old ? 0.45 : 1;
  if (piece.state === 'declined') {
    ctx.strokeStyle = theme.inkSoft;
    ctx.strokeRect(x0 + 0.5, top + 0.5, Math.max(0, x1 - x0 - 1), height - 1);
  } else if (piece.state === 'mixed' || piece.state === 'split') {
    ctx.fillStyle = theme.scale['-1'] ?? theme.mark;
    ctx.fillRect(x0, top, x1 - x0, height / 2);
    ctx.fillStyle = theme.scale['1'] ?? theme.mark;
    ctx.fillRect(x0, top + height / 2, x1 - x0, height / 2);
  } else {
    ctx.fillStyle = theme.scale[String(piece.position)] ?? theme.mark;
    ctx.fillRect(x0, top, x1 - x0, height);
  }
  ctx.globalAlpha = 1;
}
