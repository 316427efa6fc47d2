import type { LinkContext } from './linkContext.ts';
import { type Problem, problemAt, quote } from './problem.ts';

/**
 * Whoever speaks, and whoever is spoken for, takes part in the event. Not asked if the event names an actor that does
 * not exist: that one may be the actor meant, and has its own problem.
 */
export function* checkStatements({ parsed, events, kindsOf }: LinkContext): Generator<Problem> {
  const isActor = (id: string): boolean => kindsOf.get(id)?.includes('actors') ?? false;
  for (const filed of parsed.statements) {
    const { actor, onBehalfOf, event: eventId } = filed.record;
    const event = events.get(eventId);
    if (!event?.record.actors.every(isActor)) continue;
    const named = [
      { field: 'actor', id: actor },
      ...(onBehalfOf === undefined || onBehalfOf === actor ? [] : [{ field: 'onBehalfOf', id: onBehalfOf }]),
    ];
    for (const { field, id } of named) {
      if (!isActor(id) || event.record.actors.includes(id)) continue;
      yield problemAt(filed, {
        field,
        code: 'actor-absent',
        found: `${quote(id)}, whom the event ${quote(event.id)} does not list`,
        expected: `one of ${event.record.actors.map((listed) => quote(listed)).join(', ') || 'the actors of the event'}`,
        mend: `Add ${quote(id)} to "actors" of the event in ${event.file}, or correct the statement.`,
      });
    }
  }
}

/** Events are not part of one another in a circle. One problem per circle, at its first event in the order of files. */
export function* checkParts({ parsed, events }: LinkContext): Generator<Problem> {
  const settled = new Set<string>();
  for (const { id: start } of parsed.events) {
    const path: string[] = [];
    let id: string | undefined = start;
    while (id !== undefined && !settled.has(id) && !path.includes(id)) {
      path.push(id);
      id = events.get(id)?.record.partOf;
    }
    const circle = id === undefined || settled.has(id) ? [] : path.slice(path.indexOf(id));
    for (const passed of path) settled.add(passed);
    const first = events.get(circle[0] ?? '');
    if (circle.length < 2 || !first) continue;
    yield problemAt(first, {
      field: 'partOf',
      code: 'part-circle',
      found: [...circle, circle[0]].join(' → '),
      expected: 'a chain that ends at an event that is part of nothing',
      mend: `Remove "partOf" of the widest event; that is one of ${circle.map((part) => quote(part)).join(', ')}.`,
    });
  }
}
