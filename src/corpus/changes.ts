import { orderBy } from '#base/orderBy.ts';
import { runNow, type Steps } from '#base/steps.ts';
import { asOfRange } from './asOf.ts';
import { type ChangeColumns, type Changes, type Column, unpackChanges } from './changeColumns.ts';
import { type PairListener, tellContradictions, tellDeedsAgainstWords } from './contradictions.ts';
import type { Corpus } from './corpus.ts';
import { MOVE_KINDS, type SplitSpell, TrackTeller } from './moves.ts';
import { ruleOf, type StanceRule } from './rule.ts';
import { stretchesOf, trackColumns } from './sweep.ts';
import { BASES } from './vocabulary.ts';

/**
 * The changes of every actor and body on every issue. A deed against a word that stands in the track of a speaker and
 * in that of its body is listed once, with the one that did the deed.
 * Linear in the statements, but for the sorting.
 */
export const changesOf = (corpus: Corpus, rule?: StanceRule): Changes => runNow(changeSteps(corpus, rule));

/** As `changesOf`, an actor at a time. */
export function* changeSteps(corpus: Corpus, rule: StanceRule = ruleOf(corpus)): Steps<Changes> {
  return unpackChanges(yield* changeColumnSteps(corpus, rule));
}

/** As `changesOf`, in columns, an actor at a time. */
export function* changeColumnSteps(corpus: Corpus, rule: StanceRule): Steps<ChangeColumns> {
  const { count, to } = corpus.statements;
  const { last } = asOfRange(corpus);
  const tracks = trackColumns(corpus);
  const moves = new Fives(MOVE_PARTS);
  const contradictions = new Fives(PAIR_PARTS);
  const deeds = new Fives(PAIR_PARTS);
  const places = new Map<number, number>();
  const splits: SplitSpell[] = [];
  const teller = new TrackTeller(corpus, rule, last, {
    move: ({ actor, issue }, day, kind, statement) =>
      moves.add(actor, issue, day, MOVE_KINDS.indexOf(kind), statement ?? -1),
    split: (spell) => splits.push(spell),
  });
  const contradiction: PairListener = ({ actor, issue }, earlier, later, days) =>
    contradictions.add(actor, issue, earlier, later, days);
  const deed: PairListener = ({ actor, issue }, earlier, later, days) => {
    const key = earlier * count + later;
    const place = places.get(key);
    if (place === undefined) {
      places.set(key, deeds.count);
      deeds.add(actor, issue, earlier, later, days);
    } else if (isDoer(corpus, actor, earlier, later)) deeds.put(place, actor, issue, earlier, later, days);
  };
  for (const { row } of corpus.actors) {
    yield;
    for (const track of stretchesOf(tracks, row)) {
      teller.tell(track);
      tellContradictions(corpus, track, rule, contradiction);
      tellDeedsAgainstWords(corpus, track, rule, deed);
    }
  }
  // Newest first; then by statement downwards for moves, by actor for pairs; the rest in the order of the tracks.
  const newestPair = ({ actor, later }: ChangeColumns['deeds'], place: number) =>
    (last - (to[later[place] as number] as number)) * corpus.actors.length + (actor[place] as number);
  return {
    moves: moves.sorted(
      ({ day, statement }, place) =>
        (last - (day[place] as number)) * (count + 1) + count - (statement[place] as number) - 1,
    ),
    contradictions: contradictions.sorted(newestPair),
    splits: splits.sort((a, b) => b.from - a.from || a.actor - b.actor),
    deeds: deeds.sorted(newestPair),
  };
}

/** Whether the deed of the pair is the actor's own. */
const isDoer = ({ statements }: Corpus, actor: number, earlier: number, later: number): boolean =>
  [earlier, later].some(
    (row) => statements.actor[row] === actor && statements.directness[row] === BASES.indexOf('inferred'),
  );

const MOVE_PARTS = ['actor', 'issue', 'day', 'kind', 'statement'] as const;
const PAIR_PARTS = ['actor', 'issue', 'earlier', 'later', 'days'] as const;

/** Columns of five parts that grow: there may be a hundred thousand rows. */
class Fives<Part extends string> {
  count = 0;
  private room = 1024;
  private readonly parts: readonly Part[];
  private readonly columns: Column[];

  constructor(parts: readonly Part[]) {
    this.parts = parts;
    this.columns = parts.map(() => new Int32Array(this.room));
  }

  add(a: number, b: number, c: number, d: number, e: number): void {
    if (this.count === this.room) {
      this.room *= 2;
      this.columns.forEach((column, part) => {
        this.columns[part] = new Int32Array(this.room);
        this.columns[part].set(column);
      });
    }
    this.put(this.count++, a, b, c, d, e);
  }

  put(place: number, a: number, b: number, c: number, d: number, e: number): void {
    const { columns } = this;
    (columns[0] as Column)[place] = a;
    (columns[1] as Column)[place] = b;
    (columns[2] as Column)[place] = c;
    (columns[3] as Column)[place] = d;
    (columns[4] as Column)[place] = e;
  }

  /** By a whole number each, ascending; those with the same one as they came. */
  sorted(keyOf: (columns: Readonly<Record<Part, Column>>, place: number) => number): Readonly<Record<Part, Column>> {
    const byPart = (columns: readonly Column[]) =>
      Object.fromEntries(this.parts.map((part, i) => [part, columns[i]])) as Record<Part, Column>;
    const unsorted = byPart(this.columns);
    const order = orderBy(this.count, (place) => keyOf(unsorted, place));
    return byPart(this.columns.map((column) => order.map((place) => column[place] as number)));
  }
}
