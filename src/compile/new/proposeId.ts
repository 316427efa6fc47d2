/** Ids for new records, in the manner of those that the record has. */
import type { ParsedRecord } from '#contract/parse.ts';
import { isFields } from '#contract/schemaAt.ts';
import { slugOf } from '#contract/slug.ts';
import type { Draft } from './draft.ts';
import type { NewKind } from './kinds.ts';

const LONGEST = 64;

/**
 * A free id: an event by its title and year, a statement by actor, issue and date (`s-kishida-tokyo-office-2023-05-24`),
 * a person by the last name, a source by publisher and date. One that is taken, or was and is retired, gets a letter or
 * number more. Null if the answers give nothing to make one of.
 */
export function proposeId(parsed: ParsedRecord, kind: NewKind, draft: Draft): string | null {
  const taken = new Set(Object.values(parsed.written).flatMap((records) => records.map(({ id }) => id)));
  const [first, ...others] = stems(kind, draft).map((stem) => stem.slice(0, LONGEST).replace(/-+$/, ''));
  if (!first) return null;
  const free = [first, ...others].find((stem) => stem !== '' && !taken.has(stem));
  if (free !== undefined) return free;
  for (let n = 2; ; n++) {
    const more = kind === 'statement' || kind === 'source' ? letters(n) : String(n);
    const id = `${first.slice(0, LONGEST - 1 - more.length)}-${more}`;
    if (!taken.has(id)) return id;
  }
}

/** What an id may be, the best first. */
function stems(kind: NewKind, draft: Draft): string[] {
  const text = (field: string): string => (typeof draft[field] === 'string' ? draft[field] : '');
  const date = (field: string): string => (text(field).split('/')[0] ?? '').replace(/[~?%]|^\.\.$/g, '');
  if (kind === 'statement') return [`s-${text('actor')}-${text('issue')}-${date('date')}`];
  if (kind === 'source') {
    const publisher = slugOf(text('publisher').replace(/\(.*?\)/g, ' '));
    return publisher === '' ? [] : [[publisher, date('published')].filter(Boolean).join('-')];
  }
  if (kind === 'event') {
    const title = slugOf(english(draft['title']));
    const year = date('date').slice(0, 4);
    const room = LONGEST - year.length - 1;
    return title === '' ? [] : [[wordsWithin(title, room), year].filter(Boolean).join('-')];
  }
  const name = slugOf(english(draft['name']).replace(/\(.*?\)/g, ' '));
  const last = name.split('-').at(-1) ?? name;
  return name === '' ? [] : draft['kind'] === 'person' || draft['kind'] === 'expert' ? [last, name] : [name];
}

const english = (text: unknown): string => (isFields(text) && typeof text['en'] === 'string' ? text['en'] : '');

/** A slug without the words that go beyond a length; six words are enough to know it by. */
function wordsWithin(slug: string, length: number): string {
  const words = slug.split('-').slice(0, 6);
  while (words.length > 1 && words.join('-').length > length) words.pop();
  return words.join('-').slice(0, length);
}

/** 2 is b, 3 is c … 27 is aa. */
function letters(n: number): string {
  const letter = String.fromCharCode(97 + ((n - 1) % 26));
  return n <= 26 ? letter : `${letters(Math.floor((n - 1) / 26))}${letter}`;
}
