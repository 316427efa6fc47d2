import { afterAll, describe, expect, it } from 'vitest';
import { checkRecord } from '../checkRecord.ts';
import { type Edit, put, recordWith, removeCopies, set } from '../fixtures/broken.ts';
import { reliabilityCommand } from './command.ts';
import { formatReliability } from './formatReliability.ts';
import { readReliability } from './readReliability.ts';
import { type Coding, reliabilityOf } from './reliability.ts';

afterAll(removeCopies);

/** `a 2, b declined`: codings of one pass. */
const pass = (text: string, coder = 'first reader'): Coding[] =>
  text.split(', ').map((entry) => {
    const [statement = '', word] = entry.split(' ');
    const position = ([-2, -1, 0, 1, 2, 'declined'] as const).find((each) => String(each) === word);
    if (position === undefined) throw new Error(entry);
    return { statement, position, coder };
  });

const FIRST = 'a 2, b 1, c -2, d declined, e declined, f 0';
const SECOND = 'a 2, b 2, c -2, d declined, e 1, g 0';

describe('reliabilityOf', () => {
  const result = reliabilityOf(pass(FIRST), pass(SECOND, 'second reader'));

  it('counts declined as a position in the percent, and leaves it out of alpha', () => {
    expect(result).toMatchObject({ n: 5, agreed: 3, percent: 60, declined: 2, alphaN: 3 });
    const without = reliabilityOf(pass('a 2, b 1, c -2'), pass('a 2, b 2, c -2'));
    expect(result.alpha).toBe(without.alpha);
    expect(without).toMatchObject({ declined: 0, alphaN: 3 });
  });

  it('names what one pass left out, and where they differ', () => {
    expect([result.onlyFirst, result.onlySecond]).toEqual([['f'], ['g']]);
    expect(result.differences).toEqual([
      { statement: 'b', first: 1, second: 2 },
      { statement: 'e', first: 'declined', second: 1 },
    ]);
  });

  it('has a table that adds up to n, with the agreed on its diagonal', () => {
    expect(result.table.flat().reduce((a, b) => a + b)).toBe(result.n);
    expect(result.table.reduce((total, row, i) => total + (row[i] ?? 0), 0)).toBe(result.agreed);
  });

  it('of nothing is nothing', () => {
    expect(reliabilityOf([], [])).toMatchObject({ n: 0, percent: null, alpha: null });
  });

  it('has no alpha where all was declined', () => {
    expect(reliabilityOf(pass('a declined'), pass('a declined'))).toMatchObject({
      percent: 100,
      alpha: null,
      alphaN: 0,
    });
  });
});

describe('formatReliability', () => {
  it('says each figure with its n and what declined counts for', () => {
    const text = formatReliability(reliabilityOf(pass(FIRST), pass(SECOND, 'second reader')));
    expect(text).toContain('60.0% (3 of n = 5); “declined” counts as a position');
    expect(text).toContain('(n = 3), Krippendorff’s alpha, ordinal; 2 statements with “declined” left out');
    expect(text).toContain('coded in the first pass only: f');
    expect(text).toContain('+ → ++  b');
  });
});

describe('data:reliability', () => {
  const coding = (statement: string, position: unknown): object => ({ statement, position, coder: 'A' });
  const write = (name: string, codings: readonly object[]): Edit =>
    put(`reliability/${name}.json`, JSON.stringify(codings));
  const run = (...edits: readonly Edit[]) => {
    const lines: string[] = [];
    const tell = (text: string): void => void lines.push(text);
    const code = reliabilityCommand(recordWith(...edits), { out: tell, error: tell });
    return { code, text: lines.join('\n') };
  };

  it('says so when a file is not there, and that is no fault', () => {
    const neither = run();
    expect(neither.code).toBe(0);
    expect(neither.text).toContain('reliability/first.json and reliability/second.json');
    expect(run(write('first', [])).text).toContain('has no reliability/second.json');
  });

  it('prints the agreement', () => {
    const both = [coding('vik-office-2023-05', -2), coding('holm-patrols-2023-07', 2)];
    const { code, text } = run(write('first', both), write('second', both));
    expect([code, text]).toEqual([0, expect.stringContaining('alpha     1.000 (n = 2)')]);
  });

  it.each([
    ['a position off the scale', [coding('vik-office-2023-05', 3)], '[0].position  [field-word]'],
    ['a statement that is not there', [coding('vik-ofice-2023-05', 1)], 'Write "vik-office-2023-05"'],
    ['a statement coded twice', [coding('vik-office-2023-05', 1), coding('vik-office-2023-05', 2)], '[list-twice]'],
    ['a coding without a coder', [{ statement: 'vik-office-2023-05', position: 1 }], '[0].coder  [field-missing]'],
    ['no coding at all', [7], '[0]  [record-shape]'],
  ])('refuses %s', (_name, codings, told) => {
    const { code, text } = run(write('first', codings as object[]), write('second', []));
    expect(code).toBe(1);
    expect(text).toContain('reliability/first.json');
    expect(text).toContain(told);
  });

  it('takes a statement that was retired since, and one that may be in a file which cannot be read', () => {
    const passes = [write('first', [coding('office-plan', 1)]), write('second', [coding('office-plan', 1)])];
    const problemsWith = (...edits: readonly Edit[]) => {
      const folder = recordWith(...passes, ...edits);
      return readReliability(folder, checkRecord(folder).parsed).problems;
    };
    expect(problemsWith(set('retired.json', 'office-plan', 'was', 'statement'))).toEqual([]);
    expect(problemsWith()).toHaveLength(2);
    expect(problemsWith(put('statements/2023.json', '[{'))).toEqual([]);
  });
});
