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
    .force('charge', forceManyBody().strength(-140))
    .force(
      'link',
      forceLink<(typeof nodes)[number], (typeof links)[number]>(links)
        .distance(50)
        .strength((link) => link.strength * 0.3),
    )
    .force('x', forceX(0).strength(0.05))
    .force('y', forceY(0).strength(0.09))
    .force('collide', forceCollide(14))
    .stop();
  simulation.tick(TICKS);
  return nodes.map(({ actor, x, y }) => ({ actor, x, y }));
}

/** A name beside its node. */
export interface PlacedName {
  readonly actor: ActorRow;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

const NAME_HEIGHT = 11;
const LETTER = 5;
const widthOf = (text: string) => [...text].reduce((sum, c) => sum + (/[\u2e80-\uffef]/.test(c) ? 2 : 1) * LETTER, 0);

/** Names right of their nodes, in the order given; one that would touch a name already there is left out. */
export function placeNames(nodes: readonly (PlacedNode & { readonly text: string })[]): PlacedName[] {
  const names: (PlacedName & { readonly width: number })[] = [];
  for (const { actor, text, x, y } of nodes) {
    const name = { actor, text, x: x + 7, y: y + 3, width: widthOf(text) };
    const touches = names.some(
      (other) =>
        Math.abs(other.y - name.y) < NAME_HEIGHT && name.x < other.x + other.width && other.x < name.x + name.width,
    );
    if (!touches) names.push(name);
  }
  return names;
}
