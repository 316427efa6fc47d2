import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { checkRecord } from '../checkRecord.ts';
import { add, type Edit, recordWith, removeCopies, set } from '../fixtures/broken.ts';
import { type Lint, lintRecord } from './lintRecord.ts';
import { LINT_KINDS, type LintKind, listSome } from './rows.ts';

afterAll(removeCopies);

const ACTORS = 'actors.json';
const EVENTS = 'events.json';
const ISSUES = 'issues.json';
const SOURCES = 'sources.json';
const STATEMENTS = 'statements/2023.json';
const VIK = 'vik-office-2023-05';

function lintWith(...edits: readonly Edit[]): Lint {
  const { parsed, problems } = checkRecord(recordWith(...edits));
  if (problems.length > 0 || !parsed.head) throw new Error(JSON.stringify(problems));
  return lintRecord(parsed.head, parsed);
}

/** Rows of a kind as `id: what`. */
const rowsOf = (kind: LintKind, ...edits: readonly Edit[]): string[] =>
  lintWith(...edits)
    .rows.filter((row) => row.kind === kind)
    .map(({ id, what }) => `${id}: ${what}`);

const name = (en: string, zh: string): Edit => add(ACTORS, 'league', { id: 'other', name: { en, zh }, aliases: [] });
const weak = (id: string): Edit => set(SOURCES, id, 'reliability', 'weak');

/** One edit, and the row that it must give where there was none. */
type Row = readonly [name: string, edits: readonly Edit[], kind: LintKind, id: string, what: string];

// biome-ignore format: a row on a line
const ROWS: readonly Row[] = [
  ['a name in another word order', [name('Vik, Åse', '其他')], 'alias-twin', 'other/vik', 'word order'],
  ['a name with something in brackets', [name('Per Holm (spokesman)', '其他')], 'alias-twin', 'holm/other', 'brackets'],
  ['a Chinese name with something in brackets', [name('Other', '联盟（海洋）')], 'alias-twin', 'league/other', '"联盟（海洋）" of other (name.zh) is like "联盟" of league'],
  ['a long name with one letter changed', [name('Kingdom of Norhland', '其他')], 'alias-twin', 'northland/other', 'but for one letter'],
  ['a variant character that another actor shows', [set(ACTORS, 'holm', 'aliases', ['佩尔霍尔姆', '佩爾霍爾姆']), name('Other', '奧瑟維爾'), add(ACTORS, 'league', { id: 'third', name: { en: 'Third', zh: '奧瑟維尔' }, aliases: [] })], 'alias-twin', 'other/third', 'variant'],
  ['a 1 January without a basis', [set(EVENTS, 'summit-2023', 'date', '2023-01-01/2023-07-12')], 'date-january', 'summit-2023', '2023-01-01'],
  ['a 1 January of an office', [set(ACTORS, 'vik', 'offices.0.from', '2021-01-01')], 'date-january', 'vik', 'offices[0].from is "2021-01-01"'],
  ['a 1 January of a source', [set(SOURCES, 'dispatch-2023', 'published', '2023-01-01')], 'date-january', 'dispatch-2023', 'published'],
  ['the first of a month without a basis', [set(EVENTS, 'patrol-session-2023', 'date', '2023-07-01/2023-07-12')], 'date-first', 'patrol-session-2023', '2023-07-01'],
  ['the first of a month of a statement', [set(EVENTS, 'summit-2023', 'date', '2023-07'), set(STATEMENTS, 'vik-office-2023-07', 'date', '2023-07-01')], 'date-first', 'vik-office-2023-07', '2023-07-01'],
  ['one weak source', [weak('dispatch-2023')], 'source-weak', VIK, 'dispatch-2023, is weak'],
  ['a stance on one statement from a weak source', [weak('communique-2023')], 'stance-weak', 'holm-patrols-2023-07', 'holm × joint-patrols and league × joint-patrols rest on this statement alone, from weak sources'],
  ['a statement and an event with no source in common', [set(STATEMENTS, VIK, 'evidence.0.source', 'communique-2023')], 'evidence-apart', VIK, 'communique-2023; its event vik-remarks-2023 cites dispatch-2023'],
  ['no phrase although there is a text', [set(STATEMENTS, VIK, 'evidence.0.phrase', null)], 'phrase-null', VIK, 'evidence[0] (dispatch.txt)'],
  ['a Japanese body without a Japanese name', [set(ACTORS, 'holm', 'country', 'JP')], 'language-ja', 'holm', 'Per Holm'],
  ['English where Chinese should be', [set(EVENTS, 'summit-2023', 'summary.zh', 'Members met.')], 'language-wrong', 'summit-2023', 'summary.zh'],
  ['Chinese where English should be', [set(ISSUES, 'joint-patrols', 'means.for.en', '应联合巡逻')], 'language-wrong', 'joint-patrols', 'means.for.en'],
  ['a title near its limit', [set(EVENTS, 'summit-2023', 'title', { en: 'x'.repeat(67), zh: '峰'.repeat(27) })], 'title-near', 'summit-2023', '67 of 70 characters; title.zh has 27 of 28'],
  ['a speaker without an office', [set(ACTORS, 'vik', 'offices', [])], 'office-none', 'vik', 'northland'],
  ['a speaker out of office', [set(ACTORS, 'vik', 'offices.0.to', '2023-06')], 'office-apart', 'vik', '2023-07-11 for northland'],
  ['an event without a statement', [add(EVENTS, 'summit-2023', { id: 'bare' })], 'event-bare', 'bare', 'League summit'],
  ['an issue without a statement', [add(ISSUES, 'joint-patrols', { id: 'idle' })], 'issue-orphan', 'idle', 'No statement'],
  ['an issue with one statement', [add(ISSUES, 'joint-patrols', { id: 'new' }), set(STATEMENTS, VIK, 'issue', 'new')], 'issue-thin', 'new', 'One statement: 0 for, 1 against'],
  ['an issue with one side', [set(STATEMENTS, VIK, 'position', 1)], 'issue-one-sided', 'harbour-office', 'Nobody is against it: 2 for, 0 against, 0 neutral, 1 declined'],
  ['an issue with one voice', [add(STATEMENTS, VIK, { id: 'again' })], 'issue-one-voice', 'harbour-office', '3 of 4 statements are by vik'],
  ['an actor that takes part in nothing', [name('Other', '其他')], 'actor-orphan', 'other', 'No event lists it'],
  ['an actor that never speaks', [name('Other', '其他'), ...['summit-2023', 'patrol-session-2023', 'office-plan-2023', 'vik-remarks-2023'].map((id) => set(EVENTS, id, 'actors', ['league', 'northland', 'holm', 'vik', 'other'])), add(EVENTS, 'summit-2023', { id: 'fifth', actors: ['other'] })], 'actor-silent', 'other', '5 events'],
  ['a source nobody cites', [add(SOURCES, 'dispatch-2023', { id: 'unread' })], 'source-unused', 'unread', 'The Dispatch'],
];

describe('the lint tells', () => {
  it.each(ROWS)('%s', (_name, edits, kind, id, what) => {
    const before = rowsOf(kind).filter((row) => row.startsWith(`${id}:`));
    const after = rowsOf(kind, ...edits).filter((row) => row.startsWith(`${id}:`));
    expect(before.map((row) => row.includes(what))).not.toContain(true);
    expect(after).toEqual([expect.stringContaining(what)]);
  });

  it('every kind there is', () => {
    const shown = new Set<string>([...ROWS.map(([, , kind]) => kind), 'explanation-idle']);
    expect(Object.keys(LINT_KINDS).filter((kind) => !shown.has(kind))).toEqual([]);
  });

  it('each row with its file and a mend, each kind and id once', () => {
    const { rows } = lintWith(weak('dispatch-2023'), weak('communique-2023'));
    const keys = rows.map(({ kind, id }) => `${kind} ${id}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { file, what, mend } of rows) expect([file, what, mend].every((text) => text.length > 5)).toBe(true);
  });
});

describe('the lint does not tell', () => {
  it.each([
    [
      'names that differ in a digit',
      [
        name('League officials 2023', '其他甲'),
        add(ACTORS, 'league', { id: 'o2', name: { en: 'League officials 2024', zh: '其他乙' }, aliases: [] }),
      ],
      'alias-twin',
    ],
    ['short names one letter apart', [name('Ase Vig', '其他')], 'alias-twin'],
    [
      'a first of the month with a basis',
      [set(EVENTS, 'vik-remarks-2023', 'date', '2023-05-01/2023-05-31')],
      'date-first',
    ],
    [
      'a first of the month that is said to be about that day',
      [set(EVENTS, 'patrol-session-2023', 'date', '2023-07-01~/2023-07-12')],
      'date-first',
    ],
    ['a month', [set(EVENTS, 'patrol-session-2023', 'date', '2023-07')], 'date-first'],
    [
      'a phrase missing where no text is kept',
      [set(STATEMENTS, 'holm-patrols-2023-07', 'evidence.0.phrase', null)],
      'phrase-null',
    ],
    [
      'an English text with a Chinese word in it',
      [set(EVENTS, 'summit-2023', 'summary.en', 'They call it the 海洋联盟 there.')],
      'language-wrong',
    ],
  ] satisfies [string, Edit[], LintKind][])('%s', (_name, edits, kind) => {
    expect(rowsOf(kind, ...edits)).toEqual(rowsOf(kind));
  });
});

describe('coverage', () => {
  it('counts statements by issue and side, and by or for each actor', () => {
    const { issues, table, coverage } = lintWith();
    expect(issues[0]).toEqual({
      id: 'harbour-office',
      count: 3,
      sides: { for: 1, against: 1, neutral: 0, declined: 1 },
      speakers: [
        { id: 'vik', count: 2 },
        { id: 'holm', count: 1 },
      ],
      latest: '2023-07-11',
    });
    expect(table.issues).toEqual(['harbour-office', 'joint-patrols']);
    expect(table.actors).toEqual([
      { id: 'northland', count: 3, counts: [2, 1] },
      { id: 'holm', count: 2, counts: [1, 1] },
      { id: 'league', count: 2, counts: [1, 1] },
      { id: 'vik', count: 2, counts: [2, 0] },
    ]);
    expect(coverage).toContain('7 of 8 cells (4 actors × 2 issues) have a statement, 5 of them one only');
  });
});

it('listSome ends a long list with a number', () => {
  expect([listSome([]), listSome(['a']), listSome(['a', 'b', 'c'])]).toEqual(['', 'a', 'a, b and c']);
  expect(listSome(['a', 'b', 'c', 'd'], 2)).toBe('a, b and 2 more');
});

it('data/README.md lists every kind of row with its line', () => {
  const readme = readFileSync(new URL('../../../data/README.md', import.meta.url), 'utf8');
  const listed = [...readme.matchAll(/^- `([a-z-]+)`: (.+)$/gm)].map(([, kind, line]) => [kind, line]);
  expect(Object.fromEntries(listed)).toEqual(LINT_KINDS);
});
