/** The search index of a record: what can be found, by all its names. */
import { buildSearch } from '#search/buildSearch.ts';
import type { PackedSearch } from '#search/packedSearch.ts';
import { simplifiedForms } from '#search/simplifiedForms.ts';
import type { DerivedRecord } from './derive.ts';
import type { ActorRecord, EventRecord, IssueRecord, SourceRecord } from './schema.ts';

export function packSearch(derived: DerivedRecord): PackedSearch {
  const actors = new Map(derived.actors.map((actor) => [actor.id, actor]));
  const quotes = quotesOf(derived);
  return buildSearch(
    {
      names: {
        actor: derived.actors.map((actor) => namesOfActor(actor, actors)),
        issue: derived.issues.map(namesOfIssue),
        event: derived.events.map(({ record }) => namesOfEvent(record)),
        source: derived.sources.map(namesOfSource),
        quote: quotes.map(([, text]) => [text]),
      },
      sources: derived.sources.map(({ title, language }) => [title, language]),
      quotes,
    },
    simplifiedForms(),
  );
}

/** Names and aliases; then offices, which lead to whoever held them. */
function namesOfActor(
  { name, aliases, offices }: ActorRecord,
  actors: ReadonlyMap<string, ActorRecord>,
): readonly string[] {
  const held = offices.flatMap(({ title, of }) => {
    const body = actors.get(of)?.name;
    return body === undefined ? [] : [`${title.en} ${body.en}`, `${body.zh}${title.zh}`];
  });
  return [name.en, name.zh, ...(name.ja === undefined ? [] : [name.ja]), ...aliases, ...held];
}

const namesOfIssue = ({ proposition }: IssueRecord): readonly string[] => [proposition.en, proposition.zh];

const namesOfEvent = ({ title, places = [] }: EventRecord): readonly string[] => [
  title.en,
  title.zh,
  ...places.flatMap(({ en, zh }) => [en, zh]),
];

const namesOfSource = ({ title, publisher }: SourceRecord): readonly string[] => [title, `${publisher} ${title}`];

/** Every phrase of evidence once for what it is evidence of: the statement, or else the event. */
function quotesOf({ statements, events, rows }: DerivedRecord): PackedSearch['quotes'] {
  const said = new Set<string>();
  const quotes: [of: number, text: string, language: string][] = [];
  const add = (of: number, event: number, { phrase, lang }: EventRecord['evidence'][number]) => {
    if (phrase === null || said.has(`${event} ${phrase}`)) return;
    said.add(`${event} ${phrase}`);
    quotes.push([of, phrase, lang]);
  };
  statements.forEach(({ record }, row) => {
    for (const one of record.evidence) add(row, rows.events.get(record.event) ?? -1, one);
  });
  events.forEach(({ record }, row) => {
    for (const one of record.evidence) add(-1 - row, row, one);
  });
  return quotes;
}
