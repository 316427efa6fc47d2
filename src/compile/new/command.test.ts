import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { fieldsOf, schemaAt } from '#contract/schemaAt.ts';
import { checkRecord } from '../checkRecord.ts';
import { type Edit, put, recordWith, removeCopies, TEXTS, VALID } from '../fixtures/broken.ts';
import { newCommand } from './command.ts';
import { isNewKind, NEW_KINDS, ORDER } from './kinds.ts';

afterAll(removeCopies);

const TEXT_FILES = new Map(
  ['dispatch.txt', 'haigang.txt'].map((name) => [name, readFileSync(join(TEXTS, name), 'utf8')]),
);

/** Questions, each with its answers: all but the last are refused. */
type Answers = Readonly<Record<string, readonly string[]>>;

/** Runs the command with one answer a line; the text is all that was said, questions too. */
async function runAt(folder: string, kind: string, answers: Answers, texts: ReadonlyMap<string, string> = new Map()) {
  const lines: string[] = [];
  const tell = (text: string): void => void lines.push(text);
  const input = Readable.from(Object.values(answers).flatMap((each) => each.map((line) => `${line}\n`)));
  const code = await newCommand(folder, kind, texts, { out: tell, error: tell, input });
  return { code, text: lines.join('\n'), folder };
}

const run = (kind: string, answers: Answers, ...edits: readonly Edit[]) => runAt(recordWith(...edits), kind, answers);

const read = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');

const recordIn = (folder: string, file: string, id: string): unknown => {
  const records: { id: string }[] = JSON.parse(read(folder, file));
  return records.find((record) => record.id === id);
};

const idsIn = (folder: string, file: string): string[] => {
  const records: { id: string }[] = JSON.parse(read(folder, file));
  return records.map(({ id }) => id);
};

const EVENT: Answers = {
  date: ['2023-07-20'],
  dateBasis: [''],
  kind: ['remarks'],
  titleEn: ['Holm on the office'],
  titleZh: ['霍尔姆谈办事处'],
  summaryEn: ['Holm said that the plan is on hold.'],
  summaryZh: ['霍尔姆称计划暂缓。'],
  actors: ['holm, league'],
  places: ['n'],
  partOf: [''],
  respondsTo: ['vik-remarks-2023'],
  source: ['dispatch-2023'],
  phrase: ['a big mistake'],
  lang: ['en'],
  by: [''],
  another: ['n'],
  disputes: ['n'],
  id: [''],
  write: ['y'],
};

const STATEMENT: Answers = {
  event: ['vik-remarks-2023'],
  actor: ['Åse Vik'],
  onBehalfOf: [''],
  issue: ['joint-patrols'],
  position: ['−1'],
  date: [''],
  basis: ['direct'],
  source: [''],
  phrase: ['-'],
  lang: [''],
  by: [''],
  another: ['n'],
  note: [''],
  id: [''],
  write: ['y'],
};

const ACTOR: Answers = {
  kind: [''],
  nameEn: ['Ole Berg'],
  nameZh: ['奥勒·贝里'],
  nameJa: [''],
  aliases: ['Berg, O. Berg'],
  country: ['NO'],
  wikidata: [''],
  office: ['y'],
  titleEn: ['Minister'],
  titleZh: ['大臣'],
  of: ['northland'],
  from: ['2023'],
  to: [''],
  another: ['n'],
  memberships: ['n'],
  note: [''],
  id: [''],
  write: ['y'],
};

const SOURCE: Answers = {
  publisher: ['The Dispatch'],
  title: ['More on the harbour'],
  language: [''],
  kind: [''],
  published: ['2023-06'],
  url: [''],
  archive: [''],
  read: ['-'],
  origin: [''],
  reliability: [''],
  text: [''],
  note: [''],
  id: [''],
  write: ['y'],
};

describe('data:new event', () => {
  it('asks for every field, proposes an id, shows the record and writes it in its place in time', async () => {
    const { code, text, folder } = await run('event', { ...EVENT, date: ['2023-05-20'] });
    expect(text).toContain('id (small letters, digits and hyphens; never changed later) [holm-on-the-office-2023]:');
    expect(text).toContain('"title": {\n    "en": "Holm on the office"');
    expect(code).toBe(0);
    expect(idsIn(folder, 'events.json')).toEqual([
      'summit-2023',
      'office-plan-2023',
      'vik-remarks-2023',
      'holm-on-the-office-2023',
      'patrol-session-2023',
    ]);
    expect(recordIn(folder, 'events.json', 'holm-on-the-office-2023')).toEqual({
      id: 'holm-on-the-office-2023',
      date: '2023-05-20',
      kind: 'remarks',
      title: { en: 'Holm on the office', zh: '霍尔姆谈办事处' },
      summary: { en: 'Holm said that the plan is on hold.', zh: '霍尔姆称计划暂缓。' },
      actors: ['holm', 'league'],
      respondsTo: ['vik-remarks-2023'],
      evidence: [{ source: 'dispatch-2023', phrase: 'a big mistake', lang: 'en' }],
    });
    expect(checkRecord(folder).problems).toEqual([]);
  });

  it('leaves every other character of the file as it was, and makes no other file', async () => {
    const { folder } = await run('event', EVENT);
    const [before, after] = [read(VALID, 'events.json'), read(folder, 'events.json')];
    const start = [...before].findIndex((character, i) => character !== after[i]);
    expect(after.slice(0, start) + after.slice(start + after.length - before.length)).toBe(before);
    expect(readdirSync(folder)).toEqual(readdirSync(VALID));
  });

  it('tells at once what is wrong with an answer, and asks again', async () => {
    const { code, text } = await run('event', {
      ...EVENT,
      date: ['20 July 2023', '2023-02-30', '2024-03-01', '2023-07-20'],
      kind: ['', 'remark', 'remarks'],
      titleEn: ['x'.repeat(71), 'Holm on the office'],
      actors: ['holm, leage', 'holm, league'],
      respondsTo: ['Summit', 'summit-2032', 'vik-remarks-2023'],
      phrase: ['one two three four five six seven eight nine ten eleven twelve thirteen', 'a big mistake'],
      lang: ['English', 'en'],
      id: ['summit-2023', 'office-plan', 'Holm', ''],
    });
    for (const told of [
      'Not taken: "20 July 2023"',
      '2023-02 has no day 30',
      'a date not later than the release',
      'kind needs an answer.',
      'Write "remarks".',
      'Shorten it by 1',
      'Write "league" if that was meant',
      'Like Summit: summit-2023 (2023-07-11/2023-07-12, League summit)',
      'Write "summit-2023" if that was meant',
      'Quote 1 fewer',
      'a language tag such as en',
      'an id that no other record has',
      'an id that was never used',
      'Write "holm".',
    ]) {
      expect(text).toContain(told);
    }
    expect(code).toBe(0);
  });

  it('with the texts, looks phrases up and sees copied words', async () => {
    const copied = 'He saw an OFFICE by the end of the year a person, who knows the plan.';
    const answers = {
      ...EVENT,
      summaryEn: [copied, 'Holm said that the plan is on hold.'],
      phrase: ['a huge mistake', 'a big mistake'],
    };
    const { code, text } = await runAt(recordWith(), 'event', answers, TEXT_FILES);
    expect(text).toContain('Say it in other words');
    expect(text).toContain('expected words that stand in dispatch.txt, letter by letter. The nearest there is');
    expect(code).toBe(0);
  });

  it('asks for a basis of the date, places, more evidence, and disputes with two accounts at least', async () => {
    const { code, folder } = await run('event', {
      ...EVENT,
      dateBasis: ['The paper says so.', '该报如此称。'],
      places: ['y', 'Eastport', '东港', 'n'],
      another: ['y', 'news-zh-2023', '年底前设立办事处', '', '', 'n'],
      disputes: [
        'y',
        'The day',
        '日期',
        'On the 20th',
        '二十日',
        'dispatch-2023',
        'On the 21st',
        '廿一日',
        'news-zh-2023',
        'n',
        '',
        'n',
      ],
    });
    expect(code).toBe(0);
    expect(recordIn(folder, 'events.json', 'holm-on-the-office-2023')).toMatchObject({
      dateBasis: { en: 'The paper says so.', zh: '该报如此称。' },
      places: [{ en: 'Eastport', zh: '东港' }],
      evidence: [{ lang: 'en' }, { phrase: '年底前设立办事处', lang: 'zh-Hans' }],
      disputes: [{ about: { en: 'The day' }, accounts: [{ source: 'dispatch-2023' }, { source: 'news-zh-2023' }] }],
    });
  });

  it('asks again for evidence that is given twice', async () => {
    const twice = ['y', 'dispatch-2023', 'a big mistake', 'en', '', 'n'];
    const { code, text, folder } = await run('event', { ...EVENT, another: twice });
    expect(text).toContain('as in evidence[0]; expected another source or another phrase');
    expect(code).toBe(0);
    expect(recordIn(folder, 'events.json', 'holm-on-the-office-2023')).toMatchObject({ evidence: { length: 1 } });
  });
});

describe('data:new statement', () => {
  it('takes date, state and source from the event and the office, and a name for an id', async () => {
    const { code, text, folder } = await run('statement', STATEMENT);
    expect(text).toContain('Åse Vik is vik');
    expect(text).toContain('onBehalfOf (id of the state or body spoken for; may be left out) [northland]:');
    expect(code).toBe(0);
    expect(idsIn(folder, 'statements/2023.json')[2]).toBe('s-vik-joint-patrols-2023-05');
    expect(recordIn(folder, 'statements/2023.json', 's-vik-joint-patrols-2023-05')).toEqual({
      id: 's-vik-joint-patrols-2023-05',
      actor: 'vik',
      onBehalfOf: 'northland',
      issue: 'joint-patrols',
      position: -1,
      date: '2023-05~',
      event: 'vik-remarks-2023',
      basis: 'direct',
      evidence: [{ source: 'dispatch-2023', phrase: null, lang: 'en' }],
    });
    expect(checkRecord(folder).problems).toEqual([]);
  });

  it('refuses a speaker whom the event does not list, a day outside it and a position off the scale', async () => {
    const { code, text } = await run('statement', {
      ...STATEMENT,
      actor: ['holm', 'vik'],
      position: ['3', 'undecided', 'declined'],
      date: ['2024-01-01', ''],
    });
    expect(text).toContain('whom the event "vik-remarks-2023" does not list');
    expect(text).toContain('expected -2, -1, 0, 1, 2 or "declined"');
    expect(text).toContain('Write "2023-05~", or name the event');
    expect(code).toBe(0);
  });
});

describe('data:new actor and source', () => {
  it('writes an actor with its office', async () => {
    const { code, folder } = await run('actor', ACTOR);
    expect(code).toBe(0);
    expect(recordIn(folder, 'actors.json', 'berg')).toEqual({
      id: 'berg',
      kind: 'person',
      name: { en: 'Ole Berg', zh: '奥勒·贝里' },
      aliases: ['Berg', 'O. Berg'],
      country: 'NO',
      offices: [{ title: { en: 'Minister', zh: '大臣' }, of: 'northland', from: '2023' }],
      memberships: [],
    });
  });

  it('refuses a name that another actor has, a country of nothing, an office that ends before it begins', async () => {
    const { code, text } = await run('actor', {
      ...ACTOR,
      nameEn: ['ASE VIK', 'Ole Berg'],
      country: ['UK', 'NO'],
      of: ['vik', 'Northland'],
      to: ['2022', ''],
    });
    expect(text).toContain('like "Åse Vik" of "vik"');
    expect(text).toContain('Write "GB".');
    expect(text).toContain('"vik"');
    expect(text).toContain('from "2023" to "2022"');
    expect(code).toBe(0);
  });

  it('writes a source without what is not known', async () => {
    const { code, folder } = await run('source', SOURCE);
    expect(code).toBe(0);
    expect(recordIn(folder, 'sources.json', 'the-dispatch-2023-06')).toEqual({
      id: 'the-dispatch-2023-06',
      publisher: 'The Dispatch',
      title: 'More on the harbour',
      language: 'en',
      kind: 'news',
      published: '2023-06',
      url: null,
      read: null,
      reliability: 'news',
    });
  });
});

describe('data:new writes nothing', () => {
  it.each([
    ['when the answers end', { date: ['2023-07-20'], dateBasis: [''] }, 1],
    ['before the last yes', { ...EVENT, write: [] }, 1],
    ['after a last no', { ...EVENT, write: ['n'] }, 0],
  ])('%s', async (_name, answers, code) => {
    const { text, folder, code: ended } = await run('event', answers);
    expect([ended, text]).toEqual([code, expect.stringContaining('Nothing was written.')]);
    expect(read(folder, 'events.json')).toBe(read(VALID, 'events.json'));
  });

  it('for a kind it does not ask for, or a folder that is no record', async () => {
    expect(await run('evnt', {})).toMatchObject({ code: 1, text: expect.stringContaining('event, perhaps') });
    expect(await runAt('/nowhere', 'event', {})).toMatchObject({
      code: 1,
      text: expect.stringContaining('no record.json'),
    });
  });

  it('into a file that is not a list, though the rest of the record may be written', async () => {
    const broken = recordWith(put('events.json', '[{'));
    const source = await runAt(broken, 'source', SOURCE);
    expect([source.code, source.text]).toEqual([0, expect.stringContaining('The record has problems already')]);
    expect(await runAt(broken, 'event', { ...EVENT, respondsTo: [''] })).toMatchObject({
      code: 1,
      text: expect.stringContaining('is not a list of records'),
    });
    expect(read(broken, 'events.json')).toBe('[{');
  });

  it('over what somebody else wrote while the questions were asked', async () => {
    const folder = recordWith();
    const other = { ...EVENT, date: ['2023-07-21'], id: ['theirs'] };
    const slow = async function* (): AsyncGenerator<string> {
      yield* Object.values({ ...EVENT, write: [] }).flatMap((each) => each.map((line) => `${line}\n`));
      await runAt(folder, 'event', other);
      yield 'y\n';
    };
    const code = await newCommand(folder, 'event', new Map(), {
      out: () => {},
      error: () => {},
      input: Readable.from(slow()),
    });
    expect(code).toBe(0);
    expect(idsIn(folder, 'events.json').slice(-2)).toEqual(['holm-on-the-office-2023', 'theirs']);
  });

  it('that took the id in the meantime', async () => {
    const folder = recordWith();
    const slow = async function* (): AsyncGenerator<string> {
      yield* Object.values({ ...EVENT, write: [] }).flatMap((each) => each.map((line) => `${line}\n`));
      await runAt(folder, 'event', EVENT);
      yield 'y\n';
    };
    const said: string[] = [];
    const tell = (text: string): void => void said.push(text);
    const code = await newCommand(folder, 'event', new Map(), { out: tell, error: tell, input: Readable.from(slow()) });
    expect([code, said.at(-1)]).toEqual([1, expect.stringContaining('this does not fit any more: id')]);
  });
});

it('every field of the contract is asked for, once', () => {
  for (const kind of Object.keys(NEW_KINDS).filter(isNewKind)) {
    expect([...ORDER[kind]].sort()).toEqual(fieldsOf(schemaAt(NEW_KINDS[kind].schema, [])).sort());
  }
});
