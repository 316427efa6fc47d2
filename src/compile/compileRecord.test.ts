import { afterAll, describe, expect, it } from 'vitest';
import type { FileContent } from '#contract/pack.ts';
import { compileRecord } from './compileRecord.ts';
import { move, put, recordWith, remove, removeCopies, textOf, VALID } from './fixtures/broken.ts';
import { jsonIn } from './fixtures/packed.ts';

afterAll(removeCopies);

const problemsOf = (folder: string) => {
  const result = compileRecord(folder);
  return result.ok ? [] : result.problems;
};

const filesOf = (folder: string): Map<string, FileContent> => {
  const result = compileRecord(folder);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return new Map(result.files);
};

describe('compileRecord', () => {
  it('accepts the valid record and counts it', () => {
    const result = compileRecord(VALID);
    expect(result.ok && result.report.counts).toEqual([
      ['actors', 4],
      ['issues', 2],
      ['events', 4],
      ['statements', 5],
      ['sources', 3],
      ['retired', 1],
    ]);
  });

  it('gives the same files for the same record, however it is spread over files', () => {
    const spread = recordWith(
      move('events.json', 'events/2023/all.json'),
      move('statements/2023.json', 'statements.json'),
      put('sources/more.json', '[]'),
      put('notes.md', '# anything'),
      put('tours/first.json', '[]'),
      put('reliability/coder-b.json', '{}'),
      put('.DS_Store', ''),
    );
    expect(filesOf(spread)).toEqual(filesOf(VALID));
  });

  it('gives the same files for the published dataset.json alone', () => {
    const dataset = filesOf(VALID).get('dataset.json') ?? '';
    const whole = recordWith((files) => files.clear(), put('dataset.json', dataset));
    expect(filesOf(whole)).toEqual(filesOf(VALID));
  });

  it('names the records of a dataset.json by their list', () => {
    const dataset = JSON.stringify({
      ...jsonIn(filesOf(VALID), 'dataset.json'),
      issues: [3],
      sources: null,
    });
    const problems = problemsOf(recordWith((files) => files.clear(), put('dataset.json', dataset)));
    expect(problems.map(({ field, code }) => [field, code])).toEqual([
      ['sources', 'json-shape'],
      ['issues[0]', 'record-shape'],
    ]);
  });

  it('says so when the folder is not there, or is a file', () => {
    expect(problemsOf('/nowhere/at/all')).toMatchObject([{ file: '', code: 'folder-missing' }]);
    expect(problemsOf(`${VALID}/events.json`)).toMatchObject([{ file: '', code: 'folder-missing' }]);
  });

  it('needs no file for a kind without records', () => {
    const bare = recordWith((files) => {
      for (const name of [...files.keys()]) if (name !== 'record.json') files.delete(name);
    });
    expect(compileRecord(bare).ok).toBe(true);
  });

  it('finds no event for statements when the events are taken away', () => {
    const problems = problemsOf(recordWith(remove('events.json'), remove('retired.json')));
    expect(problems.map(({ code, field }) => `${code} ${field}`)).toEqual(Array(5).fill('reference-missing event'));
  });

  it('never throws for a file that is damaged anywhere', () => {
    const folders = [0, 1, 7, 40, 300, 900].map((at) =>
      recordWith((files) => {
        const text = textOf(files, 'events.json');
        put('events.json', `${text.slice(0, at)}\u0000${text.slice(at + 3)}`)(files);
      }),
    );
    for (const folder of folders) expect(problemsOf(folder).length).toBeGreaterThan(0);
  });
});
