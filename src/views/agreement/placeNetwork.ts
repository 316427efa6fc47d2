import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3';
import type { AgreementEdge } from '#corpus/agreement.ts';
import type { ActorRow } from '#corpus/ids.ts';

export interface PlacedNode {
  readonly actor: ActorRow;
  readonly x: number;
  readonly y: number;
}

const TICKS = 300;

/** Where an actor starts, whatever the day: so that a picture of one day is like that of the next. */
function startOf(actor: ActorRow): { readonly x: number; readonly y: number } {
  const angle = actor * 2.399963; // the golden angle, which spreads any number of points evenly
  const radius = 14 * Math.sqrt(actor + 1);
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

/**
 * A settled force layout around the origin, px: agreement draws together, conflict and crowding push apart. The same
 * input gives the same picture; every actor starts from a place of its own, so that days look alike.
 */
export function placeNetwork(actors: readonly ActorRow[], edges: readonly AgreementEdge[]): PlacedNode[] {
  const nodes = actors.map((actor) => ({ actor, ...startOf(actor) }));
  const placeOf = new Map(actors.map((actor, i) => [actor, i]));
  const links = edges.map((edge) => ({
    source: placeOf.get(edge.a) as number,
    target: placeOf.get(edge.b) as number,
    strength: Math.max(0, edge.congruence - edge.opposition),
  }));
  const simulation = forceSimulation(nodes)
    .force('charge', forceManyBody().strength(-60))
    .force(
      'link',
      forceLink<(typeof nodes)[number], (typeof links)[number]>(links)
        .distance(50)
        .strength((link) => link.strength * 0.3),
    )
    .force('x', forceX(0).strength(0.06))
    .force('y', forceY(0).strength(0.09))
    .force('collide', forceCollide(11))
    .stop();
  simulation.tick(TICKS);
  return nodes.map(({ actor, x, y }) => ({ actor, x, y }));
}
