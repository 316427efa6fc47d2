import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { formatProblems, listWords, PROBLEM_CODES, type Problem, quote } from '#contract/problem.ts';

const problem: Problem = {
  file: 'events/2023.json',
  id: 'summit-2023',
  field: 'title.zh',
  code: 'field-missing',
  found: 'nothing',
  expected: 'the text in Chinese',
  mend: 'Add "zh": "…".',
};

it('formatProblems shows file, id, field, code, found, expected and mend', () => {
  expect(formatProblems([problem], 'data/')).toBe(
    [
      '1 problem in the record (codes are explained in data/README.md)',
      '',
      'data/events/2023.json  ›  summit-2023  ›  title.zh  [field-missing]',
      '  found     nothing',
      '  expected  the text in Chinese',
      '  mend      Add "zh": "…".',
    ].join('\n'),
  );
});

it('formatProblems puts files in order and keeps the order inside a file', () => {
  const problems = [problem, { ...problem, field: 'date' }, { ...problem, file: 'actors.json', id: null, field: '' }];
  const places = formatProblems(problems, 'data')
    .split('\n')
    .filter((line) => line.startsWith('data/'));
  expect(places).toEqual([
    'data/actors.json  [field-missing]',
    'data/events/2023.json  ›  summit-2023  ›  title.zh  [field-missing]',
    'data/events/2023.json  ›  summit-2023  ›  date  [field-missing]',
  ]);
});

it('nothing of the record reaches the terminal as a command', () => {
  const clear = '\u001b[2J';
  const text = formatProblems([{ ...problem, id: clear, found: quote(clear) }], 'data');
  expect(text).not.toContain('\u001b');
});

it('quote shortens by characters, not by halves of them', () => {
  expect(quote('北约'.repeat(50), 10)).toBe('"北约北约北约北约…');
  expect(quote('😀😀😀😀', 4)).toBe('"😀😀…');
});

it('listWords joins words as people do', () => {
  expect([listWords([]), listWords(['a']), listWords([-2, 'b', 'c'])]).toEqual(['', '"a"', '-2, "b" or "c"']);
});

it('data/README.md lists every code with its line', () => {
  const readme = readFileSync(new URL('../../data/README.md', import.meta.url), 'utf8');
  const listed = [...readme.matchAll(/^\| `([a-z-]+)` \| (.+) \|$/gm)].map(([, code, line]) => [code, line]);
  expect(Object.fromEntries(listed)).toEqual(PROBLEM_CODES);
});
