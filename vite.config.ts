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

/**
 * Small parts that are always fetched together are one file: each of its own costs a request, a tag and a task. How the
 * paths below `src/` begin, of what a first deed needs, of what tells of stances anywhere, of the open record, the
 * filters, files to take along, paper, and a phone's list.
 */
const TOGETHER: Readonly<Record<string, readonly string[]>> = {
  deeds: [
    'app/(Housekeeping|pageTitle|use(AppKeys|Undo)|UndoSteps)',
    'geometry/inertia',
    'i18n/messages/undo',
    'ui/(CloseButton|HeadedTable|stepOfKey|textMeasure|timeGestures)',
    'views/data/coverageMove',
    'views/filters/optionKeys',
    'views/matrix/gridMove',
    'views/search/searchKeys',
    'views/timeline/(arcs|FirstHint|hintWords|lateKeys|Marks|motion|packMarks|paintMotion|stamps|texts)',
  ],
  stances: [
    'corpus/(agreement|asOf|field|moves|robustness|stance|sweep|trajectory)',
    'geometry/years',
    'i18n/messages/(asOfLine|coding|inWords|play|record|stance)',
    'i18n/(names|quoted|separators|stanceWords|trajectoryWords)',
    'load/useInSlices',
    'ui/(InWords|PlayControl|StanceMark|stripBars|TrajectoryStrip|useBlocks|YearScale)',
    'views/timeline/AsOfHandle',
  ],
  record: [
    'app/(Panel|RecordContent|sheetWords)',
    'base/nearest',
    'geometry/settleSheet',
    'i18n/messages/(zh/)?(panel|releases|share)\\.',
    'ui/(PanelParts|SheetGrip)',
    'views/record/',
    'views/releases/(?!ReleaseNotice)',
    'views/share/(accessed|cited|forms|Share\\.|ShareForms)',
    'views/tours/',
  ],
  filters: [
    'i18n/messages\\.ts',
    'views/filters/(?!ClearFilters|Filter(Bar|Count|Sheet)|offered|optionKeys|TextFilter|useShownWords)',
  ],
  files: ['base/csv', 'i18n/licenceName', 'ui/(FileMenu|linesOf|saveFile|sheet|svgPen)\\.'],
  paper: [
    'i18n/messages/(legend|picture)',
    'views/timeline/(Legend|legend|PrintPage|samples|savePicture|sheetLook|sheetWords|timelineSheet)',
  ],
  phone: ['views/filters/FilterSheet\\.', 'views/timeline/(formWords|TimelineList|useHeldRow)'],
};

/** As above, of packages. */
const PACKAGES: Readonly<Record<string, string>> = { stances: 'd3-array', files: 'd3-dsv' };

const together = Object.entries(TOGETHER).map(([name, parts]) => ({
  name,
  test: new RegExp([`/src/(${parts.join('|')})`, ...(PACKAGES[name] ? [`/${PACKAGES[name]}/`] : [])].join('|')),
  includeDependenciesRecursively: false,
}));

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
    // What every part shares is one chunk: several small ones cost a request each and compress badly. Counts beside the
    // values of a facet are for what opens after the first picture.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'shared',
              test: /@tanstack|preload-helper|src\/(?:load\/(?!opened|useInSlices)|ui\/late|base\/(?:later|day|lists|brand|edtf|text)|selection\/(?!facetCounts)|i18n\/useLocale|corpus\/(?:vocabulary|packed|corpus|ids))/,
            },
            {
              name: 'opened',
              includeDependenciesRecursively: false,
              test: /src\/(?:views\/open\/(?!openFile)|load\/opened|exchange\/formats|i18n\/(?:messages\/(?:open|problems)|problemInChinese))/,
            },
            { name: 'dom', test: /node_modules\/(react-dom|scheduler)\//, includeDependenciesRecursively: false },
            ...together,
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
