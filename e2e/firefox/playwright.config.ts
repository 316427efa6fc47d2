import path from 'node:path';
import { findFirefox } from '../../.ci/browser.mjs';
import site from '../playwright.config.ts';

const { launchOptions: _chromium, ...shared } = site.use ?? {};

/**
 * `npm run e2e:firefox`: the journeys that every browser must walk, in Debian's firefox-esr; none where it is not
 * installed. Left out is what Playwright cannot do there: touch, colours, and characters that no key has (it writes them past
 * React's eyes).
 */
export default {
  ...site,
  testDir: '..',
  outputDir: '../../.cache/e2e-firefox',
  grep: /@smoke/,
  ...(findFirefox() === null && { testIgnore: '**' }),
  workers: 1,
  // A whole browser process for each page, and its start is slow.
  timeout: 180_000,
  reporter: 'list',
  use: {
    ...shared,
    browserName: 'firefox' as const,
    // As Mozilla builds it, and not Playwright's own.
    channel: 'moz-firefox',
    launchOptions: { executablePath: path.join(import.meta.dirname, 'relay.mjs') },
    // Playwright's own style for a picture is a breach of our policy here.
    screenshot: 'off' as const,
  },
};
