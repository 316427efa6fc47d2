import type { PageAddress } from './addresses.ts';

/** The kinds of record that have a card of their own; every other page has its language's. */
const CARD_KINDS = ['event', 'actor', 'issue', 'stance'] as const;

/** File of a page's card, from the site's folder: `cards/en/event/some-id.png`. */
export function cardPath({ selection: { open }, locale }: Pick<PageAddress, 'selection' | 'locale'>): string {
  const kind = CARD_KINDS.find((own) => own === open?.kind);
  if (open === null || kind === undefined) return `cards/${locale}/site.png`;
  const id = open.kind === 'stance' ? `${open.actor}--${open.issue}` : open.id;
  return `cards/${locale}/${kind}/${id}.png`;
}
