import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { EpochDay } from '#base/day.ts';
import type { Steps } from '#base/steps.ts';
import type { Corpus } from '#corpus/corpus.ts';
import { loneSources } from '#corpus/robustness.ts';
import { knownCount, type Stance, type StanceTrack } from '#corpus/stance.ts';
import { inSlices } from '#load/inSlices.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { REST_MS } from '#ui/useSettled.ts';
import type { MatrixRow, RowCells } from './cells.ts';
import { markChanged } from './markChanged.ts';
import type { Line } from './outline.ts';
import type { ShownCells } from './strips.ts';

/** The stances in sight by their tracks. */
export type InSight = ReadonlyMap<StanceTrack, Stance>;

export function stancesInSight(
  lines: readonly Line[],
  cellsOf: (row: MatrixRow) => RowCells,
  shown: ShownCells,
): InSight {
  const stances = new Map<StanceTrack, Stance>();
  for (const line of lines.slice(shown.lines.from, shown.lines.to)) {
    if (line.kind === 'heading') continue;
    const cells = cellsOf(line.row);
    for (let i = shown.columns.from; i < shown.columns.to; i++) {
      const track = line.row.tracks[i];
      if (track) stances.set(track, cells.at(i)?.stance as Stance);
    }
  }
  return stances;
}

/** The stances that turn on the word of one source, each with the number of statements on which it does. */
export type Lone = ReadonlyMap<StanceTrack, number>;

const NONE: Lone = new Map();

/**
 * Those in sight whose stance turns on one source, as of a day that has come to rest. That takes longer to find out than
 * all else in a cell, so it comes a moment after the hand rests, in slices, and not at all for what is only scrolled
 * past; until then what was found on the same statements holds.
 */
export function useLone(inSight: InSight, rested: EpochDay): Lone {
  const corpus = useCorpus();
  const [lone, setLone] = useState(NONE);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is known is so of one record as of one day
  const known = useMemo(() => new Map<StanceTrack, boolean>(), [corpus, rested]);
  useEffect(() => {
    const stop = new AbortController();
    const find = () =>
      inSlices(loneSteps(corpus, inSight.keys(), rested, known), stop.signal).then(
        (found) => setLone((old) => (isSameLone(old, found) ? old : found)),
        () => {
          // Something else is in sight by now.
        },
      );
    const timer = setTimeout(find, REST_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [corpus, inSight, rested, known]);
  return lone;
}

const isSameLone = (a: Lone, b: Lone): boolean =>
  a.size === b.size && [...a].every(([track, count]) => b.get(track) === count);

function* loneSteps(
  corpus: Corpus,
  tracks: Iterable<StanceTrack>,
  day: EpochDay,
  known: Map<StanceTrack, boolean>,
): Steps<Lone> {
  const lone = new Map<StanceTrack, number>();
  for (const track of tracks) {
    const isLone = known.get(track) ?? loneSources(corpus, track, day).length > 0;
    known.set(track, isLone);
    if (isLone) lone.set(track, knownCount(track, day));
    yield;
  }
  return lone;
}

/** So many cells may fade at once. */
const MANY = 40;

/**
 * Marks the cells for a short while whose mark has changed while they were in sight. By hand: a day changes hundreds of
 * them, which need not be rendered again for that, and once more after it.
 */
export function useChangedMarks(frame: RefObject<HTMLElement | null>, inSight: InSight): void {
  const last = useRef<InSight>(new Map());
  const ends = useRef(new WeakMap<Element, () => void>());
  useEffect(() => {
    const before = last.current;
    last.current = inSight;
    const changed = new Map<string, StanceTrack>();
    for (const [track, stance] of inSight)
      if ((before.get(track) ?? stance) !== stance) changed.set(placeKey(track.actor, track.issue), track);
    if (changed.size === 0) return;
    for (const cell of frame.current?.querySelectorAll<HTMLElement>('td[data-actor]') ?? []) {
      const track = changed.get(placeKey(cell.dataset['actor'], cell.dataset['issue']));
      if (track === undefined) continue;
      ends.current.get(cell)?.();
      const end = markChanged(cell, before.get(track) as Stance, inSight.get(track) as Stance, changed.size > MANY);
      if (end) ends.current.set(cell, end);
      else ends.current.delete(cell);
    }
  }, [frame, inSight]);
}

const placeKey = (actor: number | string | undefined, issue: number | string | undefined) => `${actor} ${issue}`;
