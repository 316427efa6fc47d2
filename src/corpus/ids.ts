import type { Brand } from '#base/brand.ts';

/** Slugs made once, unique over the whole record, written in the data and never derived. */
export type ActorId = Brand<string, 'ActorId'>;
export type IssueId = Brand<string, 'IssueId'>;
export type EventId = Brand<string, 'EventId'>;
export type StatementId = Brand<string, 'StatementId'>;
export type SourceId = Brand<string, 'SourceId'>;

/** What an id looks like. Excludes every string that a path or a query would have to escape. */
export const ID_PATTERN = /^[a-z0-9][a-z0-9-]{0,63}$/;

/**
 * A record's place in its table of the corpus. Rows belong to one release: they never leave the page, and ids are
 * what addresses and files hold. Events and statements are numbered in time order.
 */
export type ActorRow = Brand<number, 'ActorRow'>;
export type IssueRow = Brand<number, 'IssueRow'>;
export type EventRow = Brand<number, 'EventRow'>;
export type StatementRow = Brand<number, 'StatementRow'>;
export type SourceRow = Brand<number, 'SourceRow'>;
