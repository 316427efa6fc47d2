import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkBoundaries } from './boundaries.mjs';
import { plant } from './plant.ts';
import { mayImport } from './rooms.mjs';

/** What the check says of one module, without the file and line that it must begin with. */
function faultsOf(file: string, text: string): string[] {
  const { problems } = checkBoundaries(plant({ 'src/base/first.ts': "import './second.ts';", [file]: text }));
  for (const problem of problems) expect(problem).toContain(`${file}:`);
  return problems.map((problem) => problem.replace(/^.*?:\d+: /, ''));
}

const PLANTED = {
  'a room that looks up': [
    'src/corpus/x.ts',
    "import { a } from '#ui/a.ts';",
    /'#ui\/a\.ts' is in ui, which corpus may not/,
  ],
  'a type that looks up': ['src/base/x.ts', "import type { A } from '#corpus/a.ts';", /may not import/],
  'a re-export that looks up': ['src/geometry/x.ts', "export { a } from '#corpus/a.ts';", /may not import/],
  'a lazy import that looks up': ['src/ui/x.ts', "const a = () => import('#app/a.tsx');", /may not import/],
  'a view that imports a view': ['src/views/table/x.tsx', "import { a } from '#views/matrix/a.ts';", /is another view/],
  'a view that reaches beside itself': [
    'src/views/table/x.tsx',
    "import { a } from '../matrix/a.ts';",
    /is another view/,
  ],
  'the compiler in the browser': [
    'src/app/x.tsx',
    "import { a } from '#compile/a.ts';",
    /in compile, which app may not/,
  ],
  'the prerender in the app': [
    'src/main.tsx',
    "import { a } from '#prerender/a.tsx';",
    /in prerender, which main\.tsx may not/,
  ],
  'a relative path across rooms': [
    'src/ui/x.ts',
    "import { a } from '../base/a.ts';",
    /in another room: write #base\/a\.ts/,
  ],
  'a room that names itself': ['src/base/x.ts', "import { a } from '#base/a.ts';", /in the same room: write \.\//],
  'an import without extension': ['src/ui/x.ts', "import { a } from '#base/a';", /has no file extension/],
  'an import out of src': ['src/ui/x.ts', "import a from '../../package.json';", /leaves src/],
  'an import of a test': ['src/base/x.ts', "import { a } from './a.test.ts';", /is a test/],
  'React where there is none': ['src/corpus/x.ts', "import { useState } from 'react';", /no package for corpus/],
  'a Node module in the browser': ['src/ui/x.ts', "import fs from 'node:fs';", /no package for ui/],
  'a scoped package in a wrong room': [
    'src/ui/x.ts',
    "import { a } from '@tanstack/react-query';",
    /no package for ui/,
  ],
} as const;

test.each(Object.entries(PLANTED))('the boundary check finds %s and names the file', (_, [file, text, expected]) => {
  const faults = faultsOf(file, text);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(expected);
});

test('the boundary check finds a folder that is no room', () => {
  const { problems } = checkBoundaries(plant({ 'src/utils/x.ts': "import '#base/a.ts';" }));
  expect(problems[0]).toBe('src/utils/x.ts: is in no room; the rooms are in src/README.md');
});

test('the boundary check does not pass over a tree in which it found nothing to check', () => {
  expect(checkBoundaries(plant({ 'src/base/x.ts': '' })).problems).toHaveLength(1);
});

test('the boundary check leaves what looks down alone, comments and strings included', () => {
  const text = `
    // import { a } from '#app/a.ts';
    const said = "import { a } from '#app/a.ts'";
    import { a } from '#corpus/a.ts';
    import styles from './x.module.css';
    import { scaleUtc } from 'd3';
    export const view = () => import('./later.tsx');
  `;
  expect(faultsOf('src/views/table/x.tsx', text)).toEqual([]);
});

test('tests may build a corpus with the compiler', () => {
  expect(faultsOf('src/selection/x.test.ts', "import { a } from '#compile/a.ts'; import 'vitest';")).toEqual([]);
});

test('the table in src/README.md is the table that is checked', () => {
  const readme = readFileSync(path.join(import.meta.dirname, '..', 'src', 'README.md'), 'utf8');
  const rows = [...readme.matchAll(/^\| `(.+?)` \|.*\| (.*?) \|$/gm)].map(([, room, below]) => [
    room,
    [...String(below).matchAll(/`(.+?)`/g)].map((match) => match[1]),
  ]);
  expect(Object.fromEntries(rows)).toEqual(mayImport);
});
