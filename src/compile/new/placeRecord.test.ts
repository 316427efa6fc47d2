import { describe, expect, it } from 'vitest';
import type { Filed, ParsedRecord } from '#contract/parse.ts';
import { checkRecord } from '../checkRecord.ts';
import { VALID } from '../fixtures/broken.ts';
import { fileFor, placeIn } from './placeRecord.ts';
import { proposeId } from './proposeId.ts';

const { parsed } = checkRecord(VALID);

/** The valid record, as if its records of a kind stood in these files. */
function spread(table: 'events' | 'statements' | 'sources', files: readonly string[]): ParsedRecord {
  const written = files.map((file, i): Filed<null> => ({ file, id: `r-${i}`, record: null }));
  return { ...parsed, written: { ...parsed.written, [table]: written } };
}

describe('fileFor', () => {
  const FILES = ['before-2022', '2022', '2023-h1', '2023-h2', '2024'].map((name) => `events/${name}.json`);

  it.each([
    ['2007-12', 'before-2022'],
    ['../2019', 'before-2022'],
    ['2022', '2022'],
    ['2023-06-30', '2023-h1'],
    ['2023-07-01/2024-01', '2023-h2'],
    ['2024-02~', '2024'],
    ['2026-01', '2026'],
  ])('an event of %s goes to %s', (date, name) => {
    expect(fileFor(spread('events', FILES), 'event', { date })).toBe(`events/${name}.json`);
  });

  it('a source without a date goes to the undated', () => {
    const record = spread('sources', ['sources/2023.json', 'sources/undated.json']);
    expect(fileFor(record, 'source', { published: null })).toBe('sources/undated.json');
    expect(fileFor(record, 'source', { published: '2023-05' })).toBe('sources/2023.json');
  });

  it('where names say nothing, the fullest file takes it, and a record without any begins one', () => {
    expect(fileFor(parsed, 'event', { date: '2023-07' })).toBe('events.json');
    expect(
      fileFor(spread('events', ['events/b.json', 'events/a.json', 'events/b.json']), 'event', { date: '2023' }),
    ).toBe('events/b.json');
    expect(fileFor(spread('events', []), 'event', { date: '2023' })).toBe('events.json');
  });

  it('an actor goes to those of its kind', () => {
    const split: ParsedRecord = {
      ...parsed,
      actors: parsed.actors.map((filed) => ({ ...filed, file: `actors/${filed.record.kind}.json` })),
    };
    expect(fileFor(split, 'actor', { kind: 'organisation' })).toBe('actors/organisation.json');
    expect(fileFor(split, 'actor', { kind: 'outlet' })).toBe('actors.json');
  });
});

describe('placeIn', () => {
  const dated = (...dates: string[]) => dates.map((date) => ({ date }));

  it('keeps events in the order of their dates, after their equals', () => {
    const list = dated('2023-01', '2023-05-03', '2023-05-03', '2023-07');
    expect(placeIn(list, 'events', { date: '2023-05-03' })).toBe(3);
    expect(placeIn(list, 'events', { date: '2022' })).toBe(0);
    expect(placeIn(list, 'events', { date: '2024' })).toBe(4);
    expect(placeIn([], 'events', { date: '2024' })).toBe(0);
  });

  it('in a list that is not in order, finds the place with the fewest on the wrong side', () => {
    expect(placeIn(dated('2024', '2021', '2022', '2025'), 'events', { date: '2023' })).toBe(3);
  });

  it('keeps the other kinds in the order of their ids', () => {
    expect(placeIn([{ id: 'a' }, { id: 'c' }], 'actors', { id: 'b' })).toBe(1);
  });
});

describe('proposeId', () => {
  it.each([
    [
      'event',
      { title: { en: 'Åse Vik’s remarks: on the harbour office, again and again' }, date: '2023-05~/2023-06' },
      'ase-viks-remarks-on-the-harbour-2023',
    ],
    ['statement', { actor: 'vik', issue: 'joint-patrols', date: '2023-05~' }, 's-vik-joint-patrols-2023-05'],
    ['actor', { kind: 'person', name: { en: 'Gitanas Nausėda (president)' } }, 'nauseda'],
    ['actor', { kind: 'person', name: { en: 'Ole Vik' } }, 'ole-vik'],
    ['actor', { kind: 'organisation', name: { en: 'The League' } }, 'the-league'],
    ['source', { publisher: 'The Dispatch (Kyodo)', published: '2023-05-04' }, 'the-dispatch-2023-05-04'],
    ['source', { publisher: 'Dispatch', published: '2023' }, 'dispatch-2023-b'],
    ['event', { title: { en: 'Office plan' }, date: '../..' }, 'office-plan-2'],
    ['actor', { kind: 'person', name: { en: '安倍' } }, null],
  ] as const)('%s %j is %s', (kind, draft, id) => {
    expect(proposeId(parsed, kind, draft)).toBe(id);
  });

  it('is never longer than an id may be', () => {
    const draft = { actor: 'a'.repeat(40), issue: 'b'.repeat(40), date: '2023-05-03' };
    expect(proposeId(parsed, 'statement', draft)).toHaveLength(64);
  });
});
