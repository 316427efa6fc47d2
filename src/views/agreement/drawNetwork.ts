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

export interface DrawnNetwork extends Asked {
  readonly network: Network;
  /** Where everybody stands over the whole record, which says how large the picture is, whatever the day. */
  readonly anchors: readonly PlacedNode[];
  /** Where those of the network stand. */
  readonly nodes: readonly PlacedNode[];
  /** By issue: how the positions of those of the whole record lay, day by day. */
  readonly fields: readonly { readonly issue: IssueRow; readonly steps: readonly FieldStep[] }[];
}

const rowsOf = ({ actors }: Network) => actors.map(({ row }) => row);

/** All that the view works out, in steps: with hundreds of actors it takes a second. @param last  day of the record */
export function* drawSteps(corpus: Corpus, asked: Asked, last: EpochDay): Steps<DrawnNetwork> {
  const { filters, set, day, since } = asked;
  const network = yield* networkSteps(corpus, filters, set, day, since);
  const isWhole = day === last && since === null;
  const whole = isWhole ? network : yield* networkSteps(corpus, filters, set, last);
  const anchors = yield* placeSteps(rowsOf(whole), whole.edges);
  const nodes = isWhole ? anchors : yield* placeSteps(rowsOf(network), network.edges, anchors);
  const tracks = allTracks(corpus);
  const fields: DrawnNetwork['fields'][number][] = [];
  for (const { row } of corpus.issues) {
    const ofAll = whole.actors.flatMap((actor) => tracks[actor.row]?.get(row) ?? []);
    fields.push({ issue: row, steps: fieldSteps(corpus, ofAll) });
    yield;
  }
  return { ...asked, network, anchors, nodes, fields };
}
