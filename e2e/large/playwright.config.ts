import { defineConfig } from 'playwright/test';
import site from '../playwright.config.ts';

const { webServer: _server, reporter: _reporter, ...shared } = site;

/** As every journey, on the site that `run.mjs` serves; one at a time, since the journeys look at the thread's time. */
export default defineConfig({
  ...shared,
  testDir: '.',
  testMatch: '*.large.ts',
  outputDir: '../../.cache/e2e-large',
  workers: 1,
  fullyParallel: false,
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: { ...shared.use, actionTimeout: 30_000, baseURL: process.env['LARGE_ORIGIN'] ?? '' },
});
