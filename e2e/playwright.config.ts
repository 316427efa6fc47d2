import path from 'node:path';
import { defineConfig } from 'playwright/test';
import { launchOptions } from '../.ci/browser.mjs';

const ROOT = path.join(import.meta.dirname, '..');

/** Not the port of `npm start`, so that a reader's own preview is never what gets tested. Two runs at once want two. */
const PORT = Number(process.env['E2E_PORT'] ?? 4319);

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../.cache/e2e',
  workers: 2,
  fullyParallel: true,
  // Only where `.ci/run` asks for it, which tells in its closing line what passed at the second attempt.
  retries: Number(process.env['E2E_RETRIES'] ?? 0),
  // A journey takes seconds; a machine that builds other things beside it may take several times as long.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: path.join(ROOT, '.cache', 'reports', 'e2e.json') }]],
  use: {
    actionTimeout: 15_000,
    baseURL: `http://localhost:${PORT}`,
    launchOptions: launchOptions(),
    // What a service worker answers, no journey can intercept; `offline.spec.ts` is about it, and lets it in.
    serviceWorkers: 'block',
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    // West of UTC, where a date that went through the reader's clock would fall a day early.
    timezoneId: 'America/Los_Angeles',
    // No trace, which doubles the time of a long journey: `npm run e2e -- --trace on` when one fails.
    screenshot: 'only-on-failure',
  },
  webServer: {
    // Vite's script and not npx, so that ending the tests ends the server itself and leaves no port taken.
    command: `"${process.execPath}" node_modules/vite/bin/vite.js preview --port ${PORT} --strictPort`,
    cwd: ROOT,
    url: `http://localhost:${PORT}/`,
    reuseExistingServer: false,
    timeout: 30_000,
  },
});
