import { STANCE_RULE } from '#corpus/rule.ts';
import type { Prose } from './prose.ts';

const { version, mixedDays, oldMonths } = STANCE_RULE;

export const proseEn: Prose = {
  title: 'Method',
  lead: 'How the record is made and how far it carries: what is read, how a statement is coded, how a stance follows from statements, and what stays out.',
  contents: 'On this page',

  sections: {
    record: {
      heading: 'What the record is, and is not',
      body: [
        'The record holds dated events and the positions that identifiable actors took at them, on a fixed list of propositions about NATO and Asia. Every event and every statement names the source it rests on, so that each claim can be followed back and checked.',
        'It is not a history, a poll or a verdict. It does not say who was right, what anyone thought in private or what most people of a country believe. It holds what was said and done in public, as far as the sources read for it tell.',
        'Titles, summaries and notes are the editors’ own words, in both languages, and neutral in tone. What a partisan outlet claims is put down as its claim and never adopted.',
      ],
    },
    reading: {
      heading: 'How a text is read',
      body: [
        'Coding follows a written codebook. A text that the editors hold is read whole, sentence by sentence, and then gone over again, each sentence held against what has been coded from it. Of other pages only the part at hand could be read: see the [limits](#limits).',
        {
          list: [
            'Every event that can be dated is recorded, also one that is mentioned as background: a summit years before, a document, an exercise, a patrol.',
            'Every position of an identifiable actor is recorded, each speaker apart. A joint document is coded for each party that signs it.',
            'One event told by several sources is one event with several pieces of evidence. Two days of one affair are two events.',
            'A statement belongs to the day on which it was made, not to the day on which it was reported. A report that moved others is an event of its own.',
            'What a source infers, announces or plans is coded as inferred, announced or planned, never as done.',
            'Garbled passages (a machine rewrite, a lost speaker) are used only with a note, and a clear source for the same point comes first.',
          ],
        },
      ],
    },
    unit: {
      heading: 'What is coded',
      body: [
        'The unit is the statement: this actor, for itself or on behalf of another, took this position on this issue, at this event, on this date, with this evidence. The approach is discourse network analysis, after Philip Leifeld (“Discourse Network Analysis: Policy Debates as Dynamic Networks”, in The Oxford Handbook of Political Networks, 2017): actors and propositions are joined by the statements made about them.',
        'An issue is put as a proposition, a thing that one can want or not want. What it means to be for it and against it is written down with each issue, before anything is coded on it.',
      ],
    },
    positions: {
      heading: 'Positions',
      body: [
        'A position is coded from what was said or done, never from what the coder thinks was meant.',
        { figure: 'positions' },
        'Strength is taken from the actor’s own words wherever there are any. Where somebody else’s summary goes further than the quotation, the summary becomes a separate, reported statement of lower weight, or a [dispute](#disputes).',
      ],
    },
    bases: {
      heading: 'How a statement reached us',
      body: ['Each statement carries its basis. From the most direct to the least:', { figure: 'bases' }],
    },
    evidence: {
      heading: 'Evidence and phrases',
      body: [
        'No event and no statement stands without a source. Where words can be quoted, the source comes with a phrase: the shortest that anchors the claim, letter by letter in the language of the source, at most 12 words or 25 Chinese or Japanese characters, and never a whole sentence. Where nothing could be quoted, the record says so.',
        'A check compares the phrases with the texts that the editors keep, and reports our own summaries wherever they run along with a source.',
        'Sources are marked by how near they stand to the matter:',
        { figure: 'reliabilities' },
      ],
    },
    dates: {
      heading: 'Dates',
      body: [
        'Dates are written in EDTF, the Extended Date/Time Format of ISO 8601-2, and say no more than is known: a day, a month, a year, about a day, from one day to another, or up to a day with the start unknown. “Last week” in a report is the week it can mean. Where a date is worked out rather than printed in a source, the event says how it is known.',
        'A date keeps its width. A month is drawn as a month, sorted by its first day and never given a day that nobody recorded. Against a window of time it lies surely inside if every day it allows does, and possibly inside if some of them do: filters keep what is possibly inside, while stances count only what is surely said, that is from the last day that a date allows.',
        'Dates are calendar days. No time zone, of the reader or of the event, moves them.',
      ],
    },
    'stance-rule': {
      heading: `The stance rule, version ${version}`,
      body: [
        'A stance is never typed in. It follows by this rule from the statements on record: where an actor stands on an issue at the end of a day comes from the statements whose date is surely on or before that day.',
        { figure: 'states' },
        'Whatever the state, marks may stand on it:',
        { figure: 'marks' },
        'Beside each stance stands how much hangs on a single source: every source is taken away in turn, statements that rest on it alone fall, and the rule is applied again. A source without which the state or the position would be another is named with what the stance would then be.',
        'If the rule is ever changed, its version is raised, and stances may read differently from then on. The statements beneath them stay as they are.',
      ],
    },
    'roll-up': {
      heading: 'Who speaks for whom',
      body: [
        'With each statement is coded on whose behalf it was made, if on anybody’s. It then counts for both: for the minister and for the government. The row of a state or body gathers what was said in its name, and lists those who said it. Where a speaker has offices of that body on record, only what was said while holding one of them counts for it.',
        `Whether a body is split on a day is asked among those who speak for it on that day. Offices are dated: whoever has held one of that body counts while the term runs, and not before or after. A speaker without an office on record, and the body itself, count for ${oldMonths} months after their latest word. So a predecessor’s line is no dissent. When those who are left hold opposite signs, the row says “split” and shows who holds what. A person has one mind: opposite words of one person are mixed, never split.`,
        'Whoever serves an international body, such as the secretary general of NATO, stands for no country while that term runs, unless an office at home runs beside it.',
      ],
    },
    disputes: {
      heading: 'Where sources disagree',
      body: [
        'Where sources contradict each other, on a day, a place, a wording or a position, the event carries a dispute: the point, and what each of them says. If there is a reason to prefer one account, it is held, with the reason; otherwise the point is left open. Slips of a source are set right in sight, with both accounts kept.',
        'The data page [lists every event with a dispute](data#disputes).',
      ],
    },
    unnamed: {
      heading: 'Unnamed officials',
      body: [
        'A speaker whom the source does not name stays unnamed (“French official, June 2023”), with a country if the source gives one. Two reports of an unnamed official are two actors, unless a source says that they are one person. Nobody guesses who it was.',
      ],
    },
    'not-coded': {
      heading: 'What is not coded',
      body: [
        {
          list: [
            'Motives, moods and intentions that a source or a coder reads into somebody’s words.',
            'What a source expects an actor to say or do.',
            'Positions of those who cannot be told apart: “observers”, “analysts”, “the region”.',
            'Readers’ comments, teasers, adverts and page furniture.',
          ],
        },
      ],
    },
    reliability: {
      heading: 'Reliability',
      body: [
        'To see how far the codebook, and not the mood of the day, decides a position, a set of statements is coded a second time without sight of the first coding. The share of equal positions is the percent agreement. Krippendorff’s alpha asks how much of that goes beyond chance, and takes the positions as ordered, so that −2 against +2 weighs more than +1 against +2: it is 1 when both codings are alike, 0 when they agree no more than chance would have it, and below 0 when they agree less. By a common rule of thumb, 0.8 and above bears conclusions, and 0.667 to 0.8 tentative ones.',
        'A position that was declined counts as a position like any other for the percentage. It is not on the scale, so alpha leaves it out.',
        { figure: 'agreement' },
        'Both codings are made within this project, by language models that read the texts with the codebook in hand, the second without sight of the first. The figures say how steadily the codebook is applied here, not what a stranger would have coded.',
      ],
    },
    limits: {
      heading: 'Limits',
      body: [
        {
          list: [
            'Only the openings of most public pages were read, about their first two thousand characters. What stands further down is missing here; nothing is coded from what was not seen.',
            'Sources were found by search, not by sampling. Some languages are heavily over-represented, and what was said in others is under-recorded. The data page [counts them](data#sources).',
            'Weak and partisan sources are used and marked. A statement that rests on nothing better should be read so.',
            'Absence is not neutrality. Where no statement is recorded, none was found in the sources read; that does not mean that the actor has no view. The [coverage map](data#coverage) shows how much stands behind each stance.',
            'The line between firm and with reserve is a judgement. The sign of a position is surer than its strength.',
            'The record ends with its release. An address never dies: a record that is withdrawn leaves its reason there, and what to see instead.',
          ],
        },
      ],
    },
    glossary: {
      heading: 'Glossary',
      body: [
        'The words of the record and of its pictures. They mean the same wherever they stand.',
        { figure: 'glossary' },
      ],
    },
  },

  positions: {
    '-2': 'Explicit opposition without a hedge, or an act that commits: a veto, an order.',
    '-1': 'Opposition that is hedged, conditional or implied: too early, not enthusiastic.',
    '0': 'Says that it takes no side, or says both.',
    '1': 'Support that is hedged, conditional or implied: considering it, open to it.',
    '2': 'Explicit support without a hedge, or an act that commits: a signature, an order.',
    declined: 'Was asked, and gave no answer on the substance.',
  },
  bases: {
    direct: 'The actor’s words are quoted, or the text is the actor’s own.',
    indirect: 'A source gives the actor’s words in indirect speech.',
    reported: 'A third party says that the actor holds the position.',
    inferred: 'The position follows from an act of the actor.',
  },
  reliabilities: {
    primary: 'The document, transcript or recording itself.',
    news: 'An outlet’s own reporting.',
    relay: 'Retells what another outlet or agency reported.',
    weak: 'An aggregator, a machine’s summary, a partisan or unsourced page.',
  },
  states: {
    none: 'Nothing is on record by that day.',
    declined: 'The actor was asked and would not say, and nothing else is on record.',
    held: 'The position of the latest statement that takes one. Of several on one day the most direct decides, then the one with the strongest source; between equals, the one whose date is narrowest.',
    mixed: `Positions for and against lie within ${mixedDays} days up to the latest position.`,
    split: 'Of a state or body only: those who speak for it on the day hold positions for and against.',
  },
  flags: {
    thin: 'The position rests on one statement alone, and that is reported or inferred.',
    old: `The latest statement lies more than ${oldMonths} months before the day.`,
    declinedLater: 'Asked again later, the actor would not say. That does not wipe the position.',
  },
  stateName: { none: 'none', declined: 'declined', held: 'held', mixed: 'mixed', split: 'split' },
  flagName: { thin: 'thin', old: 'old', declinedLater: 'later declined' },
  captions: {
    positions: 'Positions and when they are coded',
    bases: 'Bases of a statement',
    reliabilities: 'Reliability of sources',
    states: 'States of a stance',
    marks: 'Marks on a stance',
  },
  columns: {
    mark: 'Mark',
    position: 'Position',
    basis: 'Basis',
    source: 'Source',
    state: 'State',
    flag: 'Name',
    when: 'When',
    means: 'Means',
  },
  agreement: {
    none: 'No second coding is on record for this release, so there is no figure to give. Until there is, take the positions as one reader’s.',
    n: 'Statements coded twice (n)',
    agreed: 'Percent agreement',
    agreedOf: (percent, agreed, n) => `${percent}% (${agreed} of ${n})`,
    alpha: 'Krippendorff’s alpha, ordinal',
    alphaOf: (alpha, n) => `${alpha} (n = ${n}, those placed on the scale both times)`,
    undefinedAlpha: 'not defined: the codings do not vary enough',
  },
};
