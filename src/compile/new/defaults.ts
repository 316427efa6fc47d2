/** What an empty answer stands for, from what is on record and what was answered before. */
import { overlaps, parseDay, today, writeDay } from '#base/day.ts';
import { parseDate, spanOf } from '#contract/date.ts';
import type { ParsedRecord } from '#contract/parse.ts';
import { isFields } from '#contract/schemaAt.ts';
import type { Draft } from './draft.ts';
import type { NewKind } from './kinds.ts';
import { proposeId } from './proposeId.ts';

/**
 * The default of a field as one would write it; null for none.
 * @param field  with places in lists: `evidence[0].lang`
 */
export function defaultOf(parsed: ParsedRecord, kind: NewKind, draft: Draft, field: string): string | null {
  if (field === 'id') return proposeId(parsed, kind, draft);
  if (field.endsWith('.lang')) return languageOf(parsed, draft, field);
  if (kind === 'statement') return defaultOfStatement(parsed, draft, field);
  if (kind === 'source') {
    if (field === 'language') return 'en';
    if (field === 'kind' || field === 'reliability') return 'news';
    return field === 'read' ? dayOfReading(parsed) : null;
  }
  return kind === 'actor' && field === 'kind' ? 'person' : null;
}

/** Today, unless the release is older: nothing may be later than it. */
function dayOfReading({ head }: ParsedRecord): string | null {
  const release = head === null ? null : parseDay(head.release.date);
  return release !== null && today() > release ? null : writeDay(today());
}

function languageOf(parsed: ParsedRecord, draft: Draft, field: string): string | null {
  const place = Number(/^evidence\[(\d+)\]/.exec(field)?.[1] ?? Number.NaN);
  const evidence = Array.isArray(draft['evidence']) ? draft['evidence'][place] : null;
  const source = isFields(evidence) ? evidence['source'] : null;
  return parsed.sources.find(({ id }) => id === source)?.record.language ?? null;
}

function defaultOfStatement(parsed: ParsedRecord, draft: Draft, field: string): string | null {
  const event = parsed.events.find(({ id }) => id === draft['event'])?.record;
  if (!event) return null;
  if (field === 'date') return event.date;
  if (field === 'evidence[0].source') return event.evidence[0]?.source ?? null;
  if (field !== 'onBehalfOf' || !parseDate(event.date).ok) return null;
  const speaker = parsed.actors.find(({ id }) => id === draft['actor'])?.record;
  const days = spanOf(event.date);
  const office = speaker?.offices.find(({ of, from, to }) => {
    const begins = from === undefined ? days.from : spanOf(from).from;
    const ends = to === undefined ? days.to : spanOf(to).to;
    return event.actors.includes(of) && begins < ends && overlaps({ from: begins, to: ends }, days);
  });
  return office?.of ?? null;
}
