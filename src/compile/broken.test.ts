import { afterAll, describe, expect, it } from 'vitest';
import { PROBLEM_CODES, type Problem, type ProblemCode } from '#contract/problem.ts';
import { compileRecord } from './compileRecord.ts';
import { type Edit, move, put, recordWith, removeCopies, rewrite, set } from './fixtures/broken.ts';
import { ACTORS, BROKEN, date, EVENTS, STATEMENTS, SUMMIT } from './fixtures/brokenRows.ts';

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
  it.each(BROKEN)('%s', (_name, edit, file, id, field, code, mend) => {
    const problems = problemsWith(edit);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file, id, field, code });
    expect(problems[0]?.found).not.toBe('');
    expect(problems[0]?.expected).not.toBe('');
    expect(problems[0]?.mend).toContain(mend);
  });

  it('for every code there is', () => {
    const shown = new Set(BROKEN.map(([, , , , , code]) => code));
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
