/**
 * The event list that the Discourse Network Analyzer exports: a row for each statement. A document is an event and its
 * source, a concept an issue; a person speaks on behalf of the organisation of the row.
 */
import { quote } from '#contract/problem.ts';
import { SOURCE_KINDS } from '#corpus/vocabulary.ts';
import { both, type Draft, fitPhrase, fitTitle, type Origin } from './draft.ts';
import { checkColumns, type Table, type TableRow } from './table.ts';

const NEEDED = ['statement_id', 'time', 'concept', 'agreement', 'document_id'];
const READ = [
  'person',
  'organization',
  'text',
  'document_title',
  'document_author',
  'document_source',
  'document_section',
  'document_type',
];

/** What version 3 of the program calls the columns of a document. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  document_author: 'author',
  document_source: 'source',
  document_section: 'section',
  document_type: 'type',
  organization: 'organisation',
};

export const isDnaTable = ({ headings }: Table): boolean =>
  headings.has('concept') && (headings.has('statement_id') || headings.has('agreement'));

/** `2023-05-31 00:00:00` is that day; what is none is left for the contract to refuse. */
const dayIn = (time: string): string => /^(\d{4}-\d{2}-\d{2})[ T].*$/.exec(time)?.[1] ?? time;

interface Statement extends TableRow {
  readonly day: string;
  readonly origin: Origin;
  readonly actor: string;
  readonly onBehalfOf: string | null;
  readonly position: number;
}

/** Adds all statements, with their documents, speakers and concepts. */
export function readDnaTable(draft: Draft, exported: Table): void {
  const table = withOneNaming(exported);
  if (!checkColumns(draft, table, NEEDED, [...READ, 'start_position', 'stop_position', 'coder'])) return;
  const column = (key: string) => `column "${table.headings.get(key) ?? key}"`;
  const columns = {
    id: column('statement_id'),
    date: column('time'),
    issue: column('concept'),
    proposition: column('concept'),
    position: column('agreement'),
    actor: column('person'),
    onBehalfOf: column('organization'),
    'evidence[0].phrase': column('text'),
  };
  const documents = new Map<string, Statement[]>();
  for (const row of table.rows) draft.reserve(`statement-${row.cell('statement_id')}`);
  for (const row of table.rows) {
    const statement = readStatement(draft, row, { place: row.place, columns });
    if (statement === null) continue;
    const id = row.cell('document_id');
    documents.set(id, [...(documents.get(id) ?? []), statement]);
  }
  for (const [id, statements] of documents) addDocument(draft, id, statements, column);
}

/** The columns under the names of the older program, whichever wrote the file. */
function withOneNaming(table: Table): Table {
  const nameIn = (key: string): string => {
    const other = OTHER_NAMES[key];
    return !table.headings.has(key) && other !== undefined && table.headings.has(other) ? other : key;
  };
  const keys = new Map(Object.keys(OTHER_NAMES).map((key) => [nameIn(key), key]));
  return {
    ...table,
    headings: new Map([...table.headings].map(([key, heading]) => [keys.get(key) ?? key, heading])),
    rows: table.rows.map(({ place, cell }) => ({ place, cell: (key) => cell(nameIn(key)) })),
  };
}

/** A row with who speaks for whom; null where that, or the agreement, is not said. */
function readStatement(draft: Draft, row: TableRow, origin: Origin): Statement | null {
  const { cell, place } = row;
  const agreement = cell('agreement').toLowerCase();
  const position = ['1', 'true', 'yes'].includes(agreement) ? 1 : ['0', 'false', 'no'].includes(agreement) ? -1 : null;
  if (position === null) {
    draft.fault(place, {
      field: origin.columns['position'] ?? '',
      code: 'field-word',
      found: quote(cell('agreement')),
      expected: '"1" or "0"',
      mend: 'Write 1 where the speaker agrees with the concept, 0 where not.',
    });
  }
  const concept = cell('concept');
  if (concept === '') {
    draft.fault(place, {
      field: origin.columns['issue'] ?? '',
      code: 'field-empty',
      found: quote(concept),
      expected: 'a concept',
      mend: 'Write the concept, or remove the row.',
    });
  }
  const [person, organization] = [cell('person'), cell('organization')];
  const body =
    organization === ''
      ? null
      : draft.actor(organization, 'organisation', { place, columns: { name: origin.columns['onBehalfOf'] ?? '' } });
  const speaker =
    person === '' ? body : draft.actor(person, 'person', { place, columns: { name: origin.columns['actor'] ?? '' } });
  if (speaker === null) {
    draft.fault(place, {
      field: origin.columns['actor'] ?? '',
      code: 'field-empty',
      found: 'neither a person nor an organization',
      expected: 'who speaks',
      mend: 'Write the person or the organization.',
    });
  }
  if (position === null || speaker === null || concept === '') return null;
  return {
    ...row,
    origin,
    day: dayIn(cell('time')),
    actor: speaker,
    onBehalfOf: body === speaker ? null : body,
    position,
  };
}

function addDocument(
  draft: Draft,
  id: string,
  statements: readonly Statement[],
  column: (key: string) => string,
): void {
  const [first] = statements;
  if (first === undefined) return;
  const { cell } = first;
  const columns = {
    date: column('time'),
    published: column('time'),
    title: column('document_title'),
    publisher: column('document_source'),
  };
  const origin = { place: first.place, columns };
  const written = cell('document_title') || `Document ${id}`;
  const title = fitTitle(written);
  if (title !== written) draft.note('titles-cut');
  const about = [
    ...(title === written ? [] : [written]),
    cell('document_author'),
    cell('document_source'),
    cell('document_section'),
    cell('document_type'),
  ]
    .filter(Boolean)
    .join(' · ');
  const days = statements.map(({ day }) => day).sort();
  const [from = '', to = ''] = [days[0], days.at(-1)];
  const publisher = cell('document_source') || cell('document_author') || 'not recorded';
  const kind = cell('document_type').toLowerCase();
  const source = draft.source(
    `document ${id}`,
    `source document ${id}`,
    {
      publisher,
      title: written,
      kind: SOURCE_KINDS.find((known) => known === kind) ?? 'other',
      published: from,
      reliability: 'news',
      ...(about !== '' && { note: both(about) }),
    },
    origin,
  );
  const event = draft.add(
    'events',
    {
      id: draft.mint(`document ${id}`, 'document'),
      date: from === to ? from : `${from}/${to}`,
      kind: 'document',
      title: both(title),
      summary: both(about || title),
      actors: [
        ...new Set(
          statements.flatMap(({ actor, onBehalfOf }) => [actor, ...(onBehalfOf === null ? [] : [onBehalfOf])]),
        ),
      ],
      evidence: [{ source, phrase: null, lang: 'und' }],
    },
    origin,
  );
  for (const statement of statements) addStatement(draft, statement, event, source);
}

function addStatement(draft: Draft, statement: Statement, event: string, source: string): void {
  const { cell, origin, day, actor, onBehalfOf, position } = statement;
  const text = cell('text').replace(/\s+/g, ' ');
  const phrase = fitPhrase(text);
  if (phrase !== text) draft.note('phrases-cut');
  draft.add(
    'statements',
    {
      id: `statement-${cell('statement_id')}`,
      actor,
      ...(onBehalfOf !== null && { onBehalfOf }),
      issue: draft.issue(cell('concept'), origin),
      position,
      date: day,
      event,
      basis: 'reported',
      evidence: [{ source, phrase: phrase || null, lang: 'und' }],
      ...(phrase !== text && { note: both(text) }),
    },
    origin,
  );
}
