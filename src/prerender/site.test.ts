import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileRecord } from '#compile/compileRecord.ts';
import { HOSTILE, writeHostileRecord } from '#compile/fixtures/hostile.ts';
import { indexCorpus } from '#corpus/indexCorpus.ts';
import { randomPacked } from '#corpus/randomCorpus.ts';
import type { Build } from '#offline/keeper.ts';
import { readAddress } from '#selection/address.ts';
import { LANGUAGES, PAGES, VIEWS } from '#selection/Selection.ts';
import { addressesOf } from './addresses.ts';
import { contentPolicy } from './contentPolicy.ts';
import { buildSite } from './site.ts';

/** As Vite leaves it. */
const TEMPLATE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <script src="./theme.js"></script>
    <title>Stanceline</title>
    <link rel="icon" href="./favicon.svg" type="image/svg+xml" />
    <script type="module" crossorigin src="./assets/index-1.js"></script>
    <link rel="modulepreload" crossorigin href="./assets/shared-1.js">
    <link rel="stylesheet" crossorigin href="./assets/index-1.css">
  </head>
  <body>
    <div id="root"></div>
  </body>
</html>
`;

/** Of the views and pages that can be read without the app. */
const PAGE_CHUNKS = [
  'MethodPage',
  'DataPage',
  'Accessibility',
  'opened',
  'Table',
  'ChangesView',
  'AgreementView',
  'stances',
];

const VALID = path.join(import.meta.dirname, '../compile/fixtures/valid');
let folder = '';

/** A built folder of a record, ready for its pages. */
function builtOf(record: string, name: string): string {
  const dist = path.join(folder, name);
  mkdirSync(path.join(dist, 'data'), { recursive: true });
  mkdirSync(path.join(dist, '.vite'));
  writeFileSync(path.join(dist, 'index.html'), TEMPLATE);
  copyFileSync(path.join(import.meta.dirname, '../../public/favicon.svg'), path.join(dist, 'favicon.svg'));
  const manifest = {
    'index.html': { css: ['assets/index-1.css'] },
    'node_modules/react-dom/client.js': { file: 'assets/dom-1.js', name: 'dom' },
    'src/i18n/english.ts': { file: 'assets/english-1.js', name: 'english' },
    'src/i18n/chinese.ts': { file: 'assets/chinese-1.js', name: 'chinese' },
    '_record-1.js': { name: 'record', css: ['assets/record-1.css'], imports: ['index.html'] },
    ...Object.fromEntries(PAGE_CHUNKS.map((name) => [`_${name}-1.js`, { file: `assets/${name}-1.js`, name }])),
  };
  writeFileSync(path.join(dist, '.vite', 'manifest.json'), JSON.stringify(manifest));
  const result = compileRecord(record);
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 1));
  for (const [file, content] of result.files) {
    mkdirSync(path.dirname(path.join(dist, 'data', file)), { recursive: true });
    writeFileSync(path.join(dist, 'data', file), content);
  }
  return dist;
}

interface BuiltPage {
  /** Where it lies: `/zh/event/x/`. */
  readonly path: string;
  readonly html: string;
}

function pagesIn(dist: string): BuiltPage[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => path.basename(name) === 'index.html')
    .map((name) => ({
      path: `/${name.slice(0, -'index.html'.length).replaceAll(path.sep, '/')}`,
      html: readFileSync(path.join(dist, name), 'utf8'),
    }));
}

/** What a browser reads in a text or an attribute of our own pages. */
const unescapeHtml = (text: string): string =>
  text
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, code: string) =>
      String.fromCodePoint(Number.parseInt(code, hex ? 16 : 10)),
    )
    .replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name] ?? '');
const content = (html: string, name: string): string | undefined => {
  const found = new RegExp(`(?:name|property)="${name}" content="([^"]*)"`).exec(html)?.[1];
  return found === undefined ? undefined : unescapeHtml(found);
};
const titleIn = (html: string): string => unescapeHtml(/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '');
const tagsIn = (html: string): string[] =>
  [...html.matchAll(/<\/?([a-z][a-z0-9:-]*)/g)].map((match) => match[1] as string);
/** Without the names in a picture: how many of them it has room for depends on their length. */
const structureOf = (html: string): string[] =>
  tagsIn(html)
    .filter((tag) => tag !== 'text')
    .sort();
const textIn = (html: string): string =>
  unescapeHtml(html.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<[^>]*>/g, '\n'));
const blocksIn = (html: string, type: string): unknown[] =>
  [...html.matchAll(new RegExp(`<script type="${type}"[^>]*>([\\s\\S]*?)</script>`, 'g'))].map((match) =>
    JSON.parse(match[1] as string),
  );
const linksIn = (html: string): string[] =>
  [...html.matchAll(/<(?:a|link)\b[^>]*? href="([^"]*)"/g)].map((match) => unescapeHtml(match[1] as string));

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stanceline-site-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('addressesOf', () => {
  const packed = { ...randomPacked(7), retired: [{ id: 'gone', was: 'event' as const, why: { en: '', zh: '' } }] };
  const corpus = indexCorpus(packed);

  it('has every address once, in both languages, and the app reads each back', () => {
    const stances = new Set<string>();
    packed.statements.issue.forEach((issue, s) => {
      for (const actor of [packed.statements.actor[s], packed.statements.onBehalfOf[s]] as number[]) {
        if (actor >= 0) stances.add(`stance/actor-${actor}/issue-${issue}`);
      }
    });
    const expected = [
      ...[...VIEWS, ...PAGES].map((view) => (view === 'timeline' ? '' : view)),
      ...packed.events.id.map((id) => `event/${id}`),
      ...packed.actors.map(({ id }) => `actor/${id}`),
      ...packed.issues.map(({ id }) => `issue/${id}`),
      ...packed.sources.id.map((id) => `source/${id}`),
      'event/gone',
      ...stances,
    ].flatMap((address) => ['', '/zh'].map((language) => `${language}/${address}${address === '' ? '' : '/'}`));
    const pages = addressesOf(corpus);
    expect(pages.map((page) => page.path).sort()).toEqual(expected.sort());
    for (const page of pages) {
      const { selection, ignored } = readAddress({ path: page.path, query: '' });
      expect(ignored).toEqual([]);
      expect(selection).toEqual(page.selection);
    }
  });
});

describe('the pages of a build', () => {
  let dist = '';
  let pages: BuiltPage[] = [];
  let frames: BuiltPage[] = [];
  let kept: Build;
  const at = (address: string): string => pages.find((page) => page.path === address)?.html ?? '';

  beforeAll(async () => {
    dist = builtOf(VALID, 'valid');
    const { pages: count, build } = await buildSite({ dist, basePath: '/under/this/', siteUrl: null, cards: null });
    kept = build;
    expect(count).toBeGreaterThan(40);
    pages = pagesIn(dist).filter((page) => !page.path.startsWith('/embed/'));
    frames = pagesIn(dist).filter((page) => page.path.startsWith('/embed/'));
  });

  it('each say what they are in words of their own, and where they and their other language are', () => {
    for (const locale of LANGUAGES) {
      const own = pages.filter((page) => page.path.startsWith('/zh/') === (locale === 'zh'));
      const titles = own.map(({ html }) => titleIn(html));
      expect(new Set(titles).size).toBe(own.length);
      expect(new Set(own.map(({ html }) => content(html, 'description'))).size).toBe(own.length);
    }
    for (const { path: address, html } of pages) {
      expect(content(html, 'og:title')).toBe(titleIn(html));
      expect(`${titleIn(html)}${content(html, 'description')}`).not.toMatch(/undefined|null|NaN|Invalid/);
      const links = [...html.matchAll(/<link rel="(canonical|alternate)"(?: hreflang="([^"]*)")? href="([^"]*)"/g)].map(
        ([, rel, language, href = '']) => [language ?? rel, path.posix.join(address, href)],
      );
      const english = address.replace(/^\/zh\//, '/');
      expect(Object.fromEntries(links)).toEqual({
        canonical: address,
        en: english,
        'zh-Hans': `/zh${english}`,
        'x-default': english,
      });
      expect(html).toContain(`<html lang="${address.startsWith('/zh/') ? 'zh-Hans' : 'en'}">`);
    }
  });

  it('hold the record to read: the summary, who stood where, the phrases of the evidence, the disputes', () => {
    const text = textIn(at('/event/office-plan-2023/'));
    for (const words of [
      '3 May 2023',
      'Paper reports an office plan',
      'A newspaper wrote that the League plans an office at the harbour.',
      'an office by the end of the year',
      '年底前设立办事处',
      'When it would open',
      'No date is set',
    ]) {
      expect(text).toContain(words);
    }
    expect(textIn(at('/zh/event/office-plan-2023/'))).toContain('报纸称联盟计划在港口设立办事处。');
    expect(textIn(at('/'))).toContain('League summit');
    expect(textIn(at('/matrix/'))).toMatch(/for|against/);
    expect(textIn(at('/method/'))).toContain('The stance rule, version 1');
    expect(textIn(at('/data/'))).toContain('dataset.json');
  });

  it('bring the details that they show, so that nothing is fetched a second time', () => {
    const [own] = blocksIn(at('/event/office-plan-2023/'), 'application/json') as [
      { events: Record<string, { evidence: { source: string }[] }>; sources: Record<string, unknown> },
    ];
    expect(Object.keys(own.events)).toEqual(['office-plan-2023']);
    expect(Object.keys(own.sources).sort()).toEqual(['communique-2023', 'dispatch-2023', 'news-zh-2023']);
  });

  it('are painted before the app comes: styles first, its code last and of low priority', () => {
    for (const { path: at, html } of pages) {
      const tags = [...html.matchAll(/<(link|script)\b[^>]*>/g)].map(([tag]) => tag);
      const code = tags.filter((tag) => /type="module"/.test(tag));
      const blocking = tags.filter((tag) => /rel="stylesheet"|theme\.js/.test(tag));
      expect(blocking, at).toEqual(tags.slice(0, blocking.length));
      expect(tags.join(), at).not.toContain('modulepreload');
      expect(code.at(-1), at).toContain('index-1.js');
      expect(code.length, at).toBeGreaterThan(1);
      for (const tag of code) expect(tag, at).toContain('fetchpriority="low"');
    }
  });

  it('have data for machines that parses and names the record', () => {
    const [event] = blocksIn(at('/event/office-plan-2023/'), 'application/ld\\+json') as Record<string, unknown>[];
    expect(event).toMatchObject({ '@type': 'Event', startDate: '2023-05-03', name: 'Paper reports an office plan' });
    const [summit] = blocksIn(at('/event/summit-2023/'), 'application/ld\\+json') as Record<string, unknown>[];
    expect(summit).toMatchObject({ startDate: '2023-07-11', endDate: '2023-07-12' });
    const [about] = blocksIn(at('/event/vik-remarks-2023/'), 'application/ld\\+json') as Record<string, unknown>[];
    expect(about?.['startDate']).toBe('2023-05');
    const [person] = blocksIn(at('/actor/vik/'), 'application/ld\\+json') as Record<string, unknown>[];
    expect(person?.['@type']).toBe('Person');
    const [dataset] = blocksIn(at('/data/'), 'application/ld\\+json') as Record<string, unknown>[];
    expect(dataset?.['@type']).toBe('Dataset');
    for (const { html } of pages) expect(blocksIn(html, 'application/ld\\+json').length).toBeLessThanOrEqual(1);
    expect(content(at('/event/summit-2023/'), 'citation_title')).toContain('League summit');
  });

  it('lead only to what is there, by relative links', () => {
    const known = new Set([
      ...pages.map((page) => page.path),
      '/favicon.svg',
      '/icon-192.png',
      '/manifest.webmanifest',
      '/feed.xml',
      '/feed.json',
      '/zh/feed.xml',
      '/zh/feed.json',
      ...readdirSync(path.join(import.meta.dirname, '../../public/samples')).map((name) => `/samples/${name}`),
    ]);
    for (const { path: address, html } of pages) {
      for (const link of linksIn(html)) {
        if (/^(https?:|#)/.test(link)) continue;
        expect(link.startsWith('/')).toBe(false);
        const target = path.posix.join(address, link.split(/[?#]/)[0] as string);
        if (/^\/(assets|data\/[^/]+\.)/.test(target)) continue;
        if (target.endsWith('/oembed.json')) continue;
        if (target.startsWith('/data/releases/')) expect(existsSync(path.join(dist, target)), target).toBe(true);
        else expect(known, `${address} leads to ${target}`).toContain(target);
      }
    }
  });

  it('come with the same headers for every host: a policy that only frames may leave', () => {
    const file = (name: string) => readFileSync(path.join(dist, name), 'utf8');
    const [page, framed] = [contentPolicy('header'), contentPolicy('framed')];
    expect(page).toContain("frame-ancestors 'none'");
    expect(framed.replace('frame-ancestors *', "frame-ancestors 'none'")).toBe(page);
    for (const name of ['_headers', '.htaccess', 'nginx.conf', 'vercel.json']) {
      for (const words of [page, framed, 'nosniff', '/under/this/embed/', '/under/this/assets/']) {
        expect(file(name), name).toContain(words);
      }
    }
    const { headers } = JSON.parse(file('vercel.json')) as {
      headers: { source: string; headers: { key: string; value: string }[] }[];
    };
    const policiesAt = (address: string) =>
      headers
        .filter(({ source }) => new RegExp(`^${source}$`).test(address))
        .flatMap((rule) =>
          rule.headers.flatMap(({ key, value }) => (key === 'Content-Security-Policy' ? [value] : [])),
        );
    expect(policiesAt('/under/this/event/x/')).toEqual([page]);
    expect(policiesAt('/under/this/embed/event/x/')).toEqual([framed]);
  });

  it('can each stand in a frame, but for pages to read, and say so to programs', () => {
    const framed = pages.filter(
      (page) => !PAGES.some((name) => page.path.endsWith(`/${name}/`) && page.path.split('/').length <= 4),
    );
    expect(frames.map((frame) => frame.path).sort()).toEqual(framed.map((page) => `/embed${page.path}`).sort());
    for (const { path: address, html } of frames) {
      expect(html).toContain('name="robots" content="noindex"');
      expect(path.posix.join(address, /rel="canonical" href="([^"]*)"/.exec(html)?.[1] ?? '')).toBe(
        address.slice('/embed'.length),
      );
    }
    for (const { path: address, html } of framed) {
      expect(html).toMatch(/type="application\/json\+oembed" href="[^"]*oembed\.json"/);
      const oembed = JSON.parse(readFileSync(path.join(dist, address, 'oembed.json'), 'utf8'));
      expect(oembed).toMatchObject({ type: 'rich', version: '1.0', title: titleIn(html) });
      expect(oembed.html).toContain(`src="/under/this/embed${address}"`);
    }
  });

  it('are valid HTML, without a style or a handler that the content policy would refuse', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: { 'no-inline-style': 'error', 'no-trailing-whitespace': 'off', 'void-style': 'off', 'long-title': 'off' },
    });
    for (const address of [
      '/',
      '/zh/',
      '/matrix/',
      '/table/',
      '/method/',
      '/event/office-plan-2023/',
      '/stance/vik/harbour-office/',
    ]) {
      const report = await validator.validateString(at(address));
      expect(
        report.results.flatMap(({ messages }) => messages.map((m) => `${address} ${m.ruleId}: ${m.message}`)),
      ).toEqual([]);
    }
    for (const { html } of pages) {
      expect(html).not.toMatch(/<[^>]* style="/);
      expect(html).not.toMatch(/<[a-z][^>"]* on[a-z]+="/);
    }
  });

  it('can be kept for a visit without a network, and on a home screen by icons of the sizes they claim', () => {
    const { files, shell } = kept;
    expect(files).toContain('data/manifest.json');
    for (const prefix of ['data/index.', 'data/sources.', 'data/search.'])
      expect(files.filter((file) => file.startsWith(prefix))).toHaveLength(1);
    for (const file of files) expect(existsSync(path.join(dist, file)), file).toBe(true);
    expect(linksIn(shell).filter((link) => link !== '' && !link.startsWith('./'))).toEqual([]);
    expect(shell).toContain('data-static');
    const { icons } = JSON.parse(readFileSync(path.join(dist, 'manifest.webmanifest'), 'utf8'));
    const drawn = icons.filter(({ type }: { type: string }) => type === 'image/png');
    expect(drawn).toHaveLength(3);
    for (const { src, sizes } of drawn) {
      const png = readFileSync(path.join(dist, src));
      expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes);
    }
  });

  it('have a page for lost addresses that finds the site from anywhere', () => {
    const html = readFileSync(path.join(dist, '404.html'), 'utf8');
    // An empty link is the address itself, to be loaded again.
    expect(linksIn(html).filter((link) => !/^(?:\/under\/this\/|#main$|$)/.test(link))).toEqual([]);
    expect(textIn(html)).toContain('There is no page at this address');
    expect(textIn(html)).toContain('此地址没有页面');
  });

  it('are all on the map of the site, and the latest events in the feeds', () => {
    const map = readFileSync(path.join(dist, 'sitemap.xml'), 'utf8');
    const places = [...map.matchAll(/<loc>([^<]*)<\/loc>/g)].map((match) => match[1]);
    expect(places.sort()).toEqual(pages.map((page) => `/under/this${page.path}`).sort());
    const feed = JSON.parse(readFileSync(path.join(dist, 'zh', 'feed.json'), 'utf8'));
    expect(feed.items.map((item: { title: string }) => item.title).join()).toContain('联盟峰会');
    expect(readFileSync(path.join(dist, 'feed.xml'), 'utf8')).toContain('<summary>Members met for two days.</summary>');
    expect(readFileSync(path.join(dist, 'robots.txt'), 'utf8')).not.toContain('Sitemap');
  });

  it('name whole addresses where it is known where the site lies', async () => {
    const whole = builtOf(VALID, 'whole');
    await buildSite({ dist: whole, basePath: '/site/', siteUrl: 'https://example.org/site/', cards: null });
    const html = readFileSync(path.join(whole, 'event', 'summit-2023', 'index.html'), 'utf8');
    expect(content(html, 'og:url')).toBe('https://example.org/site/event/summit-2023/');
    expect(content(html, 'og:image')).toBeUndefined();
    expect(html).toContain('<link rel="canonical" href="https://example.org/site/event/summit-2023/" />');
    expect(readFileSync(path.join(whole, 'sitemap.xml'), 'utf8')).toContain('<loc>https://example.org/site/zh/</loc>');
    const robots = readFileSync(path.join(whole, 'robots.txt'), 'utf8');
    expect(robots).toContain('\nSitemap: https://example.org/site/sitemap.xml\n');
  });
});

describe('a record of hostile texts', () => {
  it('stays text on every page, in every data block and feed', async () => {
    const record = path.join(folder, 'hostile-record');
    const texts = writeHostileRecord(VALID, record);
    expect(texts.length).toBeGreaterThan(2 * HOSTILE.length);
    const [plain, dist] = [path.join(folder, 'valid'), builtOf(record, 'hostile')];
    expect(existsSync(plain)).toBe(true);
    await buildSite({ dist, basePath: '/', siteUrl: null, cards: null });
    const before = new Map(pagesIn(plain).map((page) => [page.path, page.html]));
    for (const { path: address, html } of pagesIn(dist)) {
      expect(structureOf(html), address).toEqual(structureOf(before.get(address) ?? ''));
      expect(html).not.toMatch(/href="\s*(javascript|data):/i);
      for (const block of blocksIn(html, 'application/json')) expect(block).toBeTypeOf('object');
      for (const block of blocksIn(html, 'application/ld\\+json')) expect(block).toBeTypeOf('object');
    }
    for (const name of ['feed.xml', 'zh/feed.xml', 'sitemap.xml']) {
      const [xml, was] = [dist, plain].map((root) => readFileSync(path.join(root, name), 'utf8')) as [string, string];
      expect(tagsIn(xml)).toEqual(tagsIn(was));
      // biome-ignore lint/suspicious/noControlCharactersInRegex: characters that XML does not have
      expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
    }
  });
});
