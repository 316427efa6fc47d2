import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compileRecord } from '../compileRecord.ts';
import { add, type Edit, put, recordWith, removeCopies, set, VALID } from '../fixtures/broken.ts';
import { diffCommand } from './command.ts';
import type { Diff } from './formatDiff.ts';

const out = mkdtempSync(join(tmpdir(), 'stanceline-diff-'));

afterAll(() => {
  removeCopies();
  rmSync(out, { recursive: true, force: true });
});

const STATEMENTS = 'statements/2023.json';

function runAt(before: string, after: string) {
  const lines: string[] = [];
  const tell = (text: string): void => void lines.push(text);
  const json = join(out, 'diff.json');
  const code = diffCommand(before, after, { json }, { out: tell, error: tell });
  return { code, text: lines.join('\n'), json };
}

/** From the valid record to one with edits. */
function diffWith(...edits: readonly Edit[]): { code: 0 | 1; text: string; diff: Diff } {
  const { code, text, json } = runAt(VALID, recordWith(...edits));
  const diff: Diff = JSON.parse(readFileSync(json, 'utf8'));
  return { code, text, diff };
}

const dropRecord =
  (name: string, id: string): Edit =>
  (files) => {
    const list: { id: string }[] = JSON.parse(new TextDecoder().decode(files.get(name)));
    put(name, JSON.stringify(list.filter((record) => record.id !== id)))(files);
  };

const retire = (id: string, was: string, see?: string): Edit => add('retired.json', 'office-plan', { id, was, see });

describe('data:diff', () => {
  it('finds nothing between a record and itself', () => {
    const { code, diff, text } = diffWith();
    expect(code).toBe(0);
    expect(diff).toMatchObject({ head: [], added: [], changed: [], retired: [], revived: [], faults: [], stances: [] });
    expect(text).toContain('0 added, 0 changed, 0 retired; 0 stances moved, 0 faults.');
  });

  it('tells what was added and changed, field by field, old → new', () => {
    const { code, diff, text } = diffWith(
      add('sources.json', 'dispatch-2023', { id: 'later-2023' }),
      set('events.json', 'summit-2023', 'title.en', 'Summit at Eastport'),
      set('record.json', null, 'release.id', '2024-02-29'),
    );
    expect(code).toBe(0);
    expect(diff.added).toEqual([{ kind: 'source', id: 'later-2023' }]);
    expect(diff.changed).toEqual([
      {
        kind: 'event',
        id: 'summit-2023',
        changes: [{ field: 'title.en', from: 'League summit', to: 'Summit at Eastport' }],
      },
    ]);
    expect(diff.head).toEqual([{ field: 'release.id', from: '2024-01-31', to: '2024-02-29' }]);
    expect(text).toContain('events\n  changed  summit-2023\n    title.en  "League summit" → "Summit at Eastport"');
    expect(text).toContain('From release 2024-01-31 (2024-01-31) to 2024-02-29 (2024-01-31)');
  });

  it('tells which stances moved, for the speaker and the state spoken for, and why', () => {
    const { diff, text } = diffWith(
      add(STATEMENTS, 'vik-office-2023-07', { id: 'vik-turns-2023', position: 1 }),
      set(STATEMENTS, 'northland-patrols-2023-07', 'issue', 'harbour-office'),
    );
    expect(diff.stances.map(({ actor, issue, from, to }) => [actor, issue, from.sign, to.sign])).toEqual([
      ['northland', 'harbour-office', '−−', '0'],
      ['northland', 'joint-patrols', '0', ''],
      ['vik', 'harbour-office', '−−', '+'],
    ]);
    expect(text).toContain('moved  vik × harbour-office: −− held → + held (vik-turns-2023)');
    expect(text).toContain('gone   northland × joint-patrols: 0 held → none');
  });

  it('tells a new stance as new', () => {
    const { text } = diffWith(
      add(STATEMENTS, 'holm-patrols-2023-07', { id: 'vik-patrols', actor: 'vik', onBehalfOf: undefined }),
    );
    expect(text).toContain('new    vik × joint-patrols: none → ++ held (vik-patrols)');
  });

  it('takes each release as of its own date', () => {
    const later: Edit[] = [
      set('record.json', null, 'release.date', '2024-03-31'),
      add('events.json', 'patrol-session-2023', { id: 'later', date: '2024-03-01', partOf: undefined }),
      add(STATEMENTS, 'holm-patrols-2023-07', { id: 'holm-later', date: '2024-03-01', event: 'later', position: -1 }),
    ];
    const { diff } = diffWith(...later);
    expect(diff.stances.map(({ actor, to }) => [actor, to.sign, to.decisive])).toEqual([
      ['holm', '−', 'holm-later'],
      ['league', '−', 'holm-later'],
    ]);
  });

  it('is content with a record that was retired, and with one that came back', () => {
    const { code, diff, text } = diffWith(
      dropRecord(STATEMENTS, 'vik-office-2023-07'),
      retire('vik-office-2023-07', 'statement', 'vik-office-2023-05'),
    );
    expect(code).toBe(0);
    expect(diff.retired).toEqual([{ kind: 'statement', id: 'vik-office-2023-07', see: 'vik-office-2023-05' }]);
    expect(text).toContain('retired  vik-office-2023-07, see vik-office-2023-05');
    const back = diffWith(put('retired.json', '[]'), add('events.json', 'summit-2023', { id: 'office-plan' }));
    expect([back.code, back.diff.revived, back.diff.added]).toEqual([0, [{ kind: 'event', id: 'office-plan' }], []]);
  });

  it.each([
    [
      'a record removed without retirement',
      [dropRecord(STATEMENTS, 'vik-office-2023-07')],
      'removed',
      '"was": "statement"',
    ],
    ['a retirement that was dropped', [put('retired.json', '[]')], 'retirement-dropped', 'back into retired.json'],
    [
      'an id that changed its kind',
      [
        dropRecord(STATEMENTS, 'vik-office-2023-07'),
        add('sources.json', 'dispatch-2023', { id: 'vik-office-2023-07' }),
      ],
      'kind-changed',
      'another id',
    ],
    [
      'a retired id that came back as another kind',
      [put('retired.json', '[]'), add('sources.json', 'dispatch-2023', { id: 'office-plan' })],
      'kind-changed',
      'is of kind source now',
    ],
  ] satisfies [string, Edit[], string, string][])('ends with 1 for %s', (_name, edits, fault, mend) => {
    const { code, diff, text } = diffWith(...edits);
    expect(code).toBe(1);
    expect(diff.faults).toMatchObject([{ code: fault, mend: expect.stringContaining(mend) }]);
    expect(text).toContain(`[${fault}]`);
  });

  it('compares a published dataset.json of any name with a folder', () => {
    const compiled = compileRecord(VALID);
    const file = join(out, 'release-1.json');
    writeFileSync(file, compiled.ok ? (compiled.files.get('dataset.json') ?? '') : '');
    expect(runAt(file, VALID)).toMatchObject({ code: 0, text: expect.stringContaining('0 added, 0 changed') });
    expect(runAt(VALID, file)).toMatchObject({ code: 0 });
  });

  it('does not mind a rule that the older release breaks, but minds what cannot be read', () => {
    const long = recordWith(set('events.json', 'summit-2023', 'title.en', 'x'.repeat(90)));
    expect(runAt(long, VALID).text).toContain('changed  summit-2023');
    const broken = recordWith(set(STATEMENTS, 'vik-office-2023-05', 'issue', 'nothing'), put('actors.json', '{'));
    const { code, text } = runAt(broken, '/nowhere.json');
    expect(code).toBe(1);
    expect(text).toContain('[json-syntax]');
    expect(text).toContain('[folder-missing]');
  });

  it('names a file that is no dataset by its name', () => {
    const file = join(out, 'notes.json');
    writeFileSync(file, '[]');
    expect(runAt(file, VALID).text).toContain(`${file}  [json-shape]`);
  });
});
