import path from 'node:path';
import '@citation-js/plugin-ris';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { Cite } from '@citation-js/core';
import { csvParse } from 'd3';
import { describe, expect, it } from 'vitest';
import { checkRecordAt } from '#compile/checkRecord.ts';
import { compileRecord } from '#compile/compileRecord.ts';
import { VALID } from '#compile/fixtures/broken.ts';
import { HOSTILE } from '#compile/fixtures/hostile.ts';
import { MESSAGES } from '#i18n/messages.ts';
import { offlinePage } from './offlinePage.ts';
import { type Dataset, subsetOf } from './subset.ts';
import { filterTable, type Taken, toCalendar, toRis, toTimelineJs } from './take.ts';

const compiled = compileRecord(VALID);
if (!compiled.ok) throw new Error('the valid record is not valid');
const fileOf = (name: string) => String(compiled.files.get(name));
const whole = JSON.parse(fileOf('dataset.json')) as Dataset;
const ADDRESS = 'https://example.org/?country=NO&release=2024-01-31';
const takenOf = (dataset: Dataset): Taken => ({
  dataset,
  address: ADDRESS,
  addressOf: (id) => `https://example.org/event/${id}/`,
  spanOf: () => ({ from: 19_488, to: 19_490 }),
  site: 'Stanceline',
  locale: 'en',
  accessed: '2024-02-01',
});

describe('a part of the record', () => {
  it('is a whole record by the same checks, whatever events it is of', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'stanceline-subset-'));
    const all = whole.events.map(({ id }) => id);
    for (let bits = 0; bits < 2 ** all.length; bits++) {
      const ids = all.filter((_, i) => bits & (1 << i));
      const file = path.join(folder, `${bits}.json`);
      writeFileSync(file, JSON.stringify(subsetOf(whole, new Set(ids), ADDRESS)));
      const { parsed, problems } = checkRecordAt(file);
      expect(problems).toEqual([]);
      expect(parsed.events.map(({ id }) => id)).toEqual(ids);
    }
    rmSync(folder, { recursive: true });
  });

  it('of all events keeps every event and statement as it was', () => {
    const { events, statements } = subsetOf(whole, new Set(whole.events.map(({ id }) => id)), ADDRESS);
    expect(events).toEqual(whole.events);
    expect(statements).toEqual(whole.statements);
  });
});

describe('the filtered set in other forms', () => {
  const ids = new Set(['summit-2023', 'vik-remarks-2023']);
  const dataset = subsetOf(whole, ids, ADDRESS);
  const taken = takenOf(dataset);

  it('is a table of its rows alone, each with release, licence and address', () => {
    const rows = csvParse(filterTable(fileOf('events.csv'), ids, taken).replace('\ufeff', ''));
    expect(rows.map((row) => row['id'])).toEqual(dataset.events.map(({ id }) => id));
    for (const row of rows) {
      expect([row['release'], row['licence'], row['address']]).toEqual(['2024-01-31', 'CC-BY-4.0', ADDRESS]);
    }
  });

  it('is a calendar of whole days, in lines that calendars take', () => {
    const text = toCalendar(taken);
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(text).toContain('DTSTART;VALUE=DATE:20230511\r\nDTEND;VALUE=DATE:20230513');
  });

  it('is a calendar in lines of at most 75 octets, whatever the script, that say the same once unfolded', () => {
    const summary = `${'Åse, '.repeat(30)}${'北约驻东京联络处'.repeat(20)}${'🦊'.repeat(40)}`;
    const [event] = dataset.events as [(typeof dataset.events)[number]];
    const events = [{ ...event, summary: { en: summary, zh: summary } }];
    const text = toCalendar({ ...taken, dataset: { ...dataset, events } });
    const lengths = text.split('\r\n').map((line) => new TextEncoder().encode(line).length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(75);
    expect(Math.max(...lengths)).toBeGreaterThan(70);
    expect(text.replaceAll('\r\n ', '')).toContain(`DESCRIPTION:${summary.replaceAll(',', '\\,')}\r\n`);
  });

  it('is RIS that a reference manager reads, an entry per event', () => {
    const read = new Cite(toRis(taken)).data as { title: string; URL: string }[];
    expect(read.map(({ title }) => title)).toEqual(dataset.events.map(({ title }) => title.en));
    expect(read.map(({ URL }) => URL)).toEqual(dataset.events.map(({ id }) => `https://example.org/event/${id}/`));
  });

  it('is TimelineJS with dates no more exact than they are', () => {
    const { events } = JSON.parse(toTimelineJs(taken, MESSAGES.en));
    expect(events).toMatchObject([
      {
        unique_id: 'vik-remarks-2023',
        start_date: { year: 2023, month: 5 },
        display_date: expect.stringContaining('May 2023'),
      },
      { unique_id: 'summit-2023', start_date: { year: 2023, month: 7, day: 11 }, end_date: { day: 12 } },
    ]);
    expect(events[0].start_date.day).toBeUndefined();
  });

  it('is a page without a script that holds its record, with the hash of that', async () => {
    const html = await offlinePage(taken, MESSAGES.en);
    const [, data = ''] = /<script type="application\/json" id="record">(.*)<\/script>/.exec(html) ?? [];
    expect(JSON.parse(data)).toEqual(JSON.parse(JSON.stringify(dataset)));
    const hash = Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(data))).toString('hex');
    expect(html).toContain(`<code>${hash}</code>`);
    for (const { title } of dataset.events) expect(html).toContain(title.en);
  });

  it('keeps every hostile text a text', async () => {
    const [event] = dataset.events;
    if (event === undefined) throw new Error('no event');
    const plain = (await offlinePage(taken, MESSAGES.en)).match(/<[a-z!/][^>]*>/g)?.length;
    for (const text of HOSTILE) {
      const texts = { en: text, zh: text };
      const hostile = { ...dataset, events: [{ ...event, title: texts, summary: texts }, ...dataset.events.slice(1)] };
      expect((await offlinePage(takenOf(hostile), MESSAGES.en)).match(/<[a-z!/][^>]*>/g)).toHaveLength(plain ?? 0);
      expect(toTimelineJs(takenOf(hostile), MESSAGES.en)).not.toMatch(/"(?:headline|text)":"[^"]*</);
      expect(toCalendar(takenOf(hostile)).match(/^BEGIN:/gm)).toHaveLength(3);
    }
  });
});
