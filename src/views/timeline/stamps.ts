/**
 * Words as small pictures, each painted once and laid down in every frame of a move: a text costs several times as much
 * to write as its picture to lay down.
 */
import type { Px } from '#geometry/Viewport.ts';
import type { Theme } from '#ui/theme.ts';
import { fontOf, type Measure, type PaintedText, paintTexts } from './texts.ts';

interface Stamp {
  readonly image: ImageBitmap;
  /** CSS pixels. */
  readonly width: Px;
}

const HEIGHT: Px = 20;
/** Room beside a text for what of its letters hangs over. */
const PAD: Px = 2;
/** A longer text is written each time. */
const LONGEST: Px = 640;
/** Beyond so many, all are thrown away and made anew as they are wanted: some 40 kB each. */
const MOST_KEPT = 1200;
/** Making one costs as much as writing it several times, so a frame makes no more than these and writes the rest. */
const MOST_NEW = 24;
/** Cut from the end of its line, which is on the left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufefc]/;

let stamps = new Map<string, Stamp | null>();
let stampedRatio = 0;

/** @returns null for a text that has to be written */
function makeStamp(ratio: number, { whole, font, colour }: PaintedText, theme: Theme, measure: Measure): Stamp | null {
  const width = Math.ceil(measure(whole, font) * 1.05) + 2 * PAD;
  if (width > LONGEST || RIGHT_TO_LEFT.test(whole)) return null;
  const canvas = new OffscreenCanvas(Math.round(width * ratio), Math.round(HEIGHT * ratio));
  const ctx = canvas.getContext('2d');
  if (!ctx) return null;
  ctx.scale(ratio, ratio);
  ctx.font = fontOf(font, theme);
  ctx.textBaseline = 'middle';
  ctx.fillStyle = colour;
  ctx.fillText(whole, PAD, HEIGHT / 2);
  return { image: canvas.transferToImageBitmap(), width };
}

/** As `paintTexts`, for a picture that is painted again and again. Letters fall on whole pixels of the device. */
export function stampTexts(
  ctx: CanvasRenderingContext2D,
  texts: readonly PaintedText[],
  theme: Theme,
  measure: Measure,
): void {
  const ratio = ctx.getTransform().a;
  if (ratio !== stampedRatio || stamps.size > MOST_KEPT) {
    for (const stamp of stamps.values()) stamp?.image.close();
    stamps = new Map();
    stampedRatio = ratio;
  }
  let made = 0;
  const stampOf = (text: PaintedText): Stamp | null => {
    const key = `${text.font} ${text.colour} ${text.whole}`;
    let stamp = stamps.get(key);
    if (stamp !== undefined) return stamp;
    if (made >= MOST_NEW) return null;
    made++;
    stamp = makeStamp(ratio, text, theme, measure);
    stamps.set(key, stamp);
    return stamp;
  };
  const lay = ({ image, width }: Stamp, x: Px, y: Px, part: Px) => {
    const wide = Math.round(Math.min(part, width) * ratio);
    const left = Math.round((x - PAD) * ratio) / ratio;
    const top = Math.round((y - HEIGHT / 2) * ratio) / ratio;
    ctx.drawImage(image, 0, 0, wide, image.height, left, top, wide / ratio, image.height / ratio);
  };
  const written: PaintedText[] = [];
  for (const text of texts) {
    const isCut = text.text !== text.whole;
    const stamp = stampOf(text);
    const end = isCut ? stampOf({ ...text, text: '…', whole: '…' }) : null;
    if (!stamp || (isCut && !end)) {
      written.push(text);
      continue;
    }
    if (!isCut || !end) {
      lay(stamp, text.font === 'number' ? text.x - measure(text.text, text.font) / 2 : text.x, text.y, stamp.width);
      continue;
    }
    const kept = measure(text.text.slice(0, -1), text.font);
    lay(stamp, text.x, text.y, PAD + kept);
    lay(end, text.x + kept, text.y, end.width);
  }
  paintTexts(ctx, written, theme);
}
