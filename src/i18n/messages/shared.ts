import type { ActorKind, EventKind, Position, Side } from '#corpus/vocabulary.ts';
import { plural } from '../format.ts';

/** Words that several views use: the closed vocabularies of the record, counts, states. */
export const sharedEn = {
  eventKind: {
    remarks: 'remarks',
    meeting: 'meeting',
    summit: 'summit',
    visit: 'visit',
    agreement: 'agreement',
    document: 'document',
    report: 'report',
    military: 'military',
    institutional: 'institutional',
    election: 'election',
    other: 'other',
  } satisfies Record<EventKind, string>,
  actorKind: {
    person: 'person',
    state: 'state',
    'government-body': 'government body',
    organisation: 'organisation',
    outlet: 'outlet',
    expert: 'expert',
  } satisfies Record<ActorKind, string>,
  position: {
    '-2': 'firmly against',
    '-1': 'against, with reserve',
    '0': 'neutral',
    '1': 'for, with reserve',
    '2': 'firmly for',
    declined: 'declined to say',
  } satisfies Record<`${Position}`, string>,
  side: { for: 'for', against: 'against', neutral: 'neutral', declined: 'declined to say' } satisfies Record<
    Side,
    string
  >,
  stanceState: {
    none: 'no statement on record',
    few: 'too few statements',
    declined: 'declined to say',
    mixed: 'mixed',
    split: 'split',
  },
  /** A stance and the marks on it. */
  markJoin: (words: readonly string[]) => words.join(', '),
  international: 'International',
  notRecorded: 'not recorded',
  eventCount: (count: number) => plural(count, 'event', 'events'),
  statementCount: (count: number) => plural(count, 'statement', 'statements'),
  sourceCount: (count: number) => plural(count, 'source', 'sources'),
  actorCount: (count: number) => plural(count, 'actor', 'actors'),
  onBehalfOf: (name: string) => `for ${name}`,
  close: 'Close',
};
