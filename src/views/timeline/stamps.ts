/**
 * Words as small pictures, each painted once and laid down in every frame of a move: a text costs several times as much
 * to write as its picture to lay down.
 */
import type { Px } from '#geometry/Viewport.ts';
import type { Context } from '#ui/pen.ts';
import type { Theme } from '#ui/theme.ts';
import { ELLIPSIS, fontOf, type Measure, type PaintedText, paintTexts, widthOfFirst } from './texts.ts';

interface Stamp {
  readonly image: ImageBitmap;
  /** CSS pixels. */
  readonly width: Px;
  /** How much narrower the text is as it is set than the sum of its characters. */
  readonly kerning: number;
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

/** By font and colour, then by text; null for one that has to be written. */
let stamps = new Map<string, Map<string, Stamp | null>>();
let keptFor = '';
let keptCount = 0;

type Look = Pick<PaintedText, 'of' | 'font' | 'colour'>;

/** For a canvas that is no element and has no language of its own. */
export const setLanguage = (ctx: Context, { language }: Theme) => Object.assign(ctx, { lang: language });

function makeStamp(ratio: number, { of, font, colour }: Look, theme: Theme): Stamp | null {
  const sum = widthOfFirst(of, of.ends.length);
  const width = Math.ceil(sum * 1.05) + 2 * PAD;
  if (width > LONGEST || RIGHT_TO_LEFT.test(of.text)) return null;
  const canvas = new OffscreenCanvas(Math.round(width * ratio), Math.round(HEIGHT * ratio));
  const ctx = canvas.getContext('2d');
  if (!ctx) return null;
  setLanguage(ctx, theme);
  ctx.scale(ratio, ratio);
  ctx.font = fontOf(font, theme);
  ctx.textBaseline = 'middle';
  ctx.fillStyle = colour;
  ctx.fillText(of.text, PAD, HEIGHT / 2);
  const kerning = ctx.measureText(of.text).width / sum;
  return { image: canvas.transferToImageBitmap(), width, kerning };
}

function forgetAll(): void {
  for (const ofLook of stamps.values()) for (const stamp of ofLook.values()) stamp?.image.close();
  stamps = new Map();
  keptCount = 0;
}

/**
 * As `paintTexts`, for a picture that is painted again and again. Letters fall on whole pixels of the device.
 * @param isBrief whether no more than a moment or two of the move will be painted here: what has no stamp is written
 */
export function stampTexts(
  ctx: Context,
  texts: readonly PaintedText[],
  theme: Theme,
  measure: Measure,
  isBrief: boolean,
): void {
  const ratio = ctx.getTransform().a;
  // Another screen, language or font makes other letters.
  const looksFor = `${ratio} ${theme.language} ${theme.font}`;
  if (looksFor !== keptFor || keptCount > MOST_KEPT) forgetAll();
  keptFor = looksFor;
  let left = isBrief ? 0 : MOST_NEW;
  const stampOf = (look: Look): Stamp | null => {
    const key = look.font + look.colour;
    let ofLook = stamps.get(key);
    if (ofLook === undefined) {
      ofLook = new Map();
      stamps.set(key, ofLook);
    }
    let stamp = ofLook.get(look.of.text);
    if (stamp !== undefined) return stamp;
    if (left-- <= 0) return null;
    stamp = makeStamp(ratio, look, theme);
    ofLook.set(look.of.text, stamp);
    keptCount++;
    return stamp;
  };
  const lay = ({ image, width }: Stamp, x: Px, y: Px, part: Px) => {
    const wide = Math.round(Math.min(part, width) * ratio);
    const at = Math.round((x - PAD) * ratio) / ratio;
    const top = Math.round((y - HEIGHT / 2) * ratio) / ratio;
    ctx.drawImage(image, 0, 0, wide, image.height, at, top, wide / ratio, image.height / ratio);
  };
  const written: PaintedText[] = [];
  for (const text of texts) {
    const { of, count, font, colour, x, y } = text;
    const isCut = count < of.ends.length;
    const stamp = stampOf(text);
    const end = isCut ? stampOf({ of: measure(ELLIPSIS, font), font, colour }) : null;
    if (stamp === null || (isCut && end === null)) {
      written.push(text);
      continue;
    }
    const width = widthOfFirst(of, count) * stamp.kerning;
    if (end === null) lay(stamp, font === 'number' ? x - width / 2 : x, y, stamp.width);
    else {
      lay(stamp, x, y, PAD + width);
      lay(end, x + width, y, end.width);
    }
  }
  paintTexts(ctx, written, theme);
}
