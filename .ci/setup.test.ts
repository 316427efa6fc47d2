import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { plant } from './plant.ts';
import { missingPackages, satisfies } from './setup.mjs';

test('satisfies reads the ranges of package.json', () => {
  const range = '^20.19.0 || ^22.13.0 || >=24.0.0';
  for (const version of ['20.19.0', '20.20.2', '22.13.0', '24.0.0', '26.10.1'])
    expect([version, satisfies(version, range)]).toEqual([version, true]);
  for (const version of ['18.20.4', '20.18.9', '21.7.0', '22.12.9', '23.11.0'])
    expect([version, satisfies(version, range)]).toEqual([version, false]);
  expect(() => satisfies('20.0.0', '~20.1')).toThrow(/package\.json/);
});

/** A project with a lock and what npm says it installed; `a` is a plain package, `b` for another platform. */
function project(lockedA: string, installedA: string | null): string {
  const folder = plant({
    'package-lock.json': JSON.stringify({
      packages: {
        '': {},
        'node_modules/a': { version: lockedA },
        'node_modules/b': { version: '1.0.0', optional: true },
      },
    }),
  });
  unlinkSync(path.join(folder, 'node_modules'));
  if (installedA !== null) {
    mkdirSync(path.join(folder, 'node_modules', 'a'), { recursive: true });
    writeFileSync(path.join(folder, 'node_modules', 'a', 'package.json'), '{}');
    const packages = { 'node_modules/a': { version: installedA } };
    writeFileSync(path.join(folder, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }));
  }
  return folder;
}

test('missingPackages tells a fresh clone, an old install and a good one apart', () => {
  expect(missingPackages(project('2.0.0', null))).toEqual(['node_modules/a']);
  expect(missingPackages(project('2.0.0', '1.0.0'))).toEqual(['node_modules/a']);
  expect(missingPackages(project('2.0.0', '2.0.0'))).toEqual([]);
});

test('missingPackages sees a package whose folder was deleted by hand', () => {
  const folder = project('2.0.0', '2.0.0');
  unlinkSync(path.join(folder, 'node_modules', 'a', 'package.json'));
  expect(missingPackages(folder)).toEqual(['node_modules/a']);
});

/** Runs setup in a planted project whose "npm" is the script given, and resolves to exit code and all it printed. */
function runSetup(folder: string, npm: string): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(folder, '.ci', 'setup.mjs')], {
      env: { ...process.env, npm_execpath: npm },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (part) => {
        output += part;
      });
    }
    child.on('exit', (code) => resolve({ code, output }));
  });
}

/** The project above with our setup in it and an npm that takes its time, then installs, and counts its runs. */
function projectWithNpm(body: string): { folder: string; npm: string } {
  const folder = project('2.0.0', null);
  mkdirSync(path.join(folder, '.ci'));
  for (const name of ['setup.mjs', 'isMain.mjs'])
    cpSync(path.join(import.meta.dirname, name), path.join(folder, '.ci', name));
  const npm = path.join(folder, 'npm-cli.cjs');
  writeFileSync(npm, `const fs = require('node:fs'); console.log('npm', ...process.argv.slice(2)); ${body}`);
  return { folder, npm };
}

const INSTALLS = `
  setTimeout(() => {
    fs.mkdirSync('node_modules/a', { recursive: true });
    fs.writeFileSync('node_modules/a/package.json', '{}');
    fs.writeFileSync('node_modules/.package-lock.json', '{"packages":{"node_modules/a":{"version":"2.0.0"}}}');
  }, 700);
`;

test('two setups at once install once, and the second waits', async () => {
  const { folder, npm } = projectWithNpm(INSTALLS);
  const runs = await Promise.all([runSetup(folder, npm), runSetup(folder, npm)]);
  expect(runs.map(({ code }) => code)).toEqual([0, 0]);
  const output = runs.map((run) => run.output).join('');
  expect(output.match(/^npm ci --include=dev --include=optional/gm)).toHaveLength(1);
  expect(output).toContain('waiting for it');
});

test('a setup clears the lock of one that was killed', async () => {
  const { folder, npm } = projectWithNpm(INSTALLS);
  mkdirSync(path.join(folder, '.cache'));
  writeFileSync(path.join(folder, '.cache', 'setup.lock'), '999999999');
  expect((await runSetup(folder, npm)).code).toBe(0);
});

test('a failing install ends setup with a way on and a bad exit code', async () => {
  const { folder, npm } = projectWithNpm('process.exit(3)');
  const { code, output } = await runSetup(folder, npm);
  expect(code).toBe(1);
  expect(output).toContain('npm ci --include=dev');
});

test('a Node too old is told which one is needed', async () => {
  const { folder, npm } = projectWithNpm(INSTALLS);
  writeFileSync(path.join(folder, 'package.json'), '{"engines":{"node":">=99.0.0"}}');
  const { code, output } = await runSetup(folder, npm);
  expect(code).toBe(1);
  expect(output).toMatch(/needs Node >=99\.0\.0; this is \d+/);
});
