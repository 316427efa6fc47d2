import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3';
import type { Steps } from '#base/steps.ts';
import type { AgreementEdge } from '#corpus/agreement.ts';
import type { ActorRow } from '#corpus/ids.ts';

export interface PlacedNode {
  readonly actor: ActorRow;
  readonly x: number;
  readonly y: number;
}

const TICKS = 300;
/** A large network settles in fewer steps, each a longer one: so many places of nodes are worked out and no more. */
const MOST_PLACES = 45_000;
/** Ticks for a day, whose nodes start where the whole record has them. */
const DAY_TICKS = 60;
/** An actor's strongest ties decide where it stands. */
const TIES_EACH = 12;
/** How much a day pulls its nodes back to where the whole record has them, against how much it may move them. */
const HOLD = 0.6;

/** Where an actor starts, whatever the day. */
function startOf(actor: ActorRow): { readonly x: number; readonly y: number } {
  const angle = actor * 2.399963; // the golden angle, which spreads any number of points evenly
  const radius = 14 * Math.sqrt(actor + 1);
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

/** Of ties in order of strength those that are among the strongest of either end. */
function strongest(edges: readonly AgreementEdge[]): AgreementEdge[] {
  const counts = new Map<ActorRow, number>();
  return edges.filter(({ a, b, congruence, opposition }) => {
    if (congruence <= opposition) return false;
    const [ofA, ofB] = [counts.get(a) ?? 0, counts.get(b) ?? 0];
    if (ofA >= TIES_EACH && ofB >= TIES_EACH) return false;
    counts.set(a, ofA + 1).set(b, ofB + 1);
    return true;
  });
}

/**
 * A settled force layout around the origin, px: agreement draws together, conflict and crowding push apart. The same
 * input gives the same picture.
 * @param edges  the most congruent first
 * @param anchors  where the actors stand over the whole record: a day's picture keeps everybody near there, so that one
 *   day can be held against another. Without them everybody finds a place freely.
 */
export function* placeSteps(
  actors: readonly ActorRow[],
  edges: readonly AgreementEdge[],
  anchors?: readonly PlacedNode[],
): Steps<PlacedNode[]> {
  const anchorOf = new Map(anchors?.map((node) => [node.actor, node]));
  const nodes = actors.map((actor) => {
    const { x, y } = anchorOf.get(actor) ?? startOf(actor);
    return { actor, x, y, homeX: anchors ? x : 0, homeY: anchors ? y : 0 };
  });
  const placeOf = new Map(actors.map((actor, i) => [actor, i]));
  const links = strongest(edges).map((edge) => ({
    source: placeOf.get(edge.a) as number,
    target: placeOf.get(edge.b) as number,
    strength: edge.congruence - edge.opposition,
  }));
  const simulation = forceSimulation(nodes)
    .force('charge', forceManyBody().strength(-140))
    .force(
      'link',
      forceLink<(typeof nodes)[number], (typeof links)[number]>(links)
        .distance(50)
        .strength((link) => link.strength * 0.3),
    )
    .force('x', forceX<(typeof nodes)[number]>(({ homeX }) => homeX).strength(anchors ? HOLD : 0.05))
    .force('y', forceY<(typeof nodes)[number]>(({ homeY }) => homeY).strength(anchors ? HOLD : 0.09))
    .force('collide', forceCollide(14))
    .stop();
  const ticks = Math.min(TICKS, Math.ceil(MOST_PLACES / Math.max(1, nodes.length)));
  // As d3 does it for 300.
  if (!anchors) simulation.alphaDecay(1 - 0.001 ** (1 / ticks));
  for (let tick = 0; tick < (anchors ? DAY_TICKS : ticks); tick++) {
    simulation.tick();
    yield;
  }
  return nodes.map(({ actor, x, y }) => ({ actor, x, y }));
}

/** A name beside its node. */
export interface PlacedName {
  readonly actor: ActorRow;
  readonly text: string;
  /** Where its line starts, has its middle or ends. */
  readonly x: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Its baseline. */
  readonly y: number;
}

/** Where names may stand, and how large they are; all in the units of the nodes. */
export interface NameRoom {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  readonly radius: number;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** In em of a wide font. */
const [LETTER, CAPITAL, IDEOGRAPH, ASCENT, LINE] = [0.6, 0.7, 1, 0.9, 1.15];
/** A name that would take more of the picture's width than this hides what it names. */
const WIDEST = 0.45;

const lengthOf = (text: string) =>
  [...text].reduce((sum, c) => sum + (/[\u2e80-\uffef]/.test(c) ? IDEOGRAPH : /\p{Lu}/u.test(c) ? CAPITAL : LETTER), 0);

const touch = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/**
 * Names beside their nodes: right of them, or left, below or above, where they stay inside and touch no name of an earlier
 * node and no node. One without such a place is left out. In the order given.
 */
export function placeNames(nodes: readonly (PlacedNode & { readonly text: string })[], room: NameRoom): PlacedName[] {
  const { fontSize, radius } = room;
  const [height, gap] = [LINE * fontSize, radius + fontSize / 4];
  const dots = nodes.map(({ x, y }) => ({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }));
  const taken: Box[] = [];
  return nodes.flatMap(({ actor, text, x, y }, i) => {
    const width = lengthOf(text) * fontSize;
    if (width > WIDEST * room.width) return [];
    const sides = [
      { anchor: 'start', at: x + gap, x: x + gap, y: y - height / 2 },
      { anchor: 'end', at: x - gap, x: x - gap - width, y: y - height / 2 },
      { anchor: 'middle', at: x, x: x - width / 2, y: y + radius },
      { anchor: 'middle', at: x, x: x - width / 2, y: y - radius - height },
    ] as const;
    const box = sides
      .map((side) => ({ ...side, width, height }))
      .find(
        (box) =>
          box.x >= room.left &&
          box.y >= room.top &&
          box.x + width <= room.left + room.width &&
          box.y + height <= room.top + room.height &&
          !taken.some((other) => touch(box, other)) &&
          !dots.some((dot, j) => j !== i && touch(box, dot)),
      );
    if (!box) return [];
    taken.push(box);
    return [{ actor, text, x: box.at, anchor: box.anchor, y: box.y + ASCENT * fontSize }];
  });
}
