import type { ActorKind, Basis, EventKind, Position, Reliability, Side, SourceKind } from '#corpus/vocabulary.ts';
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
  basis: {
    direct: 'direct quotation',
    indirect: 'indirect speech',
    reported: 'reported by others',
    inferred: 'inferred from an act',
  } satisfies Record<Basis, string>,
  reliability: {
    primary: 'primary source',
    news: 'news report',
    relay: 'relayed report',
    weak: 'weak source',
  } satisfies Record<Reliability, string>,
  sourceKind: {
    news: 'news',
    commentary: 'commentary',
    transcript: 'transcript',
    'press-conference': 'press conference',
    communique: 'communiqué',
    document: 'document',
    paper: 'paper',
    broadcast: 'broadcast',
    other: 'other',
  } satisfies Record<SourceKind, string>,
  stanceState: {
    none: 'no statement on record',
    few: 'too few statements',
    declined: 'declined to say',
    mixed: 'mixed',
    split: 'split',
    thin: 'thin: rests on one reported or inferred statement',
    old: 'old: nothing newer than 24 months',
    declinedLater: 'later declined to say',
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
