/** Records that a word may have meant, by id or by name. */
import { nearestIds } from '#base/nearest.ts';
import { fold } from '#base/text.ts';
import { namesOf } from '#contract/checkActors.ts';
import type { Kind } from '#contract/kinds.ts';
import type { ParsedRecord } from '#contract/parse.ts';

interface Labelled {
  readonly id: string;
  /** What a person knows it by. */
  readonly label: string;
  readonly names: readonly string[];
}

function labelled(parsed: ParsedRecord, table: Kind): Labelled[] {
  switch (table) {
    case 'actors':
      return parsed.actors.map(({ id, record }) => ({
        id,
        label: record.name.en,
        names: namesOf(record).map(({ written }) => written),
      }));
    case 'issues':
      return parsed.issues.map(({ id, record: { proposition } }) => ({
        id,
        label: proposition.en,
        names: Object.values(proposition),
      }));
    case 'events':
      return parsed.events.map(({ id, record: { date, title } }) => ({
        id,
        label: `${date}, ${title.en}`,
        names: Object.values(title),
      }));
    case 'sources':
      return parsed.sources.map(({ id, record: { publisher, title } }) => ({
        id,
        label: `${publisher}, ${title}`,
        names: [title, publisher],
      }));
    default:
      return [];
  }
}

/** The id of the one record with this name; null if there is none, or more than one. */
export function idOfName(parsed: ParsedRecord, table: Kind, name: string): string | null {
  const wanted = fold(name);
  const [first, ...others] = labelled(parsed, table).filter(({ names }) => names.some((each) => fold(each) === wanted));
  return first && others.length === 0 && wanted !== '' ? first.id : null;
}

/** Up to `count` records that hold the word in a name, then those with an id like it, each as `id (name)`. */
export function suggestions(parsed: ParsedRecord, table: Kind, word: string, count = 5): string[] {
  const records = labelled(parsed, table);
  const wanted = fold(word);
  const named = wanted === '' ? [] : records.filter(({ names }) => names.some((name) => fold(name).includes(wanted)));
  const labels = new Map(records.map(({ id, label }) => [id, label]));
  const ids = [...named.map(({ id }) => id), ...nearestIds(word, labels.keys(), count)];
  return [...new Set(ids)].slice(0, count).map((id) => `${id} (${labels.get(id)})`);
}
