/** What the marks and ribbons of a picture mean, for those who have nothing but the picture. */
import { POSITIONS, type Position } from '#corpus/vocabulary.ts';
import type { Px } from '#geometry/Viewport.ts';
import type { Sheet } from '#ui/sheet.ts';
import type { LegendEntry } from './legendEntries.ts';
import { clusterSample, daySample, ribbonSample, stanceSample } from './samples.ts';
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

/** The space after a sample, and after its words. */
const AFTER: Px = 6;
const BETWEEN: Px = 18;

function entriesOf({ marks, stances }: LegendWords): LegendEntry[] {
  const grey = stances === null ? 'default' : 'muted';
  const entries: LegendEntry[] = [
    ...(marks.filled === null ? [] : [{ sample: daySample(grey), text: marks.filled }]),
    ...(marks.empty === null ? [] : [{ sample: daySample(grey, false), text: marks.empty }]),
    { sample: clusterSample(grey), text: marks.several },
  ];
  if (stances === null) return entries;
  const { positions, declined, twofold, ribbon } = stances;
  const stance = (value: Position | 'mixed', text: string) => ({ sample: stanceSample(value, ribbon !== null), text });
  return [
    ...entries,
    ...POSITIONS.map((position) => stance(position, position === 'declined' ? declined : (positions[position] ?? ''))),
    stance('mixed', twofold),
    ...(ribbon === null
      ? []
      : [
          { sample: ribbonSample({ thin: true }), text: ribbon.thin },
          { sample: ribbonSample({ old: true }), text: ribbon.old },
        ]),
  ];
}

/** The legend in as many rows as it takes, from the corner (0, 0). */
export function legendSheet(words: LegendWords, width: Px, { theme, measure }: SheetLook, title: string): Sheet {
  const font = `13px ${theme.font}`;
  let [x, row] = [0, 0];
  const placed = entriesOf(words).map(({ sample, text }) => {
    const own = sample.width + AFTER + measure(text, font);
    if (x > 0 && x + own > width) [x, row] = [0, row + 1];
    const at = { sample, text, x, y: row * LINE };
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
        at.sample.paint(pen, theme);
        write(pen, at.text, at.sample.width + AFTER, LINE / 2, font, theme.inkSoft);
      },
    })),
  };
}
