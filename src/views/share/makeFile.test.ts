import { expect, it } from 'vitest';
import { compileRecord } from '#compile/compileRecord.ts';
import { VALID } from '#compile/fixtures/broken.ts';
import { MESSAGES } from '#i18n/messages.ts';
import { FILES, type FileRequest, makeFile, type TakenFile } from './makeFile.ts';

const compiled = compileRecord(VALID);
if (!compiled.ok) throw new Error('the valid record is not valid');
const { files } = compiled;
const blobOf = (name: string) => new Blob([String(files.get(name))]);
const ids = ['summit-2023', 'vik-remarks-2023'];
const requestOf = (file: TakenFile, record = blobOf('dataset.json')): FileRequest => ({
  file,
  record,
  table: file.endsWith('.csv') ? blobOf(file) : null,
  ids,
  from: Int32Array.of(19_549, 19_478),
  to: Int32Array.of(19_551, 19_509),
  address: 'https://example.org/zh/?country=NO',
  eventAddress: 'https://example.org/zh/event/*/?own=0123',
  words: { shared: { eventKind: MESSAGES.zh.shared.eventKind, position: MESSAGES.zh.shared.position } },
  site: 'Stanceline',
  locale: 'zh',
  accessed: '2024-02-01',
});

it.each(FILES)(
  'a thread that is sent what a file is made from makes the file that the page would: %s',
  async (file) => {
    const [here, there] = await Promise.all([makeFile(requestOf(file)), makeFile(structuredClone(requestOf(file)))]);
    expect(await there.text()).toBe(await here.text());
    expect(there.type).toBe(here.type);
  },
);

it('a calendar has each event on its own days, with its own address', async () => {
  const text = (await (await makeFile(requestOf('ics'))).text()).replaceAll('\r\n ', '');
  const [head, ...events] = text.split('BEGIN:VEVENT');
  expect(head).toContain('https://example.org/zh/?country=NO');
  const days = { 'summit-2023': ['20230711', '20230713'], 'vik-remarks-2023': ['20230501', '20230601'] };
  for (const [id, [from, to]] of Object.entries(days)) {
    const event = events.find((one) => one.includes(`UID:${id}@`));
    expect(event).toContain(`DTSTART;VALUE=DATE:${from}\r\nDTEND;VALUE=DATE:${to}\r\n`);
    expect(event).toContain(`URL:https://example.org/zh/event/${id}/?own=0123\r\n`);
  }
});

it('no file is made of a record that is cut off', async () => {
  const half = blobOf('dataset.json').slice(0, 400);
  await expect(makeFile(requestOf('ics', half))).rejects.toThrow();
});
