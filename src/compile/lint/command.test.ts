import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compileRecord } from '../compileRecord.ts';
import { add, type Edit, put, recordWith, removeCopies, set, VALID } from '../fixtures/broken.ts';
import { lintCommand } from './command.ts';
import { escapeHtml } from './lintHtml.ts';

const out = mkdtempSync(join(tmpdir(), 'stanceline-lint-'));

afterAll(() => {
  removeCopies();
  rmSync(out, { recursive: true, force: true });
});

type Options = Parameters<typeof lintCommand>[1];

function runAt(folder: string, options: Options = {}) {
  const lines: string[] = [];
  const tell = (text: string): void => void lines.push(text);
  const code = lintCommand(folder, options, { out: tell, error: tell });
  return { code, folder, text: lines.join('\n') };
}

const run = (edits: readonly Edit[], options: Options = {}) => runAt(recordWith(...edits), options);

const why = { en: 'Read by <b>two</b> editors.', zh: '两位编辑已查看。' };
const explain = (...entries: readonly object[]): Edit => put('lint-explained.json', JSON.stringify(entries));

/** All rows of the record with an unused source, explained. */
const UNUSED = { kind: 'source-unused', id: 'unread', why };
const unused = add('sources.json', 'dispatch-2023', { id: 'unread' });

describe('data:lint', () => {
  it('tells kind, record, file, what and mend, counts them, and ends with 0', () => {
    const { code, folder, text } = run([unused]);
    expect(code).toBe(0);
    expect(text).toContain(
      [
        'source-unused (1)  Nobody cites the source.',
        `  ${folder}/sources.json  ›  unread`,
        '    what  The Dispatch: nobody cites it.',
        '    mend  Cite it where it helps, or retire it.',
      ].join('\n'),
    );
    expect(text).toMatch(/Lint of release 2024-01-31: \d rows to look at, 0 explained\.\n( +\d+ {2}[a-z-]+\n?)+$/);
  });

  it('ends with 1 under --strict, until every row is explained', () => {
    const open = run([unused], { strict: true });
    expect(open.code).toBe(1);
    const rows = [...open.text.matchAll(/^ {2}\S+ {2}› {2}(\S+)$/gm)].map(([, id]) => id);
    const kinds = [...open.text.matchAll(/^([a-z-]+) \((\d+)\)/gm)].flatMap(([, kind, n]) =>
      Array(Number(n)).fill(kind),
    );
    const all = rows.map((id, i) => ({ kind: kinds[i], id, why }));
    expect(run([unused, explain(...all)], { strict: true })).toMatchObject({
      code: 0,
      text: expect.stringContaining(`0 rows to look at, ${all.length} explained`),
    });
  });

  it('lists what is explained apart, with the reason', () => {
    const { text } = run([unused, explain(UNUSED)]);
    expect(text).toMatch(
      /Explained \(1\)\n {2}\S+sources.json {2}› {2}unread {2}\[source-unused\]\n {4}why {3}Read by/,
    );
    expect(text).toContain('0  source-unused (1 more explained)');
  });

  it('tells an explanation that fits no row', () => {
    const { text } = run([explain(UNUSED)]);
    expect(text).toContain('lint-explained.json  ›  source-unused unread');
    expect(text).toContain('There is no row source-unused for unread.');
  });

  it.each([
    ['a kind that is none', { ...UNUSED, kind: 'source-unread' }, 'Write "source-unused".'],
    ['a reason in one language', { ...UNUSED, why: { en: 'Read.' } }, '[0].why.zh  [field-missing]'],
  ])('refuses %s in the explanations', (_name, entry, told) => {
    const { code, text } = run([explain(entry)]);
    expect([code, text]).toEqual([1, expect.stringContaining(told)]);
  });

  it('refuses an explanation given twice, and a file that is not JSON', () => {
    expect(run([unused, explain(UNUSED, UNUSED)]).text).toContain('[1]  [list-twice]');
    expect(run([put('lint-explained.json', '[{]')]).text).toContain(
      'lint-explained.json  ›  line 1, column 3  [json-syntax]',
    );
  });

  it('looks over sound records only, and says what to mend first', () => {
    const { code, text } = run([set('events.json', 'summit-2023', 'kind', 'party')]);
    expect([code, text]).toEqual([1, expect.stringContaining('[field-word]')]);
    expect(text).toContain('Mend these first');
  });

  it('lets nothing of the record command the terminal', () => {
    expect(
      run([
        set('sources.json', 'news-zh-2023', 'publisher', '\u001b[2J'),
        add('sources.json', 'news-zh-2023', { id: 'n2' }),
      ]).text,
    ).not.toContain('\u001b');
  });

  it('takes the published dataset.json too, which has no explanations', () => {
    const compiled = compileRecord(VALID);
    const dataset = compiled.ok ? (compiled.files.get('dataset.json') ?? '') : '';
    const folder = recordWith((files) => files.clear(), put('dataset.json', dataset));
    expect(runAt(join(folder, 'dataset.json'))).toMatchObject({
      code: 0,
      text: expect.stringContaining('0 explained'),
    });
  });
});

describe('the page', () => {
  const file = join(out, 'lint.html');
  const page = (): string => readFileSync(file, 'utf8');

  it('holds the same rows and needs no other file', () => {
    const { text } = run([unused, explain(UNUSED)], { html: file });
    expect(text).toContain(`written to ${file}`);
    expect(page()).toContain('<h1>Lint of release 2024-01-31</h1>');
    expect(page()).toContain('<summary>1 explained</summary>');
    expect(page()).not.toMatch(/<(script|link|img|iframe)|https?:|url\(/);
  });

  it('escapes whatever the record holds', () => {
    const evil = `"><script>alert('1')</script>&amp;`;
    run([unused, set('sources.json', 'unread', 'publisher', evil), explain(UNUSED)], { html: file });
    expect(page()).not.toContain('<script');
    expect(page()).not.toContain('<b>');
    expect(page()).toContain(escapeHtml(evil));
    expect(escapeHtml(evil)).toBe('&#34;&#62;&#60;script&#62;alert(&#39;1&#39;)&#60;/script&#62;&#38;amp;');
  });

  it('is well formed: every element that is opened is closed', () => {
    run([unused, explain(UNUSED)], { html: file });
    const open: string[] = [];
    for (const [, close, name = ''] of page().matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>/g)) {
      if (['meta', 'br'].includes(name)) continue;
      if (close === '') open.push(name);
      else expect(open.pop()).toBe(name);
    }
    expect(open).toEqual([]);
  });
});
