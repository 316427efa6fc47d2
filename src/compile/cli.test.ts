import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { runCommand } from './cli.ts';
import { recordWith, removeCopies, set, TEXTS, VALID } from './fixtures/broken.ts';

const parent = mkdtempSync(join(tmpdir(), 'stanceline-cli-'));
const target = join(parent, 'data');

afterAll(() => {
  removeCopies();
  rmSync(parent, { recursive: true, force: true });
});

async function run(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const [out, error]: [string[], string[]] = [[], []];
  const code = await runCommand(args, env, { out: (text) => out.push(text), error: (text) => error.push(text) });
  return { code, out: out.join('\n'), error: error.join('\n') };
}

const contents = (): string[] =>
  readdirSync(target, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(target, name)).isFile())
    .map((name) => `${name}: ${readFileSync(join(target, name), 'utf8')}`);

describe('the command', () => {
  it('data writes the files and tells what they hold', async () => {
    const { code, out } = await run(['data', '--out', target], { RECORD: VALID });
    expect([code, out]).toEqual([0, expect.stringContaining('4 actors, 2 issues, 4 events')]);
    expect(readdirSync(target)).toEqual(expect.arrayContaining(['dataset.json', 'manifest.json', 'schema.json']));
  });

  it('data of a broken record tells all problems and leaves the earlier files byte for byte', async () => {
    await run(['data', '--out', target, '--record', VALID]);
    const before = contents();
    const broken = recordWith(
      set('events.json', 'summit-2023', 'date', '2023-13'),
      set('actors.json', 'vik', 'country', 'UK'),
      set('issues.json', 'joint-patrols', 'theme', 'Some Theme'),
    );
    const { code, error } = await run(['data', '--out', target], { RECORD: broken });
    expect(code).toBe(1);
    expect(error).toContain('3 problems');
    expect(error).toContain('summit-2023  ›  date  [date-impossible]');
    expect(error).toContain('Nothing was written');
    expect(contents()).toEqual(before);
    expect(readdirSync(parent)).toEqual(['data']);
  });

  it('check writes nothing', async () => {
    expect((await run(['check', '--out', join(parent, 'other'), '--record', VALID])).code).toBe(0);
    expect(readdirSync(parent)).toEqual(['data']);
  });

  it('verify holds phrases against texts, and fails when one does not stand there', async () => {
    expect(await run(['verify', '--texts', TEXTS], { RECORD: VALID })).toMatchObject({
      code: 0,
      out: expect.stringContaining('5 phrases'),
    });
    const broken = recordWith(set('events.json', 'vik-remarks-2023', 'evidence.0.phrase', 'a small mistake'));
    expect(await run(['verify', '--texts', TEXTS], { RECORD: broken })).toMatchObject({
      code: 1,
      error: expect.stringContaining('phrase-absent'),
    });
  });

  it.each([
    [['verify']],
    [['verify', '--texts', '/nowhere']],
    [['bild']],
    [[]],
    [['data', '--colour']],
    [['check', 'twice', 'over']],
    [['lint', '--texts', '/nowhere']],
    [['diff', VALID]],
    [['new']],
    [['new', 'event', 'twice']],
    [['new', 'issue']],
    [['reliability', '--strictly']],
  ])('%j is refused with words', async (args) => {
    const { code, error } = await run(args, { RECORD: VALID });
    expect(code).toBe(1);
    expect(error).not.toBe('');
  });
});

describe('the command for editors', () => {
  it('lint counts its rows, and fails for them under --strict only', async () => {
    const weak = { RECORD: recordWith(set('sources.json', 'dispatch-2023', 'reliability', 'weak')) };
    expect(await run(['lint'], weak)).toMatchObject({ code: 0, out: expect.stringMatching(/2 {2}source-weak/) });
    expect((await run(['lint', '--strict'], weak)).code).toBe(1);
  });

  it('lint writes the page it is asked for', async () => {
    const page = join(parent, 'lint.html');
    expect((await run(['lint', '--html', page], { RECORD: VALID })).code).toBe(0);
    expect(readFileSync(page, 'utf8')).toMatch(/^<!doctype html>/);
    rmSync(page);
  });

  it('diff compares two folders', async () => {
    const title = set('events.json', 'summit-2023', 'title.en', 'Another title');
    expect(await run(['diff', VALID, recordWith(title)])).toMatchObject({
      code: 0,
      out: expect.stringContaining('1 changed'),
    });
  });

  it('reliability without files says so, and that is no fault', async () => {
    expect(await run(['reliability'], { RECORD: VALID })).toMatchObject({
      code: 0,
      out: expect.stringContaining('not measured'),
    });
  });
});

describe('run.mjs', () => {
  const launcher = fileURLToPath(new URL('./run.mjs', import.meta.url));

  it('ends with 1 and without a stack for a broken record', () => {
    const folder = recordWith(set('events.json', 'summit-2023', 'kind', 'party'));
    const { status, stderr } = spawnSync(process.execPath, [launcher, 'check'], {
      env: { ...process.env, RECORD: folder },
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).toContain('[field-word]');
    expect(stderr).not.toMatch(/\n\s+at /);
  }, 30_000);

  it('reads answers from the input, one a line', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, 'new', 'source'], {
      env: { ...process.env, RECORD: recordWith() },
      encoding: 'utf8',
      input: 'The Dispatch\nMore on the harbour\n\n\n2023-06\n\n\n-\n\n\n\n\n\ny\n',
    });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Written: the-dispatch-2023-06');
  }, 30_000);
});
