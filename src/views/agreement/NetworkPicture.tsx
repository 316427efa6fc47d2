import { agreementMessages } from '#i18n/messages/agreement.ts';
import { inLocale } from '#i18n/names.ts';
import { space } from '#i18n/separators.ts';
import { useLocale, useWords } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { useElementSide } from '#ui/useElementSide.ts';
import styles from './Agreement.module.css';
import type { DrawnNetwork } from './drawNetwork.ts';
import { type PlacedNode, placeNames } from './placeNetwork.ts';

/** Weaker ties would make a haze of the picture; the table has them. */
const DRAWN_FROM = 0.3;
/** Around the nodes, in their units. */
const MARGIN = 40;
/** On the screen, px, however small the picture is drawn. */
const NAME_PX = 11;
const LEAST_RADIUS_PX = 3;
const MOST_HEIGHT_PX = 640;
/** Narrower than this the picture stands upright: what lies on its long side turns to the height. */
const UPRIGHT_BELOW_PX = 600;

/** More lines than this nobody tells apart. */
const MOST_DRAWN = 1500;

/** The network, settled before it is shown: lines are agreement, the stronger the more; dashed ones conflict. */
export function NetworkPicture({ network, anchors: lyingAnchors, nodes: lyingNodes }: DrawnNetwork) {
  const corpus = useCorpus();
  const { locale } = useLocale();
  const words = useWords(agreementMessages);
  const { actors, edges } = network;
  const [frameRef, frameWidth] = useElementSide<HTMLDivElement>('width');
  const isUpright = frameWidth < UPRIGHT_BELOW_PX;
  const [anchors, nodes] = isUpright ? [turned(lyingAnchors), turned(lyingNodes)] : [lyingAnchors, lyingNodes];
  const placeOf = new Map(nodes.map((node) => [node.actor, node]));
  const all = edges.filter((edge) => edge.congruence >= DRAWN_FROM || edge.opposition >= 2 * DRAWN_FROM);
  const ties =
    all.length <= MOST_DRAWN
      ? all
      : [...all]
          .sort((x, y) => Math.max(y.congruence, y.opposition) - Math.max(x.congruence, x.opposition))
          .slice(0, MOST_DRAWN);
  const weight = new Map<number, number>();
  for (const { a, b, agree } of edges) {
    for (const row of [a, b]) weight.set(row, (weight.get(row) ?? 0) + agree.length);
  }
  const byWeight = [...nodes].sort(
    (x, y) => (weight.get(y.actor) ?? 0) - (weight.get(x.actor) ?? 0) || x.actor - y.actor,
  );
  const [xs, ys] = [anchors.map(({ x }) => x), anchors.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs) - MARGIN, Math.min(...ys) - MARGIN];
  const [width, height] = [Math.max(...xs) + MARGIN - left, Math.max(...ys) + MARGIN - top];
  const scale = Math.min((frameWidth || width) / width, MOST_HEIGHT_PX / height);
  // Where the frame is wider than the picture, names may stand beside it.
  const beside = Math.max(0, frameWidth / scale - width) / 2;
  const [fontSize, radius] = [NAME_PX / scale, Math.max(4, LEAST_RADIUS_PX / scale)];
  const room = { left: left - beside, top, width: width + 2 * beside, height, fontSize, radius };
  const names = placeNames(
    byWeight.map((node) => ({
      ...node,
      text: inLocale(corpus.actors[node.actor]?.name ?? { en: '', zh: '' }, locale),
    })),
    room,
  );
  const agreed = all.filter((edge) => edge.congruence >= DRAWN_FROM).length;
  return (
    <div ref={frameRef}>
      <svg
        className={styles.network}
        viewBox={`${room.left} ${top} ${room.width} ${height}`}
        height={height * scale}
        role="img"
        aria-label={words.networkName(actors.length, agreed)}
      >
        {ties.map((edge) => {
          const [a, b] = [placeOf.get(edge.a), placeOf.get(edge.b)];
          if (!a || !b) return null;
          const isConflict = edge.opposition > edge.congruence;
          return (
            <line
              key={`${edge.a} ${edge.b}`}
              className={styles.tie}
              data-conflict={isConflict || undefined}
              strokeOpacity={Math.min(0.9, Math.max(edge.congruence, edge.opposition) * 0.7)}
              x1={a.x}
              y1={a.y}
              x2={b.x}
              y2={b.y}
            />
          );
        })}
        {nodes.map(({ actor, x, y }) => (
          <circle key={actor} className={styles.node} data-kind={corpus.actors[actor]?.kind} cx={x} cy={y} r={radius} />
        ))}
        <g fontSize={fontSize} strokeWidth={fontSize / 4}>
          {names.map(({ actor, text, x, y, anchor }) => (
            <text key={actor} className={styles.name} x={x} y={y} textAnchor={anchor}>
              {text}
            </text>
          ))}
        </g>
      </svg>
      <p className={styles.lead}>
        {[
          words.key,
          ...(names.length < nodes.length ? [words.namesLeft] : []),
          ...(ties.length < all.length ? [words.strongest(ties.length, all.length)] : []),
        ].join(space(locale))}
      </p>
    </div>
  );
}

const turned = (nodes: readonly PlacedNode[]) => nodes.map((node) => ({ ...node, x: node.y, y: node.x }));
