import type { Statements } from './corpus.ts';
import type { Position } from './vocabulary.ts';

/** Stands for that position among the numbers. */
export const DECLINED = 127;

const known = new WeakMap<readonly Position[], Int8Array>();

/** The positions as numbers, `DECLINED` for that: a column of numbers and words is slow to walk. Worked out once. */
export function positionNumbers({ position }: Pick<Statements, 'position'>): Int8Array {
  let numbers = known.get(position);
  if (numbers === undefined) {
    numbers = new Int8Array(position.length);
    for (let row = 0; row < numbers.length; row++) {
      const one = position[row] as Position;
      numbers[row] = one === 'declined' ? DECLINED : one;
    }
    known.set(position, numbers);
  }
  return numbers;
}

/** Statements whose positions are known as those numbers alone, for work that asks for no words. */
export function withPositionNumbers<S extends { readonly position: Int8Array }>(statements: S) {
  const position: readonly Position[] = [];
  known.set(position, statements.position);
  return { ...statements, position };
}
