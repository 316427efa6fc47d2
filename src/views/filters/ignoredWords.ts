import type { Messages } from '#i18n/messages.ts';
import type { Ignored } from '#selection/address.ts';
import { FACETS, type FacetName } from '#selection/Selection.ts';

const MAX_PARTS = 4;
const MAX_CHARACTERS = 60;

/** A part of an address may be of any length and hold anything; what is shown of it is one short line. */
function shorten(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
  const characters = [...line];
  return characters.length > MAX_CHARACTERS ? `${characters.slice(0, MAX_CHARACTERS).join('')}…` : line;
}

function describePart({ why, key, value }: Ignored, t: Messages): string {
  const words = t.filters.ignoredWhy;
  switch (why) {
    case 'path':
      return words.path(shorten(value));
    case 'key':
      return words.key(shorten(key));
    case 'value':
      return words.value(shorten(key), shorten(value));
    case 'id':
      return words.id[facetOf(key)](shorten(value));
    default:
      return why satisfies never;
  }
}

/** The facet a key asks about; the ribbon is of an issue, what is unfolded or measured from an actor. */
const facetOf = (key: string): FacetName =>
  FACETS.find((facet) => key.replace('not-', '') === facet) ?? (key === 'ribbon' ? 'issue' : 'actor');

/** What a link held in vain, in words, one phrase each; beyond a few only their number. Same phrases are said once. */
export function describeIgnored(ignored: readonly Ignored[], t: Messages): string[] {
  const parts = [...new Set(ignored.map((part) => describePart(part, t)))];
  const rest = parts.length - MAX_PARTS;
  return rest <= 0 ? parts : [...parts.slice(0, MAX_PARTS), t.filters.ignoredWhy.more(rest)];
}
