/**
 * A table of events: `date` and `title`, and as much else as there is. Columns are those of the tables that this site
 * gives away, where it has them. A row that names an issue and a position is a statement too; rows of one date and title
 * that do so are one event.
 */
import { fold } from '#base/text.ts';
import type { ActorKind } from '#corpus/vocabulary.ts';
import { both, type Draft, fitTitle, NO_TEXT, type Origin } from './draft.ts';
import { hostOf } from './slides.ts';
import { checkColumns, type Table, type TableRow } from './table.ts';

const TEXTS = ['title', 'summary', 'date_basis', 'places'];
const READ = [
  'id',
  ...TEXTS.flatMap((name) => [name, `${name}_en`, `${name}_zh`]),
  'kind',
  'actors',
  'part_of',
  'responds_to',
  'source',
  'url',
  'sources',
  'language',
  'phrase',
  'phrase_language',
  'phrase_by',
  'actor',
  'on_behalf_of',
  'issue',
  'position',
  'basis',
];
/** Of the tables of this site, but made of others or the same in every row. */
const DERIVED = ['date_first', 'date_last', 'release', 'licence', 'address', 'disputes_en', 'disputes_zh'];

/** The entries of a list in one cell. */
const listIn = (cell: string): string[] => cell.split(';').flatMap((entry) => entry.trim() || []);

/** The text of a column, or of its two languages. */
function textIn({ cell }: TableRow, name: string): { en: string; zh: string } | null {
  const [en, zh] = [cell(`${name}_en`) || cell(name), cell(`${name}_zh`) || cell(name)];
  return en === '' && zh === '' ? null : { en: en || zh, zh: zh || en };
}

/** A whole number as one; anything else is left for the contract to refuse. */
const positionIn = (cell: string): number | string => {
  const digits = cell.replace(/^[−–]/, '-').replace(/^\+/, '');
  return /^-?\d$/.test(digits) ? Number(digits) : cell.toLowerCase();
};

/** Adds all rows. */
export function readEventTable(draft: Draft, table: Table): void {
  const title = table.headings.has('title')
    ? 'title'
    : (['title_en', 'title_zh'].find((key) => table.headings.has(key)) ?? 'title');
  if (!checkColumns(draft, table, ['date', title], [...READ, ...DERIVED])) return;
  const column = (key: string) => `column "${table.headings.get(key) ?? key}"`;
  const inLanguages = (field: string, key: string) =>
    table.headings.has(key)
      ? { [field]: column(key) }
      : { [`${field}.en`]: column(`${key}_en`), [`${field}.zh`]: column(`${key}_zh`) };
  const columns: Origin['columns'] = {
    id: column('id'),
    date: column('date'),
    kind: column('kind'),
    ...inLanguages('title', 'title'),
    ...inLanguages('summary', 'summary'),
    ...inLanguages('dateBasis', 'date_basis'),
    ...inLanguages('places', 'places'),
    actors: column('actors'),
    partOf: column('part_of'),
    respondsTo: column('responds_to'),
    'evidence[0].phrase': column('phrase'),
    'evidence[0].lang': column('phrase_language'),
    actor: column('actor'),
    onBehalfOf: column('on_behalf_of'),
    issue: column('issue'),
    position: column('position'),
    basis: column('basis'),
    publisher: column('source'),
    url: column('url'),
    language: column('language'),
  };
  for (const { cell } of table.rows) if (cell('id') !== '') draft.reserve(cell('id'));
  // A table that this site gave away may be of a part, whose events name others.
  const isOurs = table.headings.has('release') && table.headings.has('licence');
  const ids = new Set(table.rows.map(({ cell }) => cell('id')));
  const isThere = (id: string): boolean => {
    if (!isOurs || ids.has(id)) return true;
    draft.note('links-left');
    return false;
  };
  // Who speaks for another is a person; of the rest no more is known than that they act.
  const persons = new Set(table.rows.flatMap(({ cell }) => (cell('on_behalf_of') === '' ? [] : [fold(cell('actor'))])));
  const kindOf = (name: string): ActorKind => (persons.has(fold(name)) ? 'person' : 'organisation');
  for (const rows of grouped(table.rows)) addEvent(draft, rows, columns, isThere, kindOf);
}

/** Rows that are one event: one date and title, and a statement in each. */
function grouped(rows: readonly TableRow[]): TableRow[][] {
  const groups = new Map<string, TableRow[]>();
  for (const row of rows) {
    const { cell, place } = row;
    const key = cell('issue') === '' ? place : JSON.stringify([cell('id'), cell('date'), textIn(row, 'title')]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
}

function addEvent(
  draft: Draft,
  rows: readonly TableRow[],
  columns: Origin['columns'],
  isThere: (id: string) => boolean,
  kindOf: (name: string) => ActorKind,
): void {
  const [row] = rows;
  if (row === undefined) return;
  const { cell, place } = row;
  const origin = { place, columns };
  const written = textIn(row, 'title') ?? both('');
  const title = { en: fitTitle(written.en), zh: fitTitle(written.zh) };
  if (title.en !== written.en || title.zh !== written.zh) draft.note('titles-cut');
  const told = textIn(row, 'summary');
  const summary = {
    en: [title.en === written.en ? '' : written.en, told?.en ?? ''].filter(Boolean).join(' — ') || title.en || NO_TEXT,
    zh: [title.zh === written.zh ? '' : written.zh, told?.zh ?? ''].filter(Boolean).join(' — ') || title.zh || NO_TEXT,
  };
  const nameOrigin = (key: string): Origin => ({
    place,
    columns: { name: columns[key] ?? '', id: columns[key] ?? '' },
  });
  const actors = rows.flatMap((one) => [
    ...listIn(one.cell('actors')).map((name) => draft.actor(name, kindOf(name), nameOrigin('actors'))),
    ...['actor', 'on_behalf_of'].flatMap((key) =>
      one.cell(key) === ''
        ? []
        : [draft.actor(one.cell(key), kindOf(one.cell(key)), nameOrigin(key === 'actor' ? 'actor' : 'onBehalfOf'))],
    ),
  ]);
  const sources = sourcesOf(draft, row, origin);
  const phrase = cell('phrase');
  const [first = '', ...others] = sources;
  const lang = cell('phrase_language') || cell('language') || 'und';
  const evidence = [
    { source: first, phrase: phrase || null, lang, ...(cell('phrase_by') !== '' && { by: cell('phrase_by') }) },
    ...others.map((source) => ({ source, phrase: null, lang })),
  ];
  const places = placesIn(row);
  const basis = textIn(row, 'date_basis');
  const answered = listIn(cell('responds_to')).filter(isThere);
  const id = draft.add(
    'events',
    {
      id: cell('id') || draft.mint(title.en, 'event'),
      date: cell('date'),
      ...(basis !== null && { dateBasis: basis }),
      kind: cell('kind').toLowerCase() || 'other',
      title,
      summary,
      actors: [...new Set(actors)],
      ...(places.length > 0 && { places }),
      ...(cell('part_of') !== '' && isThere(cell('part_of')) && { partOf: cell('part_of') }),
      ...(answered.length > 0 && { respondsTo: answered }),
      evidence,
    },
    origin,
  );
  for (const one of rows) addStatement(draft, one, id, columns);
}

function placesIn({ cell }: TableRow): { en: string; zh: string }[] {
  const [en, zh] = [listIn(cell('places_en') || cell('places')), listIn(cell('places_zh') || cell('places'))];
  return (en.length > 0 ? en : zh).map((place, i) => ({ en: place, zh: zh[i] ?? place }));
}

/** The sources that a row names, at least one: the file itself if it names none. */
function sourcesOf(draft: Draft, { cell }: TableRow, origin: Origin): string[] {
  const [name, url] = [cell('source'), cell('url')];
  const language = cell('language') || 'und';
  const publisher = name || hostOf(url);
  const own =
    publisher === ''
      ? []
      : [draft.source(url || name, publisher, { publisher, title: name || url, language, url: url || null }, origin)];
  const listed = listIn(cell('sources')).map((id) =>
    draft.source(id, id, { publisher: id, title: id, language }, origin),
  );
  const all = [...new Set([...own, ...listed])];
  return all.length > 0 ? all : [draft.fileAsSource()];
}

function addStatement(draft: Draft, row: TableRow, event: string, columns: Origin['columns']): void {
  const { cell, place } = row;
  const origin = { place, columns };
  if (cell('issue') === '' && cell('position') === '') return;
  const missing = (['actor', 'issue', 'position'] as const).filter((key) => cell(key) === '');
  for (const key of missing) {
    draft.fault(place, {
      field: columns[key] ?? key,
      code: 'field-empty',
      found: '""',
      expected: 'an actor, an issue and a position in a row that holds a statement',
      mend: `Fill the column "${key}", or empty the others.`,
    });
  }
  if (missing.length > 0) return;
  const [source = ''] = sourcesOf(draft, row, origin);
  draft.add(
    'statements',
    {
      id: draft.mint(`${cell('actor')} ${cell('issue')} ${cell('date').slice(0, 10)}`, 'statement'),
      actor: draft.actor(cell('actor'), 'person', origin),
      ...(cell('on_behalf_of') !== '' && { onBehalfOf: draft.actor(cell('on_behalf_of'), 'organisation', origin) }),
      issue: draft.issue(cell('issue'), { place, columns: { proposition: columns['issue'] ?? '' } }),
      position: positionIn(cell('position')),
      date: cell('date'),
      event,
      basis: cell('basis').toLowerCase() || 'reported',
      evidence: [
        { source, phrase: cell('phrase') || null, lang: cell('phrase_language') || cell('language') || 'und' },
      ],
    },
    origin,
  );
}
