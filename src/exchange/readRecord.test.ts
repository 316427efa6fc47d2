import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { checkRecord } from '#compile/checkRecord.ts';
import { datasetOf, writeDataset } from '#contract/dataset.ts';
import { deriveRecord } from '#contract/derive.ts';
import { packOpened } from './packOpened.ts';
import { readRecord } from './readRecord.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');
const bytesOf = (text: string) => new TextEncoder().encode(text);
const sample = (name: string) => readFileSync(path.join(ROOT, 'public', 'samples', name), 'utf8');
const SAMPLES = {
  contract: 'bridge.json',
  table: 'harbour.csv',
  timeline: 'observatory-timelinejs.json',
  'timeline-table': 'railway-timelinejs.csv',
  dna: 'parks-dna.csv',
} as const;

/** The record of a file that holds. */
function recordIn(text: string, file = 'a.csv') {
  const result = readRecord(bytesOf(text), file);
  expect(result.ok ? [] : result.problems).toEqual([]);
  if (!result.ok) throw new Error('not a record');
  return { ...datasetOf(result.derived), format: result.format, notes: result.notes };
}

/** Each problem of a file as place and code. */
function problemsIn(text: string, file: string): string[] {
  const result = readRecord(bytesOf(text), file);
  return result.ok ? [] : result.problems.map(({ file: place, field, code }) => `${place} › ${field} [${code}]`);
}

test('each sample is told by what is in it, and holds', () => {
  for (const [format, name] of Object.entries(SAMPLES)) {
    const { format: told, events } = recordIn(sample(name), name);
    expect([name, told, events.length > 2]).toEqual([name, format, true]);
  }
});

describe('JSON of the contract', () => {
  it('comes in as it went out', () => {
    const { parsed, problems } = checkRecord(path.join(ROOT, 'data'));
    if (parsed.head === null || problems.length > 0) throw new Error('the record has problems');
    const derived = deriveRecord(parsed.head, parsed);
    const result = readRecord(bytesOf(writeDataset(datasetOf(derived))), 'dataset.json');
    expect(result).toMatchObject({ ok: true, format: 'contract' });
    if (result.ok) expect(datasetOf(result.derived)).toEqual(datasetOf(derived));
  });

  it('is refused with the record, the field and the mend, all at once', () => {
    const broken = sample(SAMPLES.contract)
      .replace('"position": 2', '"position": 3')
      .replace('"event": "herons-counted"', '"event": "herons-count"')
      .replace('https://example.org/office/plan', 'javascript:alert(1)');
    const result = readRecord(bytesOf(broken), 'bridge.json');
    expect(result.ok ? [] : result.problems.map(({ file, id, field, code }) => [file, id, field, code])).toEqual([
      ['bridge.json', 'office-plan-for', 'position', 'field-word'],
      ['bridge.json', 'office-plan', 'url', 'field-form'],
      ['bridge.json', 'herons-against', 'event', 'reference-missing'],
    ]);
    expect(problemsIn('{"release": 1,}', 'a.json')).toEqual(['a.json › line 1, column 14 [json-syntax]']);
    expect(problemsIn(`${'['.repeat(200)}`, 'a.json')[0]).toContain('a.json › line 1');
  });
});

describe('a table of events', () => {
  it('needs a date and a title, no more', () => {
    const { events, statements, release } = recordIn('date,title\n2031-05,A fair\n2031,A year\n');
    expect(events.map(({ date, title, kind }) => [date, title.en, title.zh, kind])).toEqual([
      ['2031', 'A year', 'A year', 'other'],
      ['2031-05', 'A fair', 'A fair', 'other'],
    ]);
    expect([statements.length, release.date]).toEqual([0, '2031-12-31']);
  });

  it('takes semicolons, a byte order mark, quoted line breaks, and both languages', () => {
    const { events } = recordIn('\uFEFF"Date";"title_en";"title_zh";"summary_en"\r\n2031;"A; b";"甲";"one\ntwo"\r\n');
    expect(events[0]).toMatchObject({ title: { en: 'A; b', zh: '甲' }, summary: { en: 'one\ntwo', zh: 'one\ntwo' } });
  });

  it('makes a statement of a row with an issue and a position, and one event of rows alike', () => {
    const { events, statements, issues, actors } = recordIn(
      'date,title,actor,issue,position\n2031-05-02,Vote,A,Ferry,+2\n2031-05-02,Vote,B,Ferry,−1\n2031-06-02,Vote,B,Ferry,declined\n',
    );
    expect([events.length, issues.length, actors.map(({ name }) => name.en)]).toEqual([2, 1, ['A', 'B']]);
    expect(statements.map(({ position }) => position)).toEqual([2, -1, 'declined']);
  });

  it('takes who speaks for another for a person, and the rest for organisations', () => {
    const { actors } = recordIn(sample(SAMPLES.table), SAMPLES.table);
    expect(actors.flatMap(({ name, kind }) => (kind === 'person' ? [name.en] : []))).toEqual(['Ana Reyl']);
  });

  it('names row and column of every fault', () => {
    const table = [
      'date,title,kind,url,id,issue,position,actor',
      '31.5.2031,A,,,,,,',
      '2031-06-01,,meeting,,,,,',
      '2031-06-01,B,meating,javascript:alert(1),,,,',
      '2031-06-01,C,,,Not An Id,,,',
      '2031-06-01,D,,,same,,,',
      '2031-06-01,E,,,same,,,',
      '2031-06-01,F,,,,Ferry,7,A',
      '2031-06-01,G,,,,Ferry,,A',
      '2031-06-01,H,,,,,,,one too many',
    ].join('\n');
    expect(problemsIn(table, 'a.csv')).toEqual([
      'a.csv, row 10 ›  [list-length]',
      'a.csv, row 9 › column "position" [field-empty]',
      'a.csv, row 2 › column "date" [date-form]',
      'a.csv, row 3 › column "title" [field-empty]',
      'a.csv, row 4 › column "kind" [field-word]',
      'a.csv, row 5 › column "id" [field-form]',
      'a.csv, row 8 › column "position" [field-word]',
      'a.csv, row 4 › column "url" [field-form]',
      'a.csv, row 7 › column "id" [id-twice]',
    ]);
  });

  it('says which column is missing, and which was most likely meant', () => {
    const result = readRecord(bytesOf('date,titel,colour\n2031,A,red\n'), 'a.csv');
    expect(result).toMatchObject({
      ok: false,
      problems: [{ file: 'a.csv, row 1', field: 'column "title"', mend: 'Rename the column "titel" to "title".' }],
    });
    expect(recordIn('date,title,colour\n2031,A,red\n').notes).toEqual([{ what: 'columns-left', names: ['colour'] }]);
  });

  it('cuts a long title at a word, keeps it whole in the summary, and says so', () => {
    const long = `${'word '.repeat(20)}end`;
    const { events, notes } = recordIn(`date,title\n2031,${long}\n`);
    expect(events[0]?.title.en.length).toBeLessThanOrEqual(70);
    expect(events[0]?.title.en).toMatch(/^(word )*word…$/);
    expect(events[0]?.summary.en).toBe(long);
    expect(notes).toEqual([{ what: 'titles-cut', count: 1 }]);
  });
});

describe('TimelineJS', () => {
  it('gives dates as exact as written, plain texts, groups as actors, media as sources', () => {
    const { events, actors, sources, title } = recordIn(sample(SAMPLES.timeline), SAMPLES.timeline);
    expect(title.en).toBe('The Mirrow Observatory');
    expect(events.map(({ id, date }) => [id, date])).toEqual([
      ['mirrow-site-chosen', '1998'],
      ['mirrow-first-stone', '2001-05/2003-09'],
      ['the-years-of-observing', '2004/2019'],
      ['mirrow-first-light', '2004-02-17'],
      ['mirrow-closed', '2019-11-03'],
    ]);
    expect(events.find(({ id }) => id === 'mirrow-first-stone')?.summary.en).toBe(
      'Stone from the valley & steel from the coast.',
    );
    expect(actors.map(({ name }) => name.en)).toEqual(['Building', 'Observing', 'Planning']);
    expect(sources.flatMap(({ url }) => url ?? [])).toEqual([
      'https://example.org/mirrow/hill',
      'https://example.org/mirrow/plate',
    ]);
  });

  it('is refused by slide and field', () => {
    const broken = sample(SAMPLES.timeline)
      .replace('"month": "5"', '"month": "13"')
      .replace('https://example.org/mirrow/hill', 'javascript:alert(1)')
      .replace('"headline": "First light"', '"headline": "<i></i>"');
    expect(problemsIn(broken, 't.json')).toEqual([
      't.json, events[1] › start_date [date-impossible]',
      't.json, events[2] › text.headline [field-empty]',
      't.json, events[0] › media.url [field-form]',
    ]);
  });

  it('reads its spreadsheet alike', () => {
    const { events, title, notes } = recordIn(sample(SAMPLES['timeline-table']), SAMPLES['timeline-table']);
    expect(title.en).toBe('The Sandal Valley Railway');
    expect(events.map(({ date, title: { en } }) => [date, en])).toEqual([
      ['1881', 'A company is founded'],
      ['1883-04/1885-08', 'The line is laid'],
      ['1885/1931', 'The years of steam'],
      ['1885-08-14', 'The first train'],
      ['1931-10-02', 'The last train'],
    ]);
    expect(events[3]?.summary.en).toBe('It is late by an hour & nobody minds.');
    expect(notes).toEqual([
      { what: 'times-left', count: 1 },
      { what: 'columns-left', names: ['Media Thumbnail', 'Background'] },
    ]);
    const broken = sample(SAMPLES['timeline-table']).replace('1885,8,14,', '-44,8,14,').replace('The last train', '');
    expect(problemsIn(broken, 'r.csv')).toEqual([
      'r.csv, row 5 › column "Year" [date-years]',
      'r.csv, row 7 › column "Headline" [field-empty]',
    ]);
  });
});

describe('event list of the Discourse Network Analyzer', () => {
  it('gives a statement for each row, an event and a source for each document', () => {
    const { events, statements, sources, actors, issues } = recordIn(sample(SAMPLES.dna), SAMPLES.dna);
    expect([events.length, statements.length, sources.length, issues.length]).toEqual([3, 6, 3, 2]);
    const names = new Map(actors.map(({ id, name, kind }) => [id, `${name.en} (${kind})`]));
    expect(
      statements.map(({ id, actor, onBehalfOf, position, date }) => [
        id,
        names.get(actor),
        names.get(onBehalfOf ?? ''),
        position,
        date,
      ]),
    ).toEqual([
      ['statement-1', 'Ilo Marsh (person)', 'Garden League (organisation)', 1, '2033-01-11'],
      ['statement-2', 'Wen Darro (person)', "Park Keepers' Union (organisation)", -1, '2033-01-11'],
      ['statement-3', 'Wen Darro (person)', "Park Keepers' Union (organisation)", 1, '2033-02-03'],
      ['statement-4', 'Ilo Marsh (person)', 'Garden League (organisation)', 1, '2033-02-03'],
      ['statement-5', 'Wen Darro (person)', "Park Keepers' Union (organisation)", 1, '2033-03-20'],
      ['statement-6', 'Tarn City Council (organisation)', undefined, 1, '2033-03-20'],
    ]);
    expect(statements[2]?.evidence[0]?.phrase).toBe('If there are nights, then there must be wages for nights, as');
    expect(statements[2]?.note?.en).toMatch(/^If there are nights.*bridges$/);
  });

  it('reads the columns of version 3 of the program too', () => {
    const older = sample(SAMPLES.dna);
    const newer = older.replace(
      /^.*/,
      '"statement ID";"time";"person";"organization";"concept";"agreement";"start";"stop";"text";"coder";"document ID";"document title";"author";"source";"section";"type"',
    );
    const { notes, ...record } = recordIn(newer, SAMPLES.dna);
    const { notes: _, ...expected } = recordIn(older, SAMPLES.dna);
    expect(record).toEqual(expected);
    expect(notes).toContainEqual({ what: 'columns-left', names: ['start', 'stop'] });
  });

  it('names row and column of every fault', () => {
    const broken = sample(SAMPLES.dna)
      .replace('2;2033-01-11 00:00:00', '1;2033-01-11 00:00:00')
      .replace('"Keepers should be paid for nights";1;12', '"Keepers should be paid for nights";2;12')
      .replace('4;2033-02-03 00:00:00', '4;3 Feb 2033')
      .replace('"";"Tarn City Council"', '"";""');
    expect(problemsIn(broken, 'dna.csv')).toEqual([
      'dna.csv, row 4 › column "agreement" [field-word]',
      'dna.csv, row 7 › column "person" [field-empty]',
      'dna.csv, row 5 › column "time" [date-form]',
      'dna.csv, row 3 › column "statement_id" [id-twice]',
    ]);
  });
});

test('a file is data: HTML and formulas are text, and nothing that is not a record throws', () => {
  const hostile = '<img src=x onerror=alert(1)><script>alert(2)</script>Fair';
  const slides = { events: [{ start_date: { year: 2031 }, text: { headline: hostile, text: hostile } }] };
  expect(recordIn(JSON.stringify(slides), 't.json').events[0]?.title.en).toBe('Fair');
  expect(recordIn("date,title\n2031,'=1+1\n").events[0]?.title.en).toBe('=1+1');
  expect(problemsIn('', 'a.csv')).toEqual(['a.csv ›  [file-empty]']);
  expect(readRecord(new Uint8Array([0xff, 0xfe, 0x41, 0]), 'a.csv')).toMatchObject({
    ok: false,
    problems: [{ code: 'file-encoding' }],
  });
  expect(readRecord(new Uint8Array(20_000_001), 'a.csv')).toMatchObject({
    ok: false,
    problems: [{ code: 'file-large' }],
  });
  const texts = Object.values(SAMPLES).map(sample);
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.nat(), fc.nat(40), fc.string({ maxLength: 12 }), (text, at, cut, put) => {
      const start = at % text.length;
      readRecord(bytesOf(text.slice(0, start) + put + text.slice(start + cut)), 'a');
    }),
    { numRuns: 150 },
  );
});

test('the packed files keep to a folder of their own, but the manifest', () => {
  const result = readRecord(bytesOf(sample(SAMPLES.dna)), SAMPLES.dna);
  if (!result.ok) throw new Error('not a record');
  const names = [...packOpened(result.derived, 'own-x').keys()];
  expect(names.filter((name) => !name.startsWith('own-x/'))).toEqual(['manifest.json']);
});
