import { writeDay } from '#base/day.ts';
import type { Corpus } from '#corpus/corpus.ts';
import type { Basis, EventKind, Reliability } from '#corpus/vocabulary.ts';
import { countryName, formatDate, type Locale, languageName } from '#i18n/format.ts';
import { CODING_WORDS } from '#i18n/messages/coding.ts';
import type { Messages } from '#i18n/messages.ts';
import type { Clause, DISPUTED, FacetName } from '#selection/Selection.ts';
import { LATE_WORDS } from './lateWords.ts';

/** The name of a facet's value in the reader's language. A value that the record does not have is shown as it is. */
export function nameOfValue(corpus: Corpus, facet: FacetName, value: string, locale: Locale, t: Messages): string {
  switch (facet) {
    case 'actor':
      return corpus.actors[corpus.actorRows.get(value) ?? -1]?.name[locale] ?? value;
    case 'issue':
      return corpus.issues[corpus.issueRows.get(value) ?? -1]?.proposition[locale] ?? value;
    case 'country':
      return countryName(value, locale);
    case 'kind':
      return t.shared.eventKind[value as EventKind] ?? value;
    case 'source': {
      const source = corpus.sources[corpus.sourceRows.get(value) ?? -1];
      // One publisher has many sources, and their titles travel with the details.
      return source ? LATE_WORDS[locale].source(source.publisher, source.id) : value;
    }
    case 'bloc':
      return nameOfValue(corpus, 'actor', value, locale, t);
    case 'basis':
      return CODING_WORDS[locale].basis[value as Basis];
    case 'language':
      return languageName(value, locale);
    case 'reliability':
      return CODING_WORDS[locale].reliability[value as Reliability];
    case 'disputed':
      return LATE_WORDS[locale].disputed[value as (typeof DISPUTED)[number]];
    case 'changed':
      return LATE_WORDS[locale].release(value);
    default:
      return facet satisfies never;
  }
}

/** A clause as a chip says it: `Actor: Emmanuel Macron`, `Country: not China`, `1 May – 30 June 2023`. */
export function describeClause(corpus: Corpus, clause: Clause, locale: Locale, t: Messages): string {
  switch (clause.kind) {
    case 'facet': {
      const name = nameOfValue(corpus, clause.facet, clause.value, locale, t);
      if (clause.facet === 'changed') return LATE_WORDS[locale].changed(name, clause.excluded);
      return LATE_WORDS[locale].clause(
        t.filters.facet[clause.facet],
        clause.excluded ? LATE_WORDS[locale].excluded(name) : name,
      );
    }
    case 'stance':
      return LATE_WORDS[locale].clause(t.filters.position, t.shared.side[clause.value]);
    case 'dates': {
      const [from, to] = [clause.from, clause.to].map((day) => (day === null ? '..' : writeDay(day)));
      return formatDate(from === to ? `${from}` : `${from}/${to}`, locale);
    }
    case 'text':
      return LATE_WORDS[locale].clause(t.filters.text, LATE_WORDS[locale].quoted(clause.value));
    default:
      return clause satisfies never;
  }
}

/** What tells a clause from the others of one selection. */
export function keyOfClause(clause: Clause): string {
  if (clause.kind === 'facet') return `${clause.facet} ${clause.value}`;
  return clause.kind === 'stance' ? `stance ${clause.value}` : clause.kind;
}
