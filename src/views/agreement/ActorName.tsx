import { inLocale } from '#i18n/names.ts';
import { useLocale } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { withOpen } from '#selection/Selection.ts';
import { SelectionLink } from '#selection/SelectionLink.tsx';

/** An actor's name, a link to its record beside the network. */
export function ActorName({ row }: { readonly row: number }) {
  const actor = useCorpus().actors[row];
  const { locale } = useLocale();
  if (!actor) return null;
  return (
    <SelectionLink to={(s) => withOpen(s, { kind: 'actor', id: actor.id })}>
      {inLocale(actor.name, locale)}
    </SelectionLink>
  );
}
