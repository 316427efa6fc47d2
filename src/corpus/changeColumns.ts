/**
 * The changes of a record, and how they go between threads: what the other one needs of the corpus, and what it gives
 * back, in columns of numbers that are moved and not copied.
 */
import type { OpposedPair } from './contradictions.ts';
import type { Corpus } from './corpus.ts';
import { type ListedMove, MOVE_KINDS, type MoveKind, type SplitSpell } from './moves.ts';
import { positionNumbers, withPositionNumbers } from './positionNumbers.ts';
import type { StanceRule } from './rule.ts';

/** All that changed or does not go together in the record, each list newest first. */
export interface Changes {
  readonly moves: readonly ListedMove[];
  readonly contradictions: readonly OpposedPair[];
  readonly splits: readonly SplitSpell[];
  readonly deeds: readonly OpposedPair[];
}

/** As much of a corpus as its changes rest on. Positions as numbers; `DECLINED` for that. */
export interface ChangeSource {
  readonly actors: readonly Pick<Corpus['actors'][number], 'id' | 'row' | 'kind' | 'offices'>[];
  readonly release: Pick<Corpus['release'], 'date'>;
  readonly span: Corpus['span'];
  readonly statements: Pick<
    Corpus['statements'],
    'count' | 'actor' | 'onBehalfOf' | 'issue' | 'from' | 'to' | 'directness' | 'strength'
  > & { readonly position: Int8Array };
}

export function changeSource({ actors, release, span, statements }: Corpus): ChangeSource {
  const { count, actor, onBehalfOf, issue, from, to, directness, strength } = statements;
  return {
    actors: actors.map(({ id, row, kind, offices }) => ({ id, row, kind, offices })),
    release: { date: release.date },
    span,
    statements: {
      count,
      actor,
      onBehalfOf,
      issue,
      from,
      to,
      directness,
      strength,
      position: positionNumbers(statements),
    },
  };
}

/** A corpus to work changes out of, and for nothing else: it lacks all that these do not ask for. */
export const corpusOfSource = (source: ChangeSource, rule: StanceRule): Corpus =>
  ({ ...source, rule, statements: withPositionNumbers(source.statements) }) as unknown as Corpus;

export type Column = Int32Array<ArrayBuffer>;
type PairColumns = Readonly<Record<keyof OpposedPair, Column>>;

/** Rows and days in columns of one length each; −1 for no statement. Splits are few and hold lists. */
export interface ChangeColumns {
  readonly moves: Readonly<Record<'actor' | 'issue' | 'day' | 'kind' | 'statement', Column>>;
  readonly contradictions: PairColumns;
  readonly deeds: PairColumns;
  readonly splits: readonly SplitSpell[];
}

/** What is moved to the other thread rather than copied. */
export const buffersOf = ({ moves, contradictions, deeds }: ChangeColumns): ArrayBuffer[] =>
  [moves, contradictions, deeds].flatMap((columns) => Object.values(columns).map(({ buffer }) => buffer));

const unpackPairs = ({ actor, issue, earlier, later, days }: PairColumns): OpposedPair[] =>
  Array.from(
    actor,
    (who, i) => ({ actor: who, issue: issue[i], earlier: earlier[i], later: later[i], days: days[i] }) as OpposedPair,
  );

export const unpackChanges = ({ moves, contradictions, splits, deeds }: ChangeColumns): Changes => ({
  moves: Array.from(
    moves.actor,
    (actor, i) =>
      ({
        actor,
        issue: moves.issue[i],
        day: moves.day[i],
        kind: MOVE_KINDS[moves.kind[i] as number] as MoveKind,
        statement: moves.statement[i] === -1 ? null : moves.statement[i],
      }) as ListedMove,
  ),
  contradictions: unpackPairs(contradictions),
  splits,
  deeds: unpackPairs(deeds),
});
