import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { corpusFromText } from '#corpus/corpusFromText.ts';
import { indexCorpus } from '#corpus/indexCorpus.ts';
import { writeIndex } from '#corpus/indexFile.ts';
import type { EventDetails, PackedIndex } from '#corpus/packed.ts';
import { randomPacked } from '#corpus/randomCorpus.ts';
import { readAddress } from '#selection/address.ts';
import { LANGUAGES, PAGES, VIEWS } from '#selection/Selection.ts';
import { htmlOf, pagesOf, type StaticPage } from './pages.ts';
import { prerenderPlugin } from './plugin.ts';

/** As Vite leaves it. */
const TEMPLATE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Stanceline</title>
    <link rel="icon" href="./favicon.svg" type="image/svg+xml" />
    <script src="./theme.js"></script>
    <script type="module" crossorigin src="./assets/index-1.js"></script>
    <link rel="stylesheet" crossorigin href="./assets/index-1.css">
  </head>
  <body>
    <div id="root"></div>
  </body>
</html>
`;

const HOSTILE = [
  '</title><script>alert(1)</script>',
  '"><img src="./x" onerror="alert(1)">',
  "' onload='alert(1)",
  '<div id="root"></div><noscript>',
  '&lt;b&gt; &amp; $& $1 $`',
  '\u202eمكتب\u202c 🇯🇵 <!-- -->',
];

const record = {
  ...randomPacked(7),
  title: { en: 'A record', zh: '记录' },
  description: { en: 'Who stood where', zh: '谁持何立场' },
  retired: [
    { id: 'gone', was: 'event', why: { en: '', zh: '' } },
    { id: 'gone-words', was: 'statement', why: { en: '', zh: '' } },
  ],
} satisfies PackedIndex;

const withTitle = (title: string): PackedIndex => ({
  ...record,
  events: { ...record.events, title: { en: record.events.id.map(() => title), zh: record.events.id.map(() => title) } },
});

const detailsWith = (summary: string): EventDetails => ({ summary: { en: summary, zh: summary }, evidence: [] });
const none = () => undefined;

/** What a browser reads in a text or an attribute of our own pages. */
const unescapeHtml = (text: string) =>
  text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
const titleIn = (html: string) => unescapeHtml(/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '');
const descriptionIn = (html: string) => unescapeHtml(/name="description" content="([^"]*)"/.exec(html)?.[1] ?? '');
const linksIn = (html: string) => [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map((match) => match[1] as string);
const tagsIn = (html: string) => [...html.matchAll(/<\/?([a-z0-9]+)/g)].map((match) => match[1] as string);

describe('pagesOf', () => {
  const corpus = indexCorpus(record);
  const pages = pagesOf(corpus, () => detailsWith('A summary.'));

  it('has every address once, in both languages', () => {
    const stances = new Set<string>();
    record.statements.issue.forEach((issue, s) => {
      for (const actor of [record.statements.actor[s], record.statements.onBehalfOf[s]] as number[]) {
        if (actor >= 0) stances.add(`stance/actor-${actor}/issue-${issue}`);
      }
    });
    const expected = [
      ...[...VIEWS, ...PAGES].map((view) => (view === 'timeline' ? '' : view)),
      ...record.events.id.map((id) => `event/${id}`),
      ...record.actors.map(({ id }) => `actor/${id}`),
      ...record.issues.map(({ id }) => `issue/${id}`),
      ...record.sources.id.map((id) => `source/${id}`),
      'event/gone',
      ...stances,
    ].flatMap((address) => ['', '/zh'].map((language) => `${language}/${address}${address === '' ? '' : '/'}`));
    expect(pages.map((page) => page.path).sort()).toEqual(expected.sort());
  });

  it('has the language of each address, and addresses that the app reads back', () => {
    for (const page of pages) {
      const { selection, ignored } = readAddress({ path: page.path, query: '' });
      expect(ignored).toEqual([]);
      expect(selection.language).toBe(page.locale);
    }
    expect(new Set(pages.map((page) => page.locale))).toEqual(new Set(LANGUAGES));
  });

  it('has a title and a description for each, of its own record', () => {
    expect(pages.filter((page) => page.title.trim() === '' || page.description.trim() === '')).toEqual([]);
    expect(pages.filter((page) => /undefined|null|NaN|Invalid/.test(JSON.stringify(page)))).toEqual([]);
    const page = (address: string) => pages.find(({ path: own }) => own === address);
    const event = record.events.id[0] as string;
    expect(page(`/event/${event}/`)?.title).toContain(record.events.title.en[0]);
    expect(page(`/zh/event/${event}/`)?.title).toContain(record.events.title.zh[0]);
    expect(page(`/event/${event}/`)?.description).toContain('A summary.');
    expect(page('/')?.description).toBe('Who stood where');
    expect(page('/zh/')?.description).toBe('谁持何立场');
    expect(page('/matrix/')?.title).not.toBe(page('/')?.title);
  });

  it('says when it was, what happened and who took part, and leaves out what is not known', () => {
    const tiny = corpusFromText('2023-06-05  macron(FR)  office  --  direct  news  call');
    const text = (path: string, summary?: string) =>
      pagesOf(tiny, () => (summary === undefined ? undefined : detailsWith(summary))).find((p) => p.path === path)
        ?.text;
    expect(text('/event/call/', 'He said no.')).toEqual(['5 June 2023', 'Call', 'He said no.', 'Taking part: Macron']);
    expect(text('/event/call/')).toEqual(['5 June 2023', 'Call', 'Taking part: Macron']);
    expect(text('/zh/event/call/')?.[0]).toBe('2023年6月5日');
    const lonely = pagesOf(
      indexCorpus({
        ...record,
        events: { ...record.events, actors: record.events.id.map(() => []) },
        statements: { ...record.statements, event: record.statements.event.map(() => 0) },
      }),
      none,
    );
    const events = lonely.filter(({ path: own }) => own.includes('/event/'));
    expect(events.filter(({ text: lines }) => lines.some((line) => /[:：]\s*$/.test(line)))).toEqual([]);
  });

  it('has the words of the pages to read, each language its own, with the figures of the record', () => {
    const text = (address: string) => pages.find(({ path: own }) => own === address)?.text ?? [];
    expect(text('/method/')).toContain('The stance rule, version 1');
    expect(text('/zh/method/')).toContain('立场规则第1版');
    expect(text('/data/')).toContain(`events: ${record.events.id.length}`);
    expect(text('/zh/data/')).toContain(`事件：${record.events.id.length}`);
    expect(pages.find(({ path: own }) => own === '/method/')?.description).toBe(text('/method/')[1]);
  });

  it('has the three views of a record without events', () => {
    const empty = pagesOf(corpusFromText(''), none);
    expect(empty.filter((page) => page.locale === 'en').map((page) => page.path)).toEqual(
      expect.arrayContaining(['/', '/matrix/', '/table/']),
    );
  });
});

describe('htmlOf', () => {
  const page: StaticPage = {
    path: '/event/call/',
    locale: 'en',
    title: 'Call',
    description: 'About',
    text: ['5 June'],
  };

  it('puts title, description and text into the built page, and leaves the rest as it is', () => {
    const html = htmlOf(TEMPLATE, page, '../../');
    expect(titleIn(html)).toBe('Call');
    expect(descriptionIn(html)).toBe('About');
    expect(html).toContain('<div id="root"></div>\n    <noscript><p>5 June</p></noscript>');
    expect(html).toContain('<html lang="en">');
    expect(html.match(/<title>/g)).toHaveLength(1);
    expect(linksIn(html)).toEqual(linksIn(TEMPLATE).map((link) => link.replace('./', '../../')));
  });

  it('says that simplified Chinese is what it is', () => {
    expect(htmlOf(TEMPLATE, { ...page, locale: 'zh' }, './')).toContain('<html lang="zh-Hans">');
  });

  it.each(HOSTILE)('shows %s as text, and makes no tag and no link of it', (text) => {
    const plain = htmlOf(TEMPLATE, page, '../../');
    const html = htmlOf(TEMPLATE, { ...page, title: text, description: text, text: [text] }, '../../');
    expect(titleIn(html)).toBe(text);
    expect(descriptionIn(html)).toBe(text);
    expect(unescapeHtml(/<p>([^<]*)<\/p>/.exec(html)?.[1] ?? '')).toBe(text);
    expect(tagsIn(html)).toEqual(tagsIn(plain));
    expect(linksIn(html)).toEqual(linksIn(plain));
  });
});

describe('the pages of a build', () => {
  let root = '';
  const dist = (...parts: string[]) => path.join(root, 'dist', ...parts);
  const read = (file: string) => readFileSync(dist(file), 'utf8');

  /** Runs the plugin's end over a built folder with the packed record in it. */
  function prerender(packed: PackedIndex, base: string): void {
    mkdirSync(dist('data'), { recursive: true });
    writeFileSync(dist('index.html'), TEMPLATE);
    writeFileSync(dist('data', 'manifest.json'), JSON.stringify({ index: 'index.1.bin' }));
    writeFileSync(dist('data', 'index.1.bin'), gzipSync(writeIndex(packed)));
    packed.events.id.forEach((id, row) => {
      if (row % packed.details.eventsPerShard !== 0) return;
      const events = packed.events.id.slice(row, row + packed.details.eventsPerShard);
      const shard = { events: Object.fromEntries(events.map((one) => [one, detailsWith(`About ${one}.`)])) };
      writeFileSync(dist('data', `events-${row / packed.details.eventsPerShard}.json`), JSON.stringify(shard));
      expect(shard.events[id]).toBeDefined();
    });
    const plugin = prerenderPlugin({ base });
    (plugin.configResolved as (config: unknown) => void)({ root, build: { outDir: 'dist' } });
    (plugin.closeBundle as (this: unknown) => void).call({ info: () => {} });
  }

  const shards = Array.from({ length: Math.ceil(record.events.id.length / 64) }, (_, i) => `events-${i}.json`);

  beforeAll(() => {
    root = mkdtempSync(path.join(tmpdir(), 'stanceline-pages-'));
    const packed = withTitle(HOSTILE[0] as string);
    prerender({ ...packed, details: { ...packed.details, events: shards } }, '/under/this');
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('are one file per address, and every link of each leads to the same files', () => {
    const built = new Set(['favicon.svg', 'theme.js', 'assets/index-1.js', 'assets/index-1.css', 'data/index.1.bin']);
    const pages = pagesOf(indexCorpus(record), none);
    expect(pages.length).toBeGreaterThan(400);
    for (const { path: address } of pages) {
      const html = read(path.join(address, 'index.html'));
      const links = linksIn(html);
      expect(links.filter((link) => link.startsWith('/'))).toEqual([]);
      expect(new Set(links.map((link) => path.posix.join(address.slice(1) || '.', link)))).toEqual(built);
    }
  });

  it('ask for the record early, and show what a title or a shard holds', () => {
    const html = read(`event/${record.events.id[100]}/index.html`);
    expect(html).toContain('<link rel="preload" as="fetch" crossorigin href="../../data/index.1.bin" />');
    expect(titleIn(html)).toContain(HOSTILE[0]);
    expect(html).toContain(`<p>About ${record.events.id[100]}.</p>`);
    expect(tagsIn(html).filter((tag) => tag === 'script')).toHaveLength(4);
  });

  it('have a page for lost addresses that finds the site from anywhere', () => {
    expect(linksIn(read('404.html')).filter((link) => !link.startsWith('/under/this/'))).toEqual([]);
    expect(existsSync(dist('index.html'))).toBe(true);
  });
});
