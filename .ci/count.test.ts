import { expect, test } from 'vitest';
import { closingLine } from './count.mjs';

const vitest = (
  numPassedTests: number,
  numFailedTests: number,
  testResults: { status: string; assertionResults: unknown[] }[] = [],
) => ({
  numTotalTests: numPassedTests + numFailedTests,
  numPassedTests,
  numFailedTests,
  testResults,
});
const playwright = (expected: number, unexpected: number, flaky = 0, errors: unknown[] = []) => ({
  stats: { expected, unexpected, flaky },
  errors,
});

test('the closing line sums the runners', () => {
  expect(closingLine([vitest(10, 0), playwright(3, 0)], 0)).toEqual({ line: '13 passed, 0 failed', exitCode: 0 });
  expect(closingLine([vitest(10, 2), playwright(3, 1)], 1)).toEqual({ line: '13 passed, 3 failed', exitCode: 1 });
});

test('a journey that passed at the second attempt has passed, and the line says so', () => {
  const { line, exitCode } = closingLine([vitest(10, 0), playwright(3, 0, 2)], 0);
  expect(line).toBe('At the second attempt: 2\n15 passed, 0 failed');
  expect(exitCode).toBe(0);
});

test('a test file or a runner that cannot start is a failure', () => {
  const broken = { status: 'failed', assertionResults: [] };
  expect(closingLine([vitest(10, 0, [broken])], 1).line).toBe('10 passed, 1 failed');
  expect(closingLine([vitest(10, 0), playwright(0, 0, 0, ['no server'])], 1).line).toBe('10 passed, 1 failed');
});

test('a step that fails outside every test is a failure', () => {
  expect(closingLine([vitest(10, 0)], 2)).toEqual({ line: '10 passed, 1 failed', exitCode: 2 });
});

test('a failure in a report fails the run whatever the exit code said', () => {
  expect(closingLine([vitest(10, 1)], 0).exitCode).toBe(1);
});

test('a run that executed no test fails', () => {
  expect(closingLine([], 0)).toEqual({ line: '0 passed, 0 failed', exitCode: 1 });
});
