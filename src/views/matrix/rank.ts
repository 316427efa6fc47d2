import type { EpochDay } from '#base/day.ts';
import type { Corpus } from '#corpus/corpus.ts';
import { movesOf, stepsSoFar } from '#corpus/moves.ts';
import { stanceAsOf } from '#corpus/stance.ts';
import { seriate } from '#geometry/seriation.ts';
import type { MatrixRow, MatrixTable } from './cells.ts';

/** A number per row, the smallest first. */
export type Ranks = ReadonlyMap<MatrixRow, number>;

/** Those that moved last come first; those that never moved, last. */
export function ranksByChange(corpus: Corpus, { rows }: MatrixTable): Ranks {
  return new Map(
    rows.map((row) => {
      const days = row.tracks.flatMap((track) =>
        track === null ? [] : movesOf(corpus, track, stepsSoFar(corpus, track)).map((move) => move.day as number),
      );
      return [row, -Math.max(Number.NEGATIVE_INFINITY, ...days)];
    }),
  );
}

/** Positions held as of a day, a row per row and a number per column; null for none. */
type Positions = readonly (readonly (number | null)[])[];

const positionsAsOf = (corpus: Corpus, { rows }: MatrixTable, asOf: EpochDay): Positions =>
  rows.map((row) => row.tracks.map((track) => (track === null ? null : stanceAsOf(corpus, track, asOf).position)));

/**
 * How far two sets of positions lie apart, 0 to 1: the mean of the steps between them on the issues they share, as a
 * part of the whole scale. One made-up issue on which they lie half the scale apart is added, so that little in common
 * is neither near nor far.
 */
export function distanceBetween(a: readonly (number | null)[], b: readonly (number | null)[]): number {
  let [sum, count] = [0.5, 1];
  a.forEach((position, i) => {
    const other = b[i] ?? null;
    if (position === null || other === null) return;
    sum += Math.abs(position - other) / 4;
    count += 1;
  });
  return sum / count;
}

const sharesNone = (a: readonly (number | null)[], b: readonly (number | null)[]): boolean =>
  !a.some((position, i) => position !== null && (b[i] ?? null) !== null);

/** By distance from one row as of a day, itself first; those that share no issue with it last. */
export function ranksByDistance(corpus: Corpus, table: MatrixTable, from: MatrixRow, asOf: EpochDay): Ranks {
  const positions = positionsAsOf(corpus, table, asOf);
  const own = positions[table.rows.indexOf(from)] ?? [];
  return new Map(
    table.rows.map((row, i) => {
      const other = positions[i] ?? [];
      if (row === from) return [row, -1];
      return [row, sharesNone(own, other) ? Number.POSITIVE_INFINITY : distanceBetween(own, other)];
    }),
  );
}

/** So that neighbours hold alike positions as of a day; those that hold none last. Cubic in the rows that hold some. */
export function ranksBySimilarity(corpus: Corpus, table: MatrixTable, asOf: EpochDay): Ranks {
  const positions = positionsAsOf(corpus, table, asOf);
  const held = table.rows.flatMap((row, i) => (positions[i]?.some((one) => one !== null) ? [{ row, i }] : []));
  const of = (place: number) => positions[held[place]?.i ?? -1] ?? [];
  const order = seriate(held.length, (a, b) => distanceBetween(of(a), of(b)));
  const ranks = new Map<MatrixRow, number>(table.rows.map((row) => [row, Number.POSITIVE_INFINITY]));
  order.forEach((place, rank) => {
    const row = held[place]?.row;
    if (row) ranks.set(row, rank);
  });
  return ranks;
}
