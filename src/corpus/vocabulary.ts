/** The closed vocabularies of the contract. An unknown word fails the build. Their order is the order of display. */

export const ACTOR_KINDS = ['person', 'state', 'government-body', 'organisation', 'outlet', 'expert'] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

export const EVENT_KINDS = [
  'remarks',
  'meeting',
  'summit',
  'visit',
  'agreement',
  'document',
  'report',
  'military',
  'institutional',
  'election',
  'other',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** −2 firmly against … +2 firmly for; `declined`: asked, and would not say. */
export const POSITIONS = [-2, -1, 0, 1, 2, 'declined'] as const;
export type Position = (typeof POSITIONS)[number];

/** From the least to the most direct: a tie on a day goes to the later word. */
export const BASES = ['inferred', 'reported', 'indirect', 'direct'] as const;
export type Basis = (typeof BASES)[number];

/** From the weakest to the strongest: a tie on a day and basis goes to the later word. */
export const RELIABILITIES = ['weak', 'relay', 'news', 'primary'] as const;
export type Reliability = (typeof RELIABILITIES)[number];

export const SOURCE_KINDS = [
  'news',
  'commentary',
  'transcript',
  'press-conference',
  'communique',
  'document',
  'paper',
  'broadcast',
  'other',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const RECORD_KINDS = ['actor', 'issue', 'event', 'statement', 'source'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** The sides a reader can filter by: a position's sign, or that it was declined. */
export const SIDES = ['for', 'against', 'neutral', 'declined'] as const;
export type Side = (typeof SIDES)[number];

/** The side a position stands on. */
export function sideOf(position: Position): Side {
  if (position === 'declined') return 'declined';
  if (position === 0) return 'neutral';
  return position > 0 ? 'for' : 'against';
}
