// @ts-check
/**
 * Who may look at whom: the one table that the check (`boundaries.mjs`), its test and `src/README.md` share.
 * A room is a folder of `src/`; each folder of `src/views/` is a room of its own, and views never import views.
 */

/** @typedef {Readonly<Record<string, readonly string[]>>} Table */

/** Rooms in order, each with the rooms it may import. `views/*` stands for every view. @type {Table} */
export const mayImport = {
  base: [],
  corpus: ['base'],
  geometry: ['base'],
  selection: ['base', 'corpus'],
  search: ['base', 'corpus'],
  contract: ['base', 'corpus', 'search'],
  compile: ['base', 'corpus', 'search', 'contract'],
  i18n: ['base', 'corpus'],
  exchange: ['base', 'corpus', 'i18n', 'contract'],
  load: ['base', 'corpus'],
  offline: [],
  ui: ['base', 'geometry', 'i18n'],
  'views/*': ['base', 'corpus', 'geometry', 'selection', 'i18n', 'load', 'search', 'ui', 'exchange'],
  app: ['base', 'corpus', 'geometry', 'selection', 'i18n', 'load', 'search', 'ui', 'views/*'],
  prerender: ['base', 'corpus', 'geometry', 'selection', 'i18n', 'load', 'search', 'ui', 'views/*', 'app', 'offline'],
};

/** Files of `src/` outside every room, with the rooms they may import. @type {Table} */
export const mountPoints = {
  'main.tsx': ['base', 'corpus', 'geometry', 'selection', 'i18n', 'load', 'ui', 'views/*', 'app'],
};

/** What every test may import beside what its room may: tests build their corpora with the compiler. */
export const testsMayImport = ['contract', 'compile', 'exchange'];

/** Packages a room may use; a room that is not here (they run in Node) may use any. `node:` counts as one. @type {Table} */
export const mayUse = {
  base: ['d3'],
  corpus: ['d3'],
  geometry: ['d3'],
  selection: ['react', 'zustand'],
  search: ['minisearch'],
  contract: ['d3', 'edtf', 'valibot'],
  exchange: ['d3', 'htmlparser2'],
  i18n: ['react'],
  load: ['react', '@tanstack/react-query', 'idb-keyval'],
  offline: [],
  ui: ['react', 'react-dom', 'd3'],
  'views/*': ['react', 'react-dom', 'd3', 'zustand', '@tanstack/react-query', 'uqr'],
  app: ['react', 'react-dom', 'd3', 'zustand', '@tanstack/react-query'],
  'main.tsx': ['react', 'react-dom', 'zustand', '@tanstack/react-query'],
};
