/** The bought checks, each with a fault planted for it: a guard that guards nothing would show here. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { plant } from './plant.ts';

const MODULES = path.join(import.meta.dirname, '..', 'node_modules');

function runTool(folder: string, script: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(MODULES, script), ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

/** Rules of biome.json beyond its recommended ones, each with a module that breaks it. */
const BREACHES = {
  noImportCycles: ['src/base/a.ts', "import { b } from './b.ts';\n\nexport const a = () => b;\n"],
  noFloatingPromises: ['src/ui/a.ts', 'const later = async () => 1;\nexport const a = () => {\n  later();\n};\n'],
  noMisusedPromises: ['src/ui/a.ts', 'const later = async () => 1;\nexport const a = () => (later() ? 1 : 2);\n'],
  useHookAtTopLevel: [
    'src/ui/useA.ts',
    "import { useState } from 'react';\n\nexport function useA(on: boolean) {\n  if (on) useState(1);\n}\n",
  ],
  useExhaustiveDependencies: [
    'src/ui/useA.ts',
    "import { useMemo } from 'react';\n\nexport const useA = (on: boolean) => useMemo(() => on, []);\n",
  ],
  useAltText: ['src/ui/A.tsx', 'export const A = () => <img src="a.png" />;\n'],
  noUndeclaredDependencies: ['src/ui/a.ts', "import 'vite';\n"],
  noNodejsModules: ['src/ui/a.ts', "import 'node:fs';\n"],
  noExplicitAny: ['src/ui/a.ts', 'export const a = (b: any) => b;\n'],
  noDefaultExport: ['src/ui/a.ts', 'export default 1;\n'],
  noBarrelFile: ['src/base/a.ts', "export { b } from './b.ts';\n"],
  noConsole: ['src/ui/a.ts', 'console.log(1);\n'],
  format: ['src/ui/a.ts', 'export const a = "1"\n'],
} as const;

test('Biome finds a breach of each rule we lean on and names the file', () => {
  const b = "import { a } from './a.ts';\n\nexport const b = (): unknown => a;\n";
  for (const [rule, [file, text]] of Object.entries(BREACHES)) {
    const { status, output } = runTool(
      plant({ 'src/base/b.ts': b, [file]: text }),
      '@biomejs/biome/bin/biome',
      'check',
    );
    expect([rule, status]).toEqual([rule, 1]);
    expect(output).toMatch(new RegExp(`${file}\\S* (lint/\\w+/)?${rule}`));
  }
}, 60_000);

test('the type checker finds a wrong type and an unchecked index and names the file', () => {
  const folder = plant({ 'src/base/a.ts': 'export const first = (list: readonly number[]): number => list[0];\n' });
  const { status, output } = runTool(folder, 'typescript/bin/tsc');
  expect(status).not.toBe(0);
  expect(output).toMatch(/src\/base\/a\.ts\(1,\d+\): error/);
}, 60_000);

test('the dead-code check finds an unused file, export and package and names each', () => {
  const folder = plant({
    'index.html': '<script type="module" src="/src/main.tsx"></script>',
    'vite.config.ts': 'export default {};\n',
    'src/main.tsx': "import { used } from '#base/a.ts';\n\ndocument.title = used;\n",
    'src/base/a.ts': "export const used = '';\nexport const idle = '';\n",
    'src/base/lost.ts': 'export const b = 1;\n',
  });
  const { status, output } = runTool(folder, 'knip/bin/knip.js');
  expect(status).toBe(1);
  expect(output).toMatch(/Unused files[\s\S]*src\/base\/lost\.ts/);
  expect(output).toMatch(/Unused exports[\s\S]*idle\s+src\/base\/a\.ts/);
  expect(output).toMatch(/Unused dependencies[\s\S]*zustand/);
  expect(output).not.toContain('used  ');
}, 60_000);
