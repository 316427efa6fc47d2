import type { EpochDay } from '#base/day.ts';
import type { Steps } from '#base/steps.ts';
import type { Corpus } from '#corpus/corpus.ts';
import { type FieldStep, fieldSteps } from '#corpus/field.ts';
import type { IssueRow } from '#corpus/ids.ts';
import { allTracks } from '#corpus/sweep.ts';
import type { FilteredSet } from '#selection/matches.ts';
import type { Filters } from '#selection/Selection.ts';
import type { Network } from './graphFiles.ts';
import { type PlacedNode, placeSteps } from './placeNetwork.ts';
import { networkSteps } from './selectNetwork.ts';

/** What the view is asked for. */
export interface Asked {
  readonly filters: Filters;
  readonly set: FilteredSet;
  readonly day: EpochDay;
  readonly since: EpochDay | null;
}

/** What is the same on every day. */
interface WholeRecord {
  /** Where everybody stands over the whole record, which says how large the picture is, whatever the day. */
  readonly anchors: readonly PlacedNode[];
  /** By issue: how the positions of those of the whole record lay, day by day. */
  readonly fields: readonly { readonly issue: IssueRow; readonly steps: readonly FieldStep[] }[];
}

export interface DrawnNetwork extends Asked, WholeRecord {
  readonly network: Network;
  /** Where those of the network stand. */
  readonly nodes: readonly PlacedNode[];
}

const rowsOf = ({ actors }: Pick<Network, 'actors'>) => actors.map(({ row }) => row);

function* wholeSteps(corpus: Corpus, { actors, edges }: Network): Steps<WholeRecord> {
  const anchors = yield* placeSteps(rowsOf({ actors }), edges);
  const tracks = allTracks(corpus);
  const fields: WholeRecord['fields'][number][] = [];
  for (const { row } of corpus.issues) {
    const ofAll = actors.flatMap((actor) => tracks[actor.row]?.get(row) ?? []);
    fields.push({ issue: row, steps: fieldSteps(corpus, ofAll) });
    yield;
  }
  return { anchors, fields };
}

/** By the filtered set, which belongs to one corpus: another day of it does not work it out anew. */
const wholes = new WeakMap<FilteredSet, WholeRecord>();

/** All that the view works out, in steps: with hundreds of actors it takes a second. @param last  day of the record */
export function* drawSteps(corpus: Corpus, asked: Asked, last: EpochDay): Steps<DrawnNetwork> {
  const { filters, set, day, since } = asked;
  const network = yield* networkSteps(corpus, filters, set, day, since);
  const isWhole = day === last && since === null;
  const whole =
    wholes.get(set) ?? (yield* wholeSteps(corpus, isWhole ? network : yield* networkSteps(corpus, filters, set, last)));
  wholes.set(set, whole);
  const { anchors } = whole;
  const nodes = isWhole ? anchors : yield* placeSteps(rowsOf(network), network.edges, anchors);
  return { ...asked, ...whole, network, nodes };
}
