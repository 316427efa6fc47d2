/** A part of the way in which one stance held, in the unit square: time to the right, for above against. */
export interface StripPiece {
  readonly x0: number;
  readonly x1: number;
  /** Of its bars: one for a position held, two for `mixed` and `split`, none for `declined`. */
  readonly levels: readonly number[];
  readonly isFaint: boolean;
  readonly value: number | 'declined' | 'mixed' | 'split';
}

/** What is drawn of a piece, in the unit square; a decline is a line without height along the middle. */
export interface StripBar {
  /** Of a stance that is mixed or split each bar has its own sign. */
  readonly value: number | 'declined';
  readonly isFaint: boolean;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly height: number;
}

/** Height of a bar; a faint one has half of it, about the same middle. */
const BAR = 0.24;

/** The bars of a strip, in the order of its pieces. Where one goes on as the one before they are one, without a seam. */
export function stripBars(pieces: readonly StripPiece[]): StripBar[] {
  const bars: StripBar[] = [];
  const add = (bar: StripBar) => {
    // Of a piece before there are two bars at most.
    for (let i = bars.length - 1; i >= Math.max(0, bars.length - 2); i--) {
      const before = bars[i] as StripBar;
      // A faint one lies elsewhere.
      if (before.x1 !== bar.x0 || before.value !== bar.value || before.y !== bar.y) continue;
      bars[i] = { ...before, x1: bar.x1 };
      return;
    }
    bars.push(bar);
  };
  for (const { x0, x1, levels, value, isFaint } of pieces) {
    if (value === 'declined') add({ value, isFaint, x0, x1, y: 0.5, height: 0 });
    for (const level of levels) {
      add({
        value: value === 'mixed' || value === 'split' ? (level < 0.5 ? 1 : -1) : value,
        isFaint,
        x0,
        x1,
        y: level * (1 - BAR) + (isFaint ? BAR / 4 : 0),
        height: isFaint ? BAR / 2 : BAR,
      });
    }
  }
  return bars;
}
