import type { Locale } from '#i18n/format.ts';
import type { Ignored } from '#selection/address.ts';
import { LATE_WORDS } from './lateWords.ts';

const MAX_PARTS = 4;
const MAX_CHARACTERS = 60;

/** A part of an address may be of any length and hold anything; what is shown of it is one short line. */
function shorten(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
  const characters = [...line];
  return characters.length > MAX_CHARACTERS ? `${characters.slice(0, MAX_CHARACTERS).join('')}…` : line;
}

function describePart({ why, key, value }: Ignored, locale: Locale): string {
  const words = LATE_WORDS[locale].ignoredWhy;
  switch (why) {
    case 'path':
      return words.path(shorten(value));
    case 'key':
      return words.key(shorten(key));
    case 'value':
      return words.value(shorten(key), shorten(value));
    case 'id':
      return words.id[askedBy(key, value)](shorten(value));
    default:
      return why satisfies never;
  }
}

type Asked = keyof (typeof LATE_WORDS)['en']['ignoredWhy']['id'];

const isAsked = (name: string): name is Asked => Object.hasOwn(LATE_WORDS.en.ignoredWhy.id, name);

/** What a key asks for; the ribbon is of an issue, what is unfolded or measured from an actor or a country. */
function askedBy(key: string, value: string): Asked {
  const name = key.replace('not-', '');
  if (isAsked(name)) return name;
  return key === 'ribbon' ? 'issue' : key === 'unfold' && /^[A-Z]{2}$/.test(value) ? 'country' : 'actor';
}

/** What a link held in vain, in words, one phrase each; beyond a few only their number. Same phrases are said once. */
export function describeIgnored(ignored: readonly Ignored[], locale: Locale): string[] {
  const parts = [...new Set(ignored.map((part) => describePart(part, locale)))];
  const rest = parts.length - MAX_PARTS;
  return rest <= 0 ? parts : [...parts.slice(0, MAX_PARTS), LATE_WORDS[locale].ignoredWhy.more(rest)];
}
