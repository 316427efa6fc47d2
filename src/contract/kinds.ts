/** The kinds of record, by the name of their file or folder, in the order of the contract. */
import { actorSchema, eventSchema, issueSchema, retiredSchema, sourceSchema, statementSchema } from './schema.ts';

export const SCHEMAS = {
  actors: actorSchema,
  issues: issueSchema,
  events: eventSchema,
  statements: statementSchema,
  sources: sourceSchema,
  retired: retiredSchema,
} as const;

export type Kind = keyof typeof SCHEMAS;

export const KINDS = [
  'actors',
  'issues',
  'events',
  'statements',
  'sources',
  'retired',
] as const satisfies readonly Kind[];

/** The kind in words, for messages: `an event`. */
export const ONE_OF_KIND: Readonly<Record<Kind, string>> = {
  actors: 'an actor',
  issues: 'an issue',
  events: 'an event',
  statements: 'a statement',
  sources: 'a source',
  retired: 'a retired record',
};

export const isKind = (name: string): name is Kind => Object.hasOwn(SCHEMAS, name);

/** A table with one entry per kind, made by `make`. */
export function byKind<T>(make: (kind: Kind) => T): Record<Kind, T> {
  return {
    actors: make('actors'),
    issues: make('issues'),
    events: make('events'),
    statements: make('statements'),
    sources: make('sources'),
    retired: make('retired'),
  };
}
