import { csvParse } from 'd3';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { writeTable } from '#base/csv.ts';
import { csvFiles } from '#contract/csv.ts';
import { type DerivedRecord, deriveRecord } from '#contract/derive.ts';
import { checkRecord } from './checkRecord.ts';
import { type Edit, recordWith, removeCopies, set, VALID } from './fixtures/broken.ts';

afterAll(removeCopies);

function derivedWith(...edits: readonly Edit[]): DerivedRecord {
  const { parsed, problems } = checkRecord(edits.length === 0 ? VALID : recordWith(...edits));
  if (parsed.head === null || problems.length > 0) throw new Error(JSON.stringify(problems));
  return deriveRecord(parsed.head, parsed);
}

const derived = derivedWith();
const files = csvFiles(derived);

/** As a spreadsheet reads it, without the mark at the start. */
const rowsIn = (text: string) => csvParse(text.slice(1));

const cellOf = (value: string | number | null): string =>
  rowsIn(writeTable([['cell', () => value]], [{}]))[0]?.['cell'] ?? '';

describe('csvFiles', () => {
  it('has one row per record of each kind, in the order of the dataset', () => {
    const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);
    const dated = (records: readonly { readonly record: { readonly id: string } }[]) =>
      records.map(({ record }) => record.id);
    expect(
      Object.fromEntries(Object.entries(files).map(([name, text]) => [name, rowsIn(text).map((r) => r['id'])])),
    ).toEqual({
      'actors.csv': ids(derived.actors),
      'issues.csv': ids(derived.issues),
      'events.csv': dated(derived.events),
      'statements.csv': dated(derived.statements),
      'sources.csv': ids(derived.sources),
    });
  });

  it('starts with the mark that makes spreadsheets read Chinese, and names no column twice', () => {
    for (const text of Object.values(files)) {
      expect(text.startsWith('\uFEFF')).toBe(true);
      const { columns } = rowsIn(text);
      expect([...new Set(columns)]).toEqual(columns);
    }
  });

  it('gives back every field of a statement, names beside the ids', () => {
    const names = new Map(derived.actors.map(({ id, name }) => [id, name]));
    const rows = rowsIn(files['statements.csv']);
    for (const [i, { record }] of derived.statements.entries()) {
      expect(rows[i]).toMatchObject({
        id: record.id,
        date: record.date,
        actor: record.actor,
        actor_en: names.get(record.actor)?.en,
        actor_zh: names.get(record.actor)?.zh,
        on_behalf_of: record.onBehalfOf ?? '',
        issue: record.issue,
        position: String(record.position),
        basis: record.basis,
        event: record.event,
        phrase: record.evidence.find(({ phrase }) => phrase !== null)?.phrase ?? '',
        sources: [...new Set(record.evidence.map(({ source }) => source))].join('; '),
      });
    }
    expect(rows.some((row) => row['position'] === '-2')).toBe(true);
  });

  it('says the first and last day of a date, and leaves an open end empty', () => {
    const open = csvFiles(derivedWith(set('events.json', 'summit-2023', 'date', '2023-07/..')));
    const days = (text: string) =>
      rowsIn(text).find(({ id }) => id === 'summit-2023') as unknown as Record<string, string>;
    expect(days(open['events.csv'])).toMatchObject({ date: '2023-07/..', date_first: '2023-07-01', date_last: '' });
  });
});

describe('a cell', () => {
  it.each([
    '=HYPERLINK("http://example.org","x")',
    '+1+cmd|calc',
    '-2+3',
    '@SUM(A1)',
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    '＝1+1',
    '-',
    '+86 10',
  ])('that a spreadsheet would run is made harmless: %j', (text) => {
    expect(cellOf(text)).toBe(`'${text}`);
  });

  it.each([-2, 0, 2, '-2', '+1.5', '12'])('that is a number stays one: %j', (value) => {
    expect(cellOf(value)).toBe(String(value));
  });

  it.each(['a, b; "c"', '第一行\n第二行', "it's", '“引文”，逗号', '1-2', 'a=b', '', ' '])(
    'of words stays: %j',
    (text) => {
      expect(cellOf(text)).toBe(text);
    },
  );

  it('is empty for what is not known', () => {
    expect(cellOf(null)).toBe('');
  });

  it('comes back whatever it holds, and never starts a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const cell = cellOf(text);
        expect(cell.startsWith("'") && cell !== text ? cell.slice(1) : cell).toBe(text);
        expect(/^[=@\t\r\n＝＋－＠]/.test(cell)).toBe(false);
        if (/^[+-]/.test(cell)) expect(Number.isFinite(Number(cell))).toBe(true);
      }),
    );
  });
});
