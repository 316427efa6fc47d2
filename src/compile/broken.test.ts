import { afterAll, describe, expect, it } from 'vitest';
import { PROBLEM_CODES, type Problem, type ProblemCode } from '#contract/problem.ts';
import { compileRecord } from './compileRecord.ts';
import { add, cutAt, type Edit, move, put, recordWith, remove, removeCopies, rewrite, set } from './fixtures/broken.ts';

/** One fault, and the one problem that must name it: file, id, field, code, and a part of the mend. */
type Row = readonly [
  name: string,
  edit: Edit,
  file: string,
  id: string | null,
  field: string,
  code: ProblemCode,
  mend: string,
];

const EVENTS = 'events.json';
const ACTORS = 'actors.json';
const SOURCES = 'sources.json';
const STATEMENTS = 'statements/2023.json';
const SUMMIT = 'summit-2023';
const PLAN = 'office-plan-2023';
const REMARKS = 'vik-remarks-2023';
const SESSION = 'patrol-session-2023';
const date = (written: string): Edit => set(EVENTS, SUMMIT, 'date', written);
const gbk = new Uint8Array([0x5b, 0x22, 0xb1, 0xb1, 0xb9, 0xfa, 0x22, 0x5d]);

// biome-ignore format: a row on a line
const READING: readonly Row[] = [
  ['a comma too many', rewrite(EVENTS, '}\n]', '},\n]'), EVENTS, null, 'line 57, column 4', 'json-syntax', 'Remove the comma'],
  ['a comma too few', rewrite(EVENTS, '"kind": "summit",', '"kind": "summit"'), EVENTS, null, 'line 6, column 5', 'json-syntax', 'Put a comma'],
  ['a comment', rewrite(SOURCES, '[', '[ // news'), SOURCES, null, 'line 1, column 3', 'json-syntax', 'comment'],
  ['curly quotation marks', rewrite(EVENTS, '"League summit"', '“League summit”'), EVENTS, null, 'line 6, column 22', 'json-syntax', 'straight double'],
  ['a line break inside a text', rewrite(ACTORS, 'Sea League', 'Sea\nLeague'), ACTORS, null, 'line 15, column 21', 'json-syntax', '\\n'],
  ['a file cut off', cutAt(EVENTS, '"patrol-session-2023"'), EVENTS, null, 'line 49, column 11', 'json-syntax', 'complete it'],
  ['a field written twice', rewrite(EVENTS, '"kind": "summit",', '"kind": "summit",\n    "kind": "visit",'), EVENTS, null, 'line 6, column 5', 'json-twice', '"kind"'],
  ['an empty file', put('issues.json', ' \n'), 'issues.json', null, '', 'file-empty', '[]'],
  ['a byte order mark', rewrite(EVENTS, '[', '\uFEFF['), EVENTS, null, '', 'file-bom', 'without BOM'],
  ['another encoding', put(ACTORS, gbk), ACTORS, null, '', 'file-encoding', 'UTF-8'],
  ['an object for a list', put('retired.json', '{ "records": [] }'), 'retired.json', null, '', 'json-shape', '[ ]'],
  ['a list for the head', put('record.json', '[]'), 'record.json', null, '', 'json-shape', '{ }'],
  ['no head', remove('record.json'), 'record.json', null, '', 'record-missing', 'record.json'],
  ['a misspelt head', move('record.json', 'recrod.json'), 'recrod.json', null, '', 'file-unknown', 'record.json'],
  ['a misspelt file', move(EVENTS, 'event.json'), 'event.json', null, '', 'file-unknown', 'events.json'],
  ['a misspelt folder', move(STATEMENTS, 'statement/2023.json'), 'statement/', null, '', 'file-unknown', 'statements/'],
  ['another ending', move(STATEMENTS, 'statements/2023.jsn'), 'statements/2023.jsn', null, '', 'file-unknown', '.json'],
  ['a file of no kind', put('todo.txt', 'call Vik'), 'todo.txt', null, '', 'file-unknown', 'move it out'],
];

// biome-ignore format: a row on a line
const PARSING: readonly Row[] = [
  ['a number in the list', rewrite('retired.json', '[', '[7,'), 'retired.json', null, '[0]', 'record-shape', '{ }'],
  ['no id', set(EVENTS, SUMMIT, 'id', undefined), EVENTS, null, '[0].id', 'field-missing', '"id"'],
  ['an id that is no slug', set(ACTORS, 'vik', 'id', 'Åse Vik'), ACTORS, 'Åse Vik', 'id', 'field-form', '"ase-vik"'],
  ['an id too long', set('retired.json', 'office-plan', 'id', 'a'.repeat(65)), 'retired.json', 'a'.repeat(65), 'id', 'field-form', 'aaa'],
  ['a missing language', set(EVENTS, SUMMIT, 'title.zh', undefined), EVENTS, SUMMIT, 'title.zh', 'field-missing', '"zh"'],
  ['an empty text', set(EVENTS, SUMMIT, 'summary.en', '  '), EVENTS, SUMMIT, 'summary.en', 'field-empty', 'summary.en'],
  ['an unknown field', set(EVENTS, SUMMIT, 'weather', 'rain'), EVENTS, SUMMIT, 'weather', 'field-unknown', 'Remove'],
  ['a misspelt field', rewrite(STATEMENTS, '"basis"', '"bassis"'), STATEMENTS, 'holm-office-2023-05', 'bassis', 'field-unknown', '"basis"'],
  ['a misspelt inner field', rewrite(EVENTS, '"phrase"', '"Phrase"'), EVENTS, SUMMIT, 'evidence[0].Phrase', 'field-unknown', '"phrase"'],
  ['an unknown kind', set(EVENTS, SUMMIT, 'kind', 'sumit'), EVENTS, SUMMIT, 'kind', 'field-word', '"summit"'],
  ['a position as text', set(STATEMENTS, 'holm-patrols-2023-07', 'position', '2'), STATEMENTS, 'holm-patrols-2023-07', 'position', 'field-word', 'Write 2.'],
  ['a position off the scale', set(STATEMENTS, 'holm-patrols-2023-07', 'position', 3), STATEMENTS, 'holm-patrols-2023-07', 'position', 'field-word', '-2'],
  ['text for a list', set(EVENTS, SUMMIT, 'actors', 'league'), EVENTS, SUMMIT, 'actors', 'field-type', '['],
  ['null for an option', set('issues.json', 'joint-patrols', 'note', null), 'issues.json', 'joint-patrols', 'note', 'field-type', 'leave the field out'],
  ['one text for both languages', set(EVENTS, SUMMIT, 'title', 'Summit'), EVENTS, SUMMIT, 'title', 'field-type', '"en"'],
  ['no evidence', set(EVENTS, SUMMIT, 'evidence', []), EVENTS, SUMMIT, 'evidence', 'list-length', 'source'],
  ['one account of a dispute', set(EVENTS, PLAN, 'disputes.0.accounts', [{ says: { en: 'Soon', zh: '即将' }, source: 'dispatch-2023' }]), EVENTS, PLAN, 'disputes[0].accounts', 'list-length', 'two'],
  ['a country by name', set(ACTORS, 'vik', 'country', 'Norway'), ACTORS, 'vik', 'country', 'field-form', 'JP'],
  ['an address without https', set(SOURCES, 'dispatch-2023', 'url', 'javascript:alert(1)'), SOURCES, 'dispatch-2023', 'url', 'field-form', 'https://'],
  ['a bad language tag', set(SOURCES, 'dispatch-2023', 'language', 'English'), SOURCES, 'dispatch-2023', 'language', 'field-form', 'zh-Hans'],
  ['a day read that is none', set(SOURCES, 'dispatch-2023', 'read', '2024-02-30'), SOURCES, 'dispatch-2023', 'read', 'field-form', 'calendar'],
  ['another format', set('record.json', null, 'format', 2), 'record.json', null, 'format', 'field-word', 'Write 1.'],
  ['a language too many', set('record.json', null, 'languages', ['en', 'zh', 'ja']), 'record.json', null, 'languages[2]', 'list-length', '"ja"'],
  ['a head without release', set('record.json', null, 'release', undefined), 'record.json', null, 'release', 'field-missing', '"release"'],
  ['a date by words', date('July 2023'), EVENTS, SUMMIT, 'date', 'date-form', 'year-month-day'],
  ['a date without zeros', date('2023-7-11'), EVENTS, SUMMIT, 'date', 'date-form', '"2023-07-11"'],
  ['a day that is none', date('2023-06-31'), EVENTS, SUMMIT, 'date', 'date-impossible', '2023-06'],
  ['a month that is none', date('2023-13'), EVENTS, SUMMIT, 'date', 'date-impossible', 'month'],
  ['a leap day of a common year', date('2023-02-29/2023-07-12'), EVENTS, SUMMIT, 'date', 'date-impossible', '2023-02'],
  ['a season', date('2023-22'), EVENTS, SUMMIT, 'date', 'date-season', '2023-03/2023-05'],
  ['an X for a digit', date('202X'), EVENTS, SUMMIT, 'date', 'date-unspecified', '2020/2029'],
  ['an empty end', date('2023-07-11/'), EVENTS, SUMMIT, 'date', 'date-open', '"2023-07-11/.."'],
  ['two open ends', date('../..'), EVENTS, SUMMIT, 'date', 'date-open', '2019/..'],
  ['an interval that runs backwards', date('2023-07-12/2023-07-11'), EVENTS, SUMMIT, 'date', 'date-reversed', '"2023-07-11/2023-07-12"'],
  ['the year 0', date('0000-07-11'), EVENTS, SUMMIT, 'date', 'date-years', 'four digits'],
];

// biome-ignore format: a row on a line
const LINKING: readonly Row[] = [
  ['an id twice in one kind', add('issues.json', 'harbour-office', { theme: 'other' }), 'issues.json', 'harbour-office', 'id', 'id-twice', 'harbour-office-2'],
  ['an id twice over two kinds', add(SOURCES, 'news-zh-2023', { id: 'joint-patrols' }), SOURCES, 'joint-patrols', 'id', 'id-twice', 'joint-patrols-2'],
  ['a retired id used again', add('issues.json', 'joint-patrols', { id: 'office-plan' }), 'issues.json', 'office-plan', 'id', 'id-retired', 'office-plan-2'],
  ['an actor that is not there', set(STATEMENTS, 'vik-office-2023-07', 'actor', 'vick'), STATEMENTS, 'vik-office-2023-07', 'actor', 'reference-missing', '"vik"'],
  ['an actor misspelt in an event', set(EVENTS, SUMMIT, 'actors.1', 'northlnd'), EVENTS, SUMMIT, 'actors[1]', 'reference-missing', '"northland"'],
  ['a source that is not there', set(EVENTS, SUMMIT, 'evidence.0.source', 'nowhere'), EVENTS, SUMMIT, 'evidence[0].source', 'reference-missing', '"nowhere"'],
  ['a disputing source that is not there', set(EVENTS, PLAN, 'disputes.0.accounts.1.source', 'comunique-2023'), EVENTS, PLAN, 'disputes[0].accounts[1].source', 'reference-missing', '"communique-2023"'],
  ['an issue that is not there', set(STATEMENTS, 'vik-office-2023-07', 'issue', 'harbor-office'), STATEMENTS, 'vik-office-2023-07', 'issue', 'reference-missing', '"harbour-office"'],
  ['an event that is not there', set(STATEMENTS, 'vik-office-2023-07', 'event', 'summit-2032'), STATEMENTS, 'vik-office-2023-07', 'event', 'reference-missing', '"summit-2023"'],
  ['a state that is not there', set(ACTORS, 'vik', 'offices.0.of', 'nordland'), ACTORS, 'vik', 'offices[0].of', 'reference-missing', '"northland"'],
  ['an issue for an actor', set(ACTORS, 'northland', 'memberships.0.of', 'harbour-office'), ACTORS, 'northland', 'memberships[0].of', 'reference-kind', 'actor'],
  ['an event for the state spoken for', set(STATEMENTS, 'vik-office-2023-07', 'onBehalfOf', SUMMIT), STATEMENTS, 'vik-office-2023-07', 'onBehalfOf', 'reference-kind', 'actor'],
  ['an event that was retired', set(EVENTS, REMARKS, 'respondsTo.0', 'office-plan'), EVENTS, REMARKS, 'respondsTo[0]', 'reference-retired', PLAN],
  ['a successor that is not there', set('retired.json', 'office-plan', 'see', 'ofice-plan-2023'), 'retired.json', 'office-plan', 'see', 'reference-missing', PLAN],
  ['a successor that is itself', set('retired.json', 'office-plan', 'see', 'office-plan'), 'retired.json', 'office-plan', 'see', 'reference-self', 'office-plan'],
  ['an event that answers itself', set(EVENTS, REMARKS, 'respondsTo.0', REMARKS), EVENTS, REMARKS, 'respondsTo[0]', 'reference-self', REMARKS],
  ['an event that is part of itself', set(EVENTS, SESSION, 'partOf', SESSION), EVENTS, SESSION, 'partOf', 'reference-self', SESSION],
  ['events part of one another', set(EVENTS, SUMMIT, 'partOf', SESSION), EVENTS, SUMMIT, 'partOf', 'part-circle', SESSION],
  ['a speaker the event does not list', set(EVENTS, REMARKS, 'actors', ['northland']), STATEMENTS, 'vik-office-2023-05', 'actor', 'actor-absent', EVENTS],
  ['a state the event does not list', set(EVENTS, REMARKS, 'actors', ['vik']), STATEMENTS, 'vik-office-2023-05', 'onBehalfOf', 'actor-absent', '"northland"'],
  ['two actors of one name', add(ACTORS, 'vik', { id: 'vik-2', name: { en: 'Ase  VIK', zh: '维克二世' } }), ACTORS, 'vik-2', 'name.en', 'actors-alike', '"vik"'],
  ['two actors of one Chinese name', add(ACTORS, 'vik', { id: 'vik-2', name: { en: 'A. Vik', zh: '奥瑟维克' } }), ACTORS, 'vik-2', 'name.zh', 'actors-alike', '"vik"'],
  ['an alias that is another actor', set(ACTORS, 'holm', 'aliases', ['SEA-league']), ACTORS, 'holm', 'aliases[0]', 'actors-alike', '"league"'],
  ['a country code of nothing', set(ACTORS, 'vik', 'country', 'XQ'), ACTORS, 'vik', 'country', 'country-unknown', 'null'],
  ['a country code not in use', set(ACTORS, 'vik', 'country', 'UK'), ACTORS, 'vik', 'country', 'country-unknown', '"GB"'],
  ['a statement outside its event', set(STATEMENTS, 'vik-office-2023-07', 'date', '2023-07-13'), STATEMENTS, 'vik-office-2023-07', 'date', 'date-apart', '2023-07-11/2023-07-12'],
  ['an event after the release', add(EVENTS, SUMMIT, { id: 'summit-2024', date: '2024-02' }), EVENTS, 'summit-2024', 'date', 'date-late', '2024-02-01'],
  ['a source after the release', set(SOURCES, 'news-zh-2023', 'published', '2024-02'), SOURCES, 'news-zh-2023', 'published', 'date-late', '2024-02-01'],
  ['a source read after the release', set(SOURCES, 'dispatch-2023', 'read', '2024-02-01'), SOURCES, 'dispatch-2023', 'read', 'date-late', '2024-02-01'],
  ['a source read before it was there', set(SOURCES, 'dispatch-2023', 'read', '2023-05-02'), SOURCES, 'dispatch-2023', 'read', 'read-early', 'null'],
  ['an office that ends before it begins', set(ACTORS, 'vik', 'offices.0.to', '2021-09'), ACTORS, 'vik', 'offices[0].to', 'term-reversed', '"from": "2021-09"'],
  ['a membership that ends before it begins', set(ACTORS, 'northland', 'memberships.0.to', '1998'), ACTORS, 'northland', 'memberships[0].to', 'term-reversed', '"1998"'],
  ['an interval for the start of an office', set(ACTORS, 'vik', 'offices.0.from', '2020/2021'), ACTORS, 'vik', 'offices[0].from', 'term-date', 'leave "from" out'],
  ['an answer before the question', set(EVENTS, PLAN, 'respondsTo', [SUMMIT]), EVENTS, PLAN, 'respondsTo[0]', 'answer-early', '"respondsTo"'],
  ['a phrase too long', set(EVENTS, SUMMIT, 'evidence.0.phrase', 'one two three four five six seven eight nine ten eleven twelve thirteen'), EVENTS, SUMMIT, 'evidence[0].phrase', 'phrase-long', '1 fewer'],
  ['a Chinese phrase too long', set(EVENTS, PLAN, 'evidence.1.phrase', '年底前设立办事处，此事在成员之间引起很大争议，一些国家明确'), EVENTS, PLAN, 'evidence[1].phrase', 'phrase-long', 'fewer'],
  ['a title too long', set(EVENTS, SUMMIT, 'title.en', 'x'.repeat(71)), EVENTS, SUMMIT, 'title.en', 'title-long', 'summary'],
  ['a Chinese title too long', set(EVENTS, SUMMIT, 'title.zh', '峰'.repeat(29)), EVENTS, SUMMIT, 'title.zh', 'title-long', 'by 1'],
  ['an actor listed twice', set(EVENTS, REMARKS, 'actors', ['vik', 'northland', 'vik']), EVENTS, REMARKS, 'actors[2]', 'list-twice', 'actors[2]'],
  ['an alias listed twice', set(ACTORS, 'league', 'aliases', ['Sea League', 'Sea League']), ACTORS, 'league', 'aliases[1]', 'list-twice', 'aliases[1]'],
  ['the same evidence twice', set(STATEMENTS, 'northland-patrols-2023-07', 'evidence', [{ source: 'communique-2023', phrase: null, lang: 'en' }, { source: 'communique-2023', phrase: null, lang: 'fr' }]), STATEMENTS, 'northland-patrols-2023-07', 'evidence[1]', 'evidence-twice', 'evidence[1]'],
];

/** Codes that need a disk that refuses, or the texts of the sources; other tests show them. */
const ELSEWHERE: readonly ProblemCode[] = [
  'folder-missing',
  'file-unreadable',
  'file-large',
  'text-missing',
  'phrase-absent',
  'words-copied',
  'release-name',
  'release-changed',
  'release-late',
];

const problemsWith = (...edits: readonly Edit[]): readonly Problem[] => {
  const result = compileRecord(recordWith(...edits));
  return result.ok ? [] : result.problems;
};

afterAll(removeCopies);

describe('a record with one fault is refused with one problem', () => {
  it.each([...READING, ...PARSING, ...LINKING])('%s', (_name, edit, file, id, field, code, mend) => {
    const problems = problemsWith(edit);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file, id, field, code });
    expect(problems[0]?.found).not.toBe('');
    expect(problems[0]?.expected).not.toBe('');
    expect(problems[0]?.mend).toContain(mend);
  });

  it('for every code there is', () => {
    const shown = new Set([...READING, ...PARSING, ...LINKING].map(([, , , , , code]) => code));
    expect(
      Object.keys(PROBLEM_CODES).filter((code) => ![...shown, ...ELSEWHERE].some((known) => known === code)),
    ).toEqual([]);
  });
});

describe('a record with several faults', () => {
  it('is refused with all of them in one run, from every stage', () => {
    const problems = problemsWith(
      put('notes.txt', ''),
      rewrite('issues.json', '[', '\uFEFF['),
      date('2023-02-30'),
      set(EVENTS, SUMMIT, 'kind', 'party'),
      set(EVENTS, SUMMIT, 'titel', {}),
      set(EVENTS, SUMMIT, 'colour', 'red'),
      set(STATEMENTS, 'vik-office-2023-05', 'issue', 'nothing'),
      set(ACTORS, 'vik', 'country', 'UK'),
    );
    expect(problems.map(({ code }) => code).sort()).toEqual([
      'country-unknown',
      'date-impossible',
      'field-unknown',
      'field-unknown',
      'field-word',
      'file-bom',
      'file-unknown',
      'reference-missing',
    ]);
  });

  it('keeps unread files apart from references that are really broken', () => {
    const problems = problemsWith(
      move(EVENTS, 'evnts.json'),
      set(STATEMENTS, 'vik-office-2023-05', 'event', 'nowhere'),
    );
    expect(problems.map(({ code, field }) => [code, field])).toEqual([
      ['file-unknown', ''],
      ['reference-missing', 'event'],
    ]);
  });
});
