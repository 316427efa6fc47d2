/** Small parts that the lists of changes share. */
import type { EpochDay } from '#base/day.ts';
import { asOfRange } from '#corpus/asOf.ts';
import type { ActorRow, EventRow, IssueRow } from '#corpus/ids.ts';
import { type Stance, stanceSign, stanceValue } from '#corpus/stance.ts';
import { inLocale } from '#i18n/names.ts';
import { useLocale } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { withAsOf, withOpen } from '#selection/Selection.ts';
import { SelectionLink } from '#selection/SelectionLink.tsx';
import { StanceMark } from '#ui/StanceMark.tsx';
import styles from './Changes.module.css';

export const Mark = ({ stance }: { readonly stance: Stance }) => (
  <StanceMark value={stanceValue(stance)} sign={stanceSign(stance)} thin={stance.thin} />
);

interface StanceLinkProps {
  readonly actor: ActorRow;
  readonly issue: IssueRow;
  /** The day to show the stance of. */
  readonly day: EpochDay;
}

/** Whose stance on what, a link to it as of the day, beside this view. */
export function StanceLink({ actor, issue, day }: StanceLinkProps) {
  const corpus = useCorpus();
  const { locale } = useLocale();
  const [who, what] = [corpus.actors[actor], corpus.issues[issue]];
  if (!who || !what) return null;
  const asOf = day >= asOfRange(corpus).last ? null : day;
  return (
    <h3 className={styles.who}>
      <SelectionLink to={(s) => withAsOf(withOpen(s, { kind: 'stance', actor: who.id, issue: what.id }), asOf)}>
        {inLocale(who.name, locale)}
      </SelectionLink>
      <span className={styles.proposition}>{inLocale(what.proposition, locale)}</span>
    </h3>
  );
}

/** An event's title, a link to it beside this view. */
export function EventLink({ event }: { readonly event: EventRow }) {
  const corpus = useCorpus();
  const { locale } = useLocale();
  return (
    <SelectionLink to={(s) => withOpen(s, { kind: 'event', id: corpus.events.id[event] as string })}>
      {corpus.events.title[locale][event]}
    </SelectionLink>
  );
}
