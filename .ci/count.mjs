// @ts-check
/**
 * `node .ci/count.mjs <exit code>`: sums the runners' JSON reports in `.cache/reports/` and prints one plain line,
 * `N passed, N failed`, with a word on those that needed a second attempt. Fails when a test failed, when the exit code given is not 0, and when no test ran.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isMain } from './isMain.mjs';

/**
 * @typedef {{ numTotalTests: number; numPassedTests: number; numFailedTests: number;
 *   testResults: { status: string; assertionResults: unknown[] }[] }} VitestReport
 * @typedef {{ stats: { expected: number; unexpected: number; flaky: number }; errors: unknown[] }} PlaywrightReport
 */

/**
 * Passed, failed and flaky of one report. A timed-out test counts as failed; one that passed when it was run again, as
 * `.ci/run` allows once, is flaky: passed, and told.
 * @param {VitestReport | PlaywrightReport} report
 */
function countReport(report) {
  if ('numTotalTests' in report) {
    // A file that cannot be loaded fails as a suite and holds no test.
    const emptySuites = report.testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.length === 0,
    );
    return { passed: report.numPassedTests, failed: report.numFailedTests + emptySuites.length, flaky: 0 };
  }
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected + flaky, failed: unexpected + report.errors.length, flaky };
}

/**
 * The closing line over all reports, and the exit code that belongs to it.
 * @param {readonly (VitestReport | PlaywrightReport)[]} reports
 * @param {number} exitCode  of the test command; a step that fails outside a test counts as one failure
 */
export function closingLine(reports, exitCode) {
  let passed = 0;
  let failed = 0;
  let flaky = 0;
  for (const count of reports.map(countReport)) {
    passed += count.passed;
    failed += count.failed;
    flaky += count.flaky;
  }
  if (exitCode !== 0 && failed === 0) failed = 1;
  const told = flaky > 0 ? `At the second attempt: ${flaky}\n` : '';
  return {
    line: `${told}${passed} passed, ${failed} failed`,
    exitCode: failed > 0 || passed === 0 ? exitCode || 1 : 0,
  };
}

if (isMain(import.meta.url)) {
  const folder = path.join(import.meta.dirname, '..', '.cache', 'reports');
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.json')) : [];
  const reports = files.map((file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')));
  const { line, exitCode } = closingLine(reports, Number(process.argv[2] ?? 0));
  console.log(line);
  process.exitCode = exitCode;
}
