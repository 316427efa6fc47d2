import type { Px } from '#geometry/Viewport.ts';
import type { LanesBy } from '#selection/Selection.ts';
import type { Lane } from './lanes.ts';

/** Width of the column of names: propositions need more room than actors, actors more than countries. */
const WIDTHS: Readonly<Record<LanesBy, Px>> = { country: 156, kind: 156, actor: 200, issue: 240 };
export const laneNamesWidth = (by: LanesBy): Px => WIDTHS[by];

/** The same on a narrow screen, whatever the lanes are. */
export const NARROW_NAMES: Px = 112;

/** Height of a line of a name, and what is left free above and below. */
export const NAME_LINE: Px = 17;
const AROUND: Px = 10;
/** Room beside a name: edges, its number; more where a button or an indent stands before it. */
const BESIDE: Px = 56;
const MOST_LINES = 3;
/** As wide as most letters are on average, and as any of the characters that fill a square. */
const LETTER: Px = 7;
const SQUARE: Px = 13;
const SQUARES = /[\u2e80-\uffef]/g;

/** The lines of a name that a lane of that height has room for. */
export const linesIn = (height: Px): number => Math.max(1, Math.floor((height - AROUND) / NAME_LINE));

const widthOf = (text: string): Px => {
  const squares = text.match(SQUARES)?.length ?? 0;
  return (text.length - squares) * LETTER + squares * SQUARE;
};

/** The height that the name of a lane takes in a column of that width, three lines at most; about, for nothing is measured. */
export function heightForName({ label, under }: Lane, width: Px): Px {
  const room = width - BESIDE - (under === null ? 0 : 14);
  let lines = 1;
  let used = 0;
  for (const word of label.split(' ')) {
    const wide = widthOf(word);
    if (used > 0 && used + LETTER + wide > room) {
      lines++;
      used = 0;
    }
    used += (used > 0 ? LETTER : 0) + wide;
    if (used > room) lines += Math.ceil(used / room) - 1;
    used %= room;
  }
  return AROUND + NAME_LINE * Math.min(lines, MOST_LINES);
}
