import { hrefOf } from '#selection/address.ts';
import type { Selection } from '#selection/Selection.ts';

/** Most steps that are remembered. */
const LIMIT = 200;

/** Changes of a gesture, or of typing, follow one another faster; together they are one step. */
const GESTURE_MS = 500;

/** What was picked before, and what was taken back. A step is whatever changes the address, a gesture being one. */
export class UndoSteps {
  private past: Selection[] = [];
  private future: Selection[] = [];
  private last = Number.NEGATIVE_INFINITY;
  private current: Selection;

  constructor(current: Selection) {
    this.current = current;
  }

  /** Tells of what is picked now. @param time  ms, of any clock that does not go back */
  note(selection: Selection, time: number): void {
    const before = this.current;
    this.current = selection;
    if (addressOf(selection) === addressOf(before)) return;
    if (!(isGesture(before, selection) && time - this.last < GESTURE_MS))
      this.past = [...this.past, before].slice(-LIMIT);
    this.last = isGesture(before, selection) ? time : Number.NEGATIVE_INFINITY;
    this.future = [];
  }

  /** The selection before the last step, or null at the beginning. */
  undo(): Selection | null {
    return this.step('past', 'future');
  }

  /** The selection that was taken back last, or null. */
  redo(): Selection | null {
    return this.step('future', 'past');
  }

  private step(from: 'past' | 'future', to: 'past' | 'future'): Selection | null {
    const target = this[from].at(-1);
    if (target === undefined) return null;
    this[from] = this[from].slice(0, -1);
    this[to] = [...this[to], this.current];
    // What is told of it next is no new step.
    this.current = target;
    this.last = Number.NEGATIVE_INFINITY;
    return target;
  }
}

/** Whatever the language: it is no pick. */
const addressOf = (s: Selection): string => hrefOf({ ...s, language: 'en' });

/** Whether only that changed which dragging, scrubbing or typing changes. */
const isGesture = (a: Selection, b: Selection): boolean =>
  addressOf({ ...a, ...still(b), filters: { ...a.filters, text: b.filters.text } }) === addressOf(b);

const still = ({ zoom, asOf, since, find }: Selection) => ({ zoom, asOf, since, find });
