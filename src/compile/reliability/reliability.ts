/** How far two passes of coding agree: pure, for the command and for the method page alike. */
import { POSITIONS, type Position } from '#corpus/vocabulary.ts';
import { ordinalAlpha } from './alpha.ts';

/** One coding of one statement in one pass. */
export interface Coding {
  /** Id of the statement. */
  readonly statement: string;
  readonly position: Position;
  /** Who coded, by a name or a word. */
  readonly coder: string;
}

export interface Reliability {
  /** Statements that both passes coded; the n of the agreement in percent. */
  readonly n: number;
  /** How many of them got the same position from both, `declined` being a position like any other. */
  readonly agreed: number;
  /** `agreed` of `n` in percent, not rounded; null for n = 0. */
  readonly percent: number | null;
  /** Statements to which both passes gave a value of the scale; the n of alpha. */
  readonly alphaN: number;
  /**
   * Krippendorff's alpha, ordinal, over those: `declined` is not on the scale and counts as a missing value. Null where
   * it is not defined: fewer than one such statement, or one value throughout.
   */
  readonly alpha: number | null;
  /** Statements of `n` that one pass or both coded as `declined`. */
  readonly declined: number;
  /** How often a position of the first pass (row) met one of the second (column), both in the order of `positions`. */
  readonly table: readonly (readonly number[])[];
  readonly positions: readonly Position[];
  /** Statements on which the passes differ, in the order of the first, with what each said. */
  readonly differences: readonly { readonly statement: string; readonly first: Position; readonly second: Position }[];
  /** Statements that one pass left out; they count for nothing. */
  readonly onlyFirst: readonly string[];
  readonly onlySecond: readonly string[];
  readonly coders: { readonly first: readonly string[]; readonly second: readonly string[] };
}

/**
 * Compares two passes over the same statements, in the order of the first. Of a statement that a pass codes twice, the
 * last coding counts; `readReliability` refuses such a file. Empty in, n = 0 out.
 */
export function reliabilityOf(first: readonly Coding[], second: readonly Coding[]): Reliability {
  const other = positionsOf(second);
  const pairs = [...positionsOf(first)].flatMap(([statement, position]) => {
    const again = other.get(statement);
    return again === undefined ? [] : [{ statement, first: position, second: again }];
  });
  const onScale = pairs.flatMap((pair) =>
    pair.first === 'declined' || pair.second === 'declined' ? [] : [[pair.first, pair.second]],
  );
  const differences = pairs.filter((pair) => pair.first !== pair.second);
  const agreed = pairs.length - differences.length;
  return {
    n: pairs.length,
    agreed,
    percent: pairs.length === 0 ? null : (100 * agreed) / pairs.length,
    alphaN: onScale.length,
    alpha: ordinalAlpha(onScale),
    declined: pairs.length - onScale.length,
    table: POSITIONS.map((row) =>
      POSITIONS.map((column) => pairs.filter((pair) => pair.first === row && pair.second === column).length),
    ),
    positions: POSITIONS,
    differences,
    onlyFirst: missingIn(first, second),
    onlySecond: missingIn(second, first),
    coders: { first: codersOf(first), second: codersOf(second) },
  };
}

const positionsOf = (codings: readonly Coding[]): Map<string, Position> =>
  new Map(codings.map(({ statement, position }) => [statement, position]));

const codersOf = (codings: readonly Coding[]): string[] => [...new Set(codings.map(({ coder }) => coder))].sort();

function missingIn(codings: readonly Coding[], others: readonly Coding[]): string[] {
  const there = new Set(others.map(({ statement }) => statement));
  return [...new Set(codings.map(({ statement }) => statement))].filter((statement) => !there.has(statement));
}
