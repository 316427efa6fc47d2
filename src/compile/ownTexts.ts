/** Every text that we write ourselves, with its place. Titles of sources are theirs, not ours; names are nobody's prose. */
import type { Filed, ParsedRecord } from '#contract/parse.ts';
import type { EventRecord, TourRecord } from '#contract/schema.ts';

type Text = EventRecord['title'];

/** A text of ours, and where. */
export interface OwnText {
  /** `summary.en` */
  readonly field: string;
  readonly language: 'en' | 'zh';
  readonly words: string;
}

export interface OwnTexts {
  readonly filed: Filed<unknown>;
  readonly own: readonly OwnText[];
}

/** Our own texts by record, kinds and fields in the order of the contract; then those of the tours. */
export function ownTexts(parsed: ParsedRecord, tours: readonly Filed<TourRecord>[] = []): OwnTexts[] {
  const note = (filed: Filed<{ readonly note?: Text | undefined }>): OwnTexts => ({
    filed,
    own: both('note', filed.record.note),
  });
  return [
    ...parsed.actors.map(note),
    ...parsed.issues.map((filed) => {
      const { proposition, means } = filed.record;
      const meanings = [...both('means.for', means.for), ...both('means.against', means.against)];
      return { filed, own: [...both('proposition', proposition), ...meanings, ...note(filed).own] };
    }),
    ...parsed.events.map((filed) => ({ filed, own: ownTextsOfEvent(filed.record) })),
    ...parsed.statements.map(note),
    ...parsed.sources.map(note),
    ...tours.map((filed) => ({ filed, own: ownTextsOfTour(filed.record) })),
  ];
}

const both = (field: string, text: Text | undefined): OwnText[] =>
  text === undefined
    ? []
    : [
        { field: `${field}.en`, language: 'en', words: text.en },
        { field: `${field}.zh`, language: 'zh', words: text.zh },
      ];

function ownTextsOfEvent({ title, summary, dateBasis, disputes = [] }: EventRecord): OwnText[] {
  return [
    ...both('title', title),
    ...both('summary', summary),
    ...both('dateBasis', dateBasis),
    ...disputes.flatMap(({ about, accounts, held }, i) => [
      ...both(`disputes[${i}].about`, about),
      ...accounts.flatMap(({ says }, j) => both(`disputes[${i}].accounts[${j}].says`, says)),
      ...both(`disputes[${i}].held`, held),
    ]),
  ];
}

const ownTextsOfTour = ({ title, summary, steps }: TourRecord): OwnText[] => [
  ...both('title', title),
  ...both('summary', summary),
  ...steps.flatMap(({ text }, i) => both(`steps[${i}].text`, text)),
];
