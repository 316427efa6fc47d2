import { type EpochDay, OPEN_START, overlaps, parseDay, writeDay } from '#base/day.ts';
import { spanOf } from './date.ts';
import type { LinkContext } from './linkContext.ts';
import type { Filed } from './parse.ts';
import { type Fault, type Problem, problemAt, quote } from './problem.ts';
import type { ActorRecord, EventRecord, SourceRecord, StatementRecord } from './schema.ts';

/** Dates fit one another and the release. A wide date is faulty only if none of its days would do. */
export function* checkDates(context: LinkContext): Generator<Problem> {
  const { actors, events, statements, sources } = context.parsed;
  for (const filed of actors) yield* checkTerms(filed);
  for (const filed of events) {
    yield* checkRelease(context, filed, 'date', filed.record.date);
    yield* checkAnswers(context, filed);
  }
  for (const filed of statements) {
    yield* checkRelease(context, filed, 'date', filed.record.date);
    yield* checkMoment(context, filed);
  }
  for (const filed of sources) yield* checkSource(context, filed);
}

function* checkTerms(filed: Filed<ActorRecord>): Generator<Problem> {
  const { offices, memberships } = filed.record;
  const terms = [
    ...offices.map((term, i) => ({ term, field: `offices[${i}]` })),
    ...memberships.map((term, i) => ({ term, field: `memberships[${i}]` })),
  ];
  for (const { term, field } of terms) {
    const ends = [
      { end: 'from', date: term.from },
      { end: 'to', date: term.to },
    ];
    const intervals = ends.filter(({ date }) => date?.includes('/'));
    for (const { end, date = '' } of intervals) {
      yield problemAt(filed, {
        field: `${field}.${end}`,
        code: 'term-date',
        found: quote(date),
        expected: 'one date, such as 2021 or 2021-10',
        mend: `Write the year or month in which it ${end === 'from' ? 'began' : 'ended'}, or leave "${end}" out if it is open.`,
      });
    }
    if (intervals.length > 0 || term.from === undefined || term.to === undefined) continue;
    if (spanOf(term.to).to > spanOf(term.from).from) continue;
    yield problemAt(filed, {
      field: `${field}.to`,
      code: 'term-reversed',
      found: `from ${quote(term.from)} to ${quote(term.to)}`,
      expected: `an end not before ${term.from}`,
      mend: `Correct one of the two dates; the other way round it is "from": ${quote(term.to)}, "to": ${quote(term.from)}.`,
    });
  }
}

function lateFault(field: string, date: string, release: EpochDay): Fault {
  return {
    field,
    code: 'date-late',
    found: quote(date),
    expected: `a date not later than the release, ${writeDay(release)}`,
    mend: `Correct the date, or set release.date in record.json to ${writeDay(spanOf(date).from)} or later.`,
  };
}

function* checkRelease(context: LinkContext, filed: Filed<unknown>, field: string, date: string): Generator<Problem> {
  const { releaseDay } = context;
  if (releaseDay !== null && spanOf(date).from > releaseDay) yield problemAt(filed, lateFault(field, date, releaseDay));
}

/** An event answers what came before it, or on the same days. */
function* checkAnswers({ events }: LinkContext, filed: Filed<EventRecord>): Generator<Problem> {
  const { date, respondsTo = [] } = filed.record;
  for (const [i, id] of respondsTo.entries()) {
    const other = events.get(id);
    if (!other || id === filed.id || spanOf(other.record.date).from < spanOf(date).to) continue;
    yield problemAt(filed, {
      field: `respondsTo[${i}]`,
      code: 'answer-early',
      found: `${quote(id)} of ${other.record.date}, after this event of ${date}`,
      expected: 'an event that came before, or on the same day',
      mend: `Name this event in "respondsTo" of ${quote(id)} if that one is the answer, or correct one of the dates.`,
    });
  }
}

/** A statement is made during its event. */
function* checkMoment({ events }: LinkContext, filed: Filed<StatementRecord>): Generator<Problem> {
  const event = events.get(filed.record.event);
  if (!event || overlaps(spanOf(event.record.date), spanOf(filed.record.date))) return;
  yield problemAt(filed, {
    field: 'date',
    code: 'date-apart',
    found: quote(filed.record.date),
    expected: `a date within that of its event ${quote(event.id)}, ${event.record.date}`,
    mend: `Write ${quote(event.record.date)}, or name the event at which the statement was made.`,
  });
}

function* checkSource({ releaseDay }: LinkContext, filed: Filed<SourceRecord>): Generator<Problem> {
  const { published, read } = filed.record;
  const publishedFrom = published === null ? OPEN_START : spanOf(published).from;
  const readDay = read === null ? null : parseDay(read);
  const isLate = releaseDay !== null && publishedFrom > releaseDay;
  if (isLate && published !== null) yield problemAt(filed, lateFault('published', published, releaseDay));
  if (read === null || readDay === null) return;
  if (releaseDay !== null && readDay > releaseDay) yield problemAt(filed, lateFault('read', read, releaseDay));
  if (isLate || readDay >= publishedFrom) return;
  yield problemAt(filed, {
    field: 'read',
    code: 'read-early',
    found: `read ${quote(read)}, published ${quote(published)}`,
    expected: `a day not before ${published}`,
    mend: `Correct one of the two, or write "read": null if the day is not known.`,
  });
}
