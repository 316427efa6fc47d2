import { describe, expect, it } from 'vitest';
import { filesWith } from '#compile/fixtures/broken.ts';
import { BROKEN } from '#compile/fixtures/brokenRows.ts';
import { checkRaw } from '#contract/checkRaw.ts';
import type { Problem } from '#contract/problem.ts';
import { readFiles } from '#contract/readFiles.ts';
import { readRecord } from '#exchange/readRecord.ts';
import { problemInChinese } from './problemInChinese.ts';

/** Faults of the files themselves, which only the page where one opens them can find. */
const OPENED: readonly (readonly [name: string, text: string])[] = [
  ['a.csv', ''],
  ['a.csv', 'date,titel\n2031,A\n'],
  ['a.csv', 'date,colour\n2031,red\n'],
  ['a.csv', 'date,title,title\n2031,A,B\n'],
  ['a.csv', 'date,title\n'],
  ['a.csv', 'date,title\n2031,A,one too many\n'],
  ['a.csv', `date,title\n${'2031,A\n'.repeat(20_001)}`],
  ['a.csv', 'date,title\n31.5.2031,A\n2031-05-01T10:00,B\n2031-02-30,C\n99999,D\n2031-05/2031,E\n2031/2031,F\n'],
  ['a.csv', 'date,title,issue,position,actor\n2031,A,Ferry,7,B\n2031,A,Ferry,,B\n'],
  ['a.csv', 'date,title,url,id,kind\n2031,,javascript:alert(1),An Id,meating\n'],
  ['a.csv', 'statement_id;time;concept;agreement;document_id\n1;2031-05-01;;2;d\n'],
  ['a.json', '{"events": []}'],
  ['a.json', '{"events": 7}'],
  ['a.json', '{"events": [7, {"start_date": {"year": "x"}}]}'],
  ['a.json', `{"events": [${'7,'.repeat(20_000)}7]}`],
  ['a.json', '['.repeat(200)],
  ['a.json', '{"a": "\\x"}'],
  ['a.json', '{"a" 1}'],
  ['a.json', "{'a': 1}"],
  ['a.json', '{"a": 1,,}'],
  ['a.json', '{"a": 1} ]'],
  ['a.json', '{"a": “b”}'],
  ['a.json', '[1]'],
  ['a.json', '{"format": 2, "actors": {}}'],
];

/** English words, outside of what is quoted of the file. */
const englishIn = (text: string): string[] =>
  text.replace(/"(?:[^"\\]|\\.)*"?/g, '').match(/\b(an|the|is|of|or|and|to|with|which|write|add)\b/gi) ?? [];

function expectChinese({ code, found, expected, mend }: Problem): void {
  const told = [found, expected, mend].map((text) => problemInChinese(text) ?? text);
  expect([code, ...told, ...told.flatMap(englishIn)]).toEqual([code, ...told]);
  // A closed list or a number is the same in both languages.
  const said = [expected, mend].filter((text) => !/^["\d-]/.test(text));
  expect(said.filter((text) => !/\p{Script=Han}/u.test(problemInChinese(text) ?? ''))).toEqual([]);
}

describe('a problem is told in Chinese', () => {
  // What keeps a folder from being read never happens to one file that is opened.
  const rows = BROKEN.filter(([, , , , , code]) => !['file-unknown', 'record-missing'].includes(code));
  it.each(rows)('%s', (_name, edit) => {
    const problems = checkRaw(readFiles(filesWith(edit))).problems.filter(({ code }) => code !== 'file-unknown');
    expect(problems.length).toBeGreaterThan(0);
    problems.forEach(expectChinese);
  });

  it.each(OPENED)('%s %#', (name, text) => {
    const result = readRecord(new TextEncoder().encode(text), name);
    expect(result.ok).toBe(false);
    if (!result.ok) result.problems.forEach(expectChinese);
  });
});

it('what is quoted of the file stays as it is, also when it reads like a problem', () => {
  expect(problemInChinese('"this or that, which was retired"')).toBe('"this or that, which was retired"');
  expect(problemInChinese('"tokio", which no record has')).toBe('"tokio"，没有记录用此编号');
  expect(problemInChinese('Write a web address that starts with https:// or http://.')).toBe(
    '请写以 https:// 或 http:// 开头的网址。',
  );
  expect(problemInChinese('Write "2031".')).toBe('请写 "2031"。');
  expect(problemInChinese('something else')).toBeNull();
});
