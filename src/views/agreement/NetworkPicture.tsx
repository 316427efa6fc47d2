import { useMemo } from 'react';
import { agreementMessages } from '#i18n/messages/agreement.ts';
import { inLocale } from '#i18n/names.ts';
import { useLocale, useWords } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import styles from './Agreement.module.css';
import type { Network } from './graphFiles.ts';
import { placeNames, placeNetwork } from './placeNetwork.ts';

/** Weaker ties would make a haze of the picture; the table has them. */
const DRAWN_FROM = 0.3;
const MARGIN = 40;

/** More lines than this nobody tells apart. */
const MOST_DRAWN = 1500;

interface NetworkPictureProps {
  readonly network: Network;
  /** That of the whole record, which says where everybody stands and how large the picture is, whatever the day. */
  readonly whole: Network;
}

/** The network, settled before it is shown: lines are agreement, the stronger the more; dashed ones conflict. */
export function NetworkPicture({ network, whole }: NetworkPictureProps) {
  const corpus = useCorpus();
  const { locale } = useLocale();
  const words = useWords(agreementMessages);
  const { actors, edges } = network;
  const anchors = useMemo(() => placeNetwork(rowsOf(whole), whole.edges), [whole]);
  const nodes = useMemo(() => placeNetwork(rowsOf(network), network.edges, anchors), [network, anchors]);
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
  const names = placeNames(
    byWeight.map((node) => ({
      ...node,
      text: inLocale(corpus.actors[node.actor]?.name ?? { en: '', zh: '' }, locale),
    })),
  );
  const [xs, ys] = [anchors.map(({ x }) => x), anchors.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs) - MARGIN, Math.min(...ys) - MARGIN];
  const [width, height] = [Math.max(...xs) + 3 * MARGIN - left, Math.max(...ys) + MARGIN - top];
  const agreed = all.filter((edge) => edge.congruence >= DRAWN_FROM).length;
  return (
    <>
      <svg
        className={styles.network}
        viewBox={`${left} ${top} ${width} ${height}`}
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
          <circle key={actor} className={styles.node} data-kind={corpus.actors[actor]?.kind} cx={x} cy={y} r={4} />
        ))}
        {names.map(({ actor, text, x, y }) => (
          <text key={actor} className={styles.name} x={x} y={y}>
            {text}
          </text>
        ))}
      </svg>
      <p className={styles.lead}>
        {words.key}
        {ties.length < all.length && ` ${words.strongest(ties.length, all.length)}`}
      </p>
    </>
  );
}

const rowsOf = ({ actors }: Network) => actors.map(({ row }) => row);
