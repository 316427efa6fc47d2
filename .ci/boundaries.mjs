// @ts-check
/**
 * The import check: `node .ci/boundaries.mjs [folder]`. Reads every module of `<folder>/src` and compares its imports
 * with the table in `rooms.mjs`. Across rooms a module writes `#room/file.ts`, inside its room `./file.ts`.
 * Own code because Biome's `noRestrictedImports` matches specifiers as written: it cannot tell which room `../x` is in,
 * and it would need one hand-kept list of the forbidden per room instead of one table of the allowed.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';
import { isMain } from './isMain.mjs';
import { mayImport, mayUse, mountPoints, testsMayImport } from './rooms.mjs';

const MODULE = /\.[cm]?[jt]sx?$/;
const TEST = /\.test\.tsx?$/;

/** The files under a folder, as paths relative to it with forward slashes, sorted. @param {string} folder */
function filesUnder(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

/**
 * The room of a path relative to `src/`: `views/matrix`, `base`, or `main.tsx` for a file outside every folder.
 * @param {string} file
 */
function roomOf(file) {
  const parts = file.split('/');
  return parts[0] === 'views' && parts.length > 2 ? `views/${parts[1]}` : /** @type {string} */ (parts[0]);
}

/** The row of the tables that speaks for a room: all views share one. @param {string} room */
const rowOf = (room) => (room.startsWith('views/') ? 'views/*' : room);

/**
 * What a module imports, as written, with the line: static, re-exported, dynamic with a plain string, and types.
 * @param {string} file  its name, for the language and for errors
 * @param {string} text
 * @throws when the text is no module
 */
function importsOf(file, text) {
  const parsed = parseSync(file, text);
  const error = parsed.errors[0];
  if (error) throw new Error(`${file} cannot be parsed: ${error.message}`);
  const { staticImports, staticExports, dynamicImports } = parsed.module;
  const found = [
    ...staticImports.map((entry) => entry.moduleRequest),
    ...staticExports.flatMap((entry) => entry.entries.flatMap((one) => one.moduleRequest ?? [])),
    ...dynamicImports.flatMap(({ moduleRequest: { start, end } }) => {
      const literal = /^(['"`])([^$]*)\1$/.exec(text.slice(start, end));
      return literal ? [{ value: String(literal[2]), start, end }] : [];
    }),
  ];
  const seen = new Map(found.map(({ value, start }) => [value, start]));
  return [...seen].map(([specifier, start]) => ({ specifier, line: text.slice(0, start).split('\n').length }));
}

/**
 * What is wrong with one import, in words with the mend, or null.
 * @param {string} file  relative to `src/`
 * @param {string} specifier  as written
 */
function faultOf(file, specifier) {
  const room = roomOf(file);
  const isTest = TEST.test(file);
  const isRelative = /^\.\.?(\/|$)/.test(specifier);
  if (!isRelative && !specifier.startsWith('#')) return isTest ? null : packageFault(room, specifier);

  const written = specifier.replace(/\?.*$/, '');
  const target = isRelative ? path.posix.join(path.posix.dirname(file), written) : written.slice(1);
  if (target.startsWith('..')) return 'leaves src/: nothing outside it belongs in the bundle';
  if (!path.posix.extname(target)) return `has no file extension: write the file's own name, such as ${specifier}.ts`;
  if (TEST.test(target)) return 'is a test: move what both need into a module of its own';

  const targetRoom = roomOf(target);
  if (room === targetRoom) {
    return isRelative ? null : `is in the same room: write ./… instead of #${room}/…`;
  }
  const below = mountPoints[room] ?? mayImport[rowOf(room)] ?? [];
  const allowed = isTest ? [...below, ...testsMayImport] : below;
  if (!allowed.includes(rowOf(targetRoom))) {
    if (rowOf(room) === 'views/*' && rowOf(targetRoom) === 'views/*') {
      return 'is another view: move what both need down (corpus, geometry, ui) or compose the two in app';
    }
    return `is in ${targetRoom}, which ${room} may not import (it may: ${allowed.join(', ') || 'nothing'})`;
  }
  return isRelative ? `is in another room: write #${target}` : null;
}

/** @param {string} room @param {string} specifier */
function packageFault(room, specifier) {
  const allowed = mayUse[rowOf(room)];
  if (!allowed) return null;
  const name = specifier.startsWith('node:')
    ? 'node:'
    : specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  if (allowed.includes(name)) return null;
  return `is no package for ${room} (it may use: ${allowed.join(', ')}); the table is .ci/rooms.mjs`;
}

/**
 * Checks `<folder>/src`. Every problem is a line that names the file; the counts say that something was looked at.
 * @param {string} folder
 */
export function checkBoundaries(folder) {
  const src = path.join(folder, 'src');
  const problems = [];
  let fileCount = 0;
  let importCount = 0;
  for (const file of filesUnder(src).filter((name) => MODULE.test(name) && !name.endsWith('.d.ts'))) {
    fileCount += 1;
    const row = rowOf(roomOf(file));
    if (!(row in mayImport) && !(row in mountPoints))
      problems.push(`src/${file}: is in no room; the rooms are in src/README.md`);
    for (const { specifier, line } of importsOf(file, readFileSync(path.join(src, file), 'utf8'))) {
      importCount += 1;
      const fault = faultOf(file, specifier);
      if (fault) problems.push(`src/${file}:${line}: '${specifier}' ${fault}`);
    }
  }
  if (importCount === 0) problems.push(`src: no import found in ${fileCount} files, so nothing was checked`);
  return { problems, fileCount, importCount };
}

if (isMain(import.meta.url)) {
  const { problems, fileCount, importCount } = checkBoundaries(process.argv[2] ?? '.');
  for (const problem of problems) console.error(problem);
  console.log(
    `boundaries: ${importCount} imports in ${fileCount} files, ${problems.length} against the table in src/README.md`,
  );
  process.exitCode = problems.length > 0 ? 1 : 0;
}
