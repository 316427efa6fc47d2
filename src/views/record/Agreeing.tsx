import { useDeferredValue, useMemo } from 'react';
import type { EpochDay } from '#base/day.ts';
import { type AgreementEdge, agreementEdges, heldBy } from '#corpus/agreement.ts';
import type { Corpus } from '#corpus/corpus.ts';
import type { ActorRow } from '#corpus/ids.ts';
import { formatDay } from '#i18n/format.ts';
import { panelMessages } from '#i18n/messages/panel.ts';
import { useLocale, useWords } from '#i18n/useLocale.ts';
import { useCorpus, useIsLarge } from '#load/useCorpus.ts';
import parts from '#ui/PanelParts.module.css';
import styles from './Panel.module.css';
import { ActorLink } from './RecordLinks.tsx';

/** Names given on either side. */
const NAMED = 5;

interface AgreeingProps {
  readonly actor: ActorRow;
  readonly asOf: EpochDay;
}

/** Who agrees most with an actor, and who least. Nothing where nobody shares an issue with it. */
export function Agreeing({ actor, asOf }: AgreeingProps) {
  const corpus = useCorpus();
  // Over a large record it comes after the rest of the page.
  const day = useDeferredValue<EpochDay | null>(asOf, useIsLarge() ? null : undefined);
  const held = useMemo(() => (day === null ? null : heldByAll(corpus, day)), [corpus, day]);
  return held && <Pairs {...{ actor, asOf, held }} />;
}

/** Their names in two lists. In a part of its own, so that a slow phone answers between reading the positions and comparing them. */
function Pairs({ actor, asOf, held }: AgreeingProps & { readonly held: AllHeld }) {
  const { locale } = useLocale();
  const words = useWords(panelMessages);
  const edges = useMemo(() => edgesWith(held, actor), [held, actor]);
  const most = edges.filter(({ agree }) => agree.length > 0).slice(0, NAMED);
  const least = edges
    .filter(({ conflict }) => conflict.length > 0)
    .sort((a, b) => b.opposition - a.opposition || a.congruence - b.congruence)
    .slice(0, NAMED);
  const list = (heading: string, shown: readonly AgreementEdge[], read: (edge: AgreementEdge) => string) =>
    shown.length > 0 && (
      <section className={styles.section}>
        <h3 className={parts.heading}>{heading}</h3>
        <ul className={styles.list}>
          {shown.map((edge) => (
            <li key={`${edge.a} ${edge.b}`}>
              <ActorLink row={edge.a === actor ? edge.b : edge.a} /> <span className={styles.words}>{read(edge)}</span>
            </li>
          ))}
        </ul>
      </section>
    );
  return (
    <>
      {list(words.agreesMost(formatDay(asOf, locale)), most, ({ agree, shared }) =>
        words.agreeOn(agree.length, shared),
      )}
      {list(words.agreesLeast(formatDay(asOf, locale)), least, ({ conflict, shared }) =>
        words.opposedOn(conflict.length, shared),
      )}
    </>
  );
}

type AllHeld = ReturnType<typeof heldBy>;

const heldByAll = (corpus: Corpus, asOf: EpochDay): AllHeld =>
  heldBy(
    corpus,
    corpus.actors.map(({ row }) => row),
    asOf,
  );

/** The pairs of one actor with everybody else. */
function edgesWith(held: AllHeld, actor: ActorRow): AgreementEdge[] {
  const own = held.get(actor);
  if (own === undefined) return [];
  return [...held]
    .filter(([other]) => other !== actor)
    .flatMap(([other, positions]) =>
      agreementEdges(
        new Map([
          [actor, own],
          [other, positions],
        ]),
      ),
    )
    .sort((x, y) => y.congruence - x.congruence || x.opposition - y.opposition || x.a - y.a || x.b - y.b);
}
