import path from 'node:path';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { recordPlugin } from '#compile/vitePlugin.ts';
import { contentPolicy, FRAMED } from '#prerender/contentPolicy.ts';
import { prerenderPlugin } from '#prerender/plugin.ts';
import { staticHost } from './.ci/staticHost.mjs';

const DIST = path.join(import.meta.dirname, 'dist');

/** `vite preview` as a plain static host with our policy in its header, in place of Vite's fallback to the home page. */
const plainPreview: Plugin = {
  name: 'stanceline:preview',
  configurePreviewServer(server) {
    server.middlewares.use(
      staticHost({
        root: DIST,
        headers: (address) => ({
          'Content-Security-Policy': contentPolicy(address.startsWith(`/${FRAMED}/`) ? 'framed' : 'header'),
        }),
      }),
    );
  },
};

export default defineConfig({
  plugins: [
    react(),
    recordPlugin({ record: process.env['RECORD'] || 'data', out: 'public/data' }),
    prerenderPlugin({
      base: process.env['BASE_PATH'] || '/',
      siteUrl: process.env['SITE_URL'] || undefined,
      cardCache: process.env['CARD_CACHE'] || undefined,
    }),
    plainPreview,
  ],
  // Relative, so that the built folder works under any path of any host.
  base: './',
  build: {
    manifest: true,
    // The policy allows neither data: addresses nor inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What every part shares is one chunk: several small ones cost a request each and compress badly.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'shared',
              test: /@tanstack|preload-helper|src\/(?:load\/(?!opened)|ui\/late|base\/(?:later|day|lists|brand|edtf|text)|selection|i18n\/useLocale|corpus\/(?:vocabulary|packed|corpus|ids))/,
            },
            {
              name: 'opened',
              includeDependenciesRecursively: false,
              test: /src\/(?:views\/open\/(?!openFile)|load\/opened|exchange\/formats|i18n\/(?:messages\/(?:open|problems)|problemInChinese))/,
            },
            {
              name: 'keys',
              includeDependenciesRecursively: false,
              test: /src\/(?:views\/(?:data\/coverageMove|filters\/optionKeys|matrix\/gridMove|search\/searchKeys|timeline\/lateKeys))/,
            },
          ],
        },
      },
    },
  },
  test: {
    environment: 'node',
    // Room for a busy machine: what takes this long hangs. Speed is the benchmark's question.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    include: ['src/**/*.test.{ts,tsx}', '.ci/**/*.test.ts', 'e2e/bench/*.test.ts'],
  },
});
