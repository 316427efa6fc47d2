import type { Corpus } from '#corpus/corpus.ts';
import { EVENT_KINDS } from '#corpus/vocabulary.ts';
import type { Locale } from '#i18n/format.ts';
import { countryName, formatDate } from '#i18n/format.ts';
import type { Messages } from '#i18n/messages.ts';
import { quoted } from '#i18n/quoted.ts';
import type { HitKind } from '#search/packedSearch.ts';
import type { OpenRecord } from '#selection/Selection.ts';
import type { SearchReply } from './search.worker.ts';
import { SEARCH_WORDS } from './words.ts';

/** A text with its language; null for the language of the page. */
export interface HitText {
  readonly text: string;
  readonly lang: string | null;
}

/** A hit as it is shown and what it opens. */
export interface Hit {
  readonly key: string;
  readonly name: HitText;
  /** Its other names, one of which may be what was found. */
  readonly others: readonly HitText[];
  /** What tells it from others of its name. */
  readonly facts: string;
  readonly opens: OpenRecord;
}

export interface HitGroup {
  readonly kind: HitKind;
  readonly count: number;
  readonly hits: readonly Hit[];
}

const TAGS = { en: 'en', zh: 'zh-Hans' } as const;
const other = (locale: Locale): Locale => (locale === 'en' ? 'zh' : 'en');

/** The language of an alias by its script; Latin ones are names, which have none. */
function languageOf(alias: string): string | null {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(alias)) return 'ja';
  return /\p{Script=Han}/u.test(alias) ? 'zh' : null;
}

function actorHit(corpus: Corpus, row: number, locale: Locale, t: Messages): Hit | null {
  const actor = corpus.actors[row];
  if (!actor) return null;
  const { name, aliases, kind, country } = actor;
  const others: HitText[] = [
    { text: name[other(locale)], lang: TAGS[other(locale)] },
    ...(name.ja === undefined ? [] : [{ text: name.ja, lang: 'ja' }]),
    ...aliases.map((text) => ({ text, lang: languageOf(text) })),
  ];
  const facts = [t.shared.actorKind[kind], country === null ? null : countryName(country, locale)];
  return {
    key: `actor-${row}`,
    name: { text: name[locale], lang: null },
    others,
    facts: facts.filter((fact) => fact !== null).join(' · '),
    opens: { kind: 'actor', id: actor.id },
  };
}

function issueHit(corpus: Corpus, row: number, locale: Locale): Hit | null {
  const issue = corpus.issues[row];
  if (!issue) return null;
  return {
    key: `issue-${row}`,
    name: { text: issue.proposition[locale], lang: null },
    others: [{ text: issue.proposition[other(locale)], lang: TAGS[other(locale)] }],
    facts: '',
    opens: { kind: 'issue', id: issue.id },
  };
}

function eventHit({ events }: Corpus, row: number, locale: Locale, t: Messages): Hit | null {
  const [id, title] = [events.id[row], events.title[locale][row]];
  if (id === undefined || title === undefined) return null;
  const kind = t.shared.eventKind[EVENT_KINDS[events.kind[row] as number] ?? 'other'];
  return {
    key: `event-${row}`,
    name: { text: title, lang: null },
    others: [{ text: events.title[other(locale)][row] ?? '', lang: TAGS[other(locale)] }],
    facts: `${formatDate(events.date[row] as string, locale)} · ${kind}`,
    opens: { kind: 'event', id },
  };
}

function sourceHit(corpus: Corpus, row: number, { sources }: SearchReply): Hit | null {
  const [source, text] = [corpus.sources[row], sources[row]];
  if (!source || !text) return null;
  return {
    key: `source-${row}`,
    name: { text: text[0], lang: text[1] },
    others: [],
    facts: source.publisher,
    opens: { kind: 'source', id: source.id },
  };
}

/** A statement's phrase opens the stance it made, an event's the event. */
function quoteHit(corpus: Corpus, row: number, locale: Locale, { quotes }: SearchReply): Hit | null {
  const quote = quotes[row];
  if (!quote) return null;
  const { statements, events } = corpus;
  const [of, text, lang] = quote;
  const event = of < 0 ? -1 - of : (statements.event[of] as number);
  const title = events.title[locale][event] ?? '';
  const speaker = of < 0 ? undefined : corpus.actors[statements.actor[of] as number];
  const issue = of < 0 ? undefined : corpus.issues[statements.issue[of] as number];
  return {
    key: `quote-${row}`,
    name: { text: quoted(text), lang },
    others: [],
    facts: speaker ? SEARCH_WORDS[locale].quoteOf(speaker.name[locale], title) : title,
    opens:
      speaker && issue
        ? { kind: 'stance', actor: speaker.id, issue: issue.id }
        : { kind: 'event', id: events.id[event] as string },
  };
}

/** The hits of a reply in the reader's language, in its order. */
export function selectHits(corpus: Corpus, reply: SearchReply, locale: Locale, t: Messages): HitGroup[] {
  const hitOf = (kind: HitKind, row: number): Hit | null => {
    switch (kind) {
      case 'actor':
        return actorHit(corpus, row, locale, t);
      case 'issue':
        return issueHit(corpus, row, locale);
      case 'event':
        return eventHit(corpus, row, locale, t);
      case 'source':
        return sourceHit(corpus, row, reply);
      case 'quote':
        return quoteHit(corpus, row, locale, reply);
      default:
        return kind satisfies never;
    }
  };
  return reply.groups.map(({ kind, count, hits }) => ({
    kind,
    count,
    hits: hits.map(({ row }) => hitOf(kind, row)).filter((hit) => hit !== null),
  }));
}
