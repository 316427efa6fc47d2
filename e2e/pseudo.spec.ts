/** The site in a pseudo-locale: every word of the interface is marked and 40 % longer. What is not marked was never translated; what is cut off must be readable in another way. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright/test';
import { build } from 'vite';
import { type StaticServer, startStaticServer } from './staticServer.ts';
import { expect, test } from './support.ts';

// Of an event that there is not.
test.use({ expectedMessages: [/status of 404/] });

const ROOT = path.join(import.meta.dirname, '..');
const FOLDER = path.join(ROOT, '.cache', 'pseudo');

let site: StaticServer;

test.describe.configure({ mode: 'serial' });
test.setTimeout(300_000);

test.beforeAll(async () => {
  await build({
    configFile: path.join(import.meta.dirname, 'pseudo', 'vite.config.ts'),
    mode: 'draft',
    logLevel: 'error',
  });
  site = await startStaticServer('/', FOLDER);
});

test.afterAll(() => site?.close());

const VIEWS: Readonly<Record<string, string>> = {
  timeline: '?ribbon=tokyo-office',
  event: 'event/macron-nato-geography-2023/',
  matrix: 'matrix/',
  'matrix by state': 'matrix/?rows=state',
  stance: 'stance/macron/tokyo-office/',
  changes: 'changes/',
  agreement: 'agreement/?actor=france&actor=germany',
  table: 'table/?country=FR',
  actor: 'actor/macron/',
  source: 'source/yomiuri-2023-06-06/',
  method: 'method/',
  data: 'data/',
  accessibility: 'accessibility/',
  'nothing left': '?country=FR&from=1999-01-01&to=1999-12-31',
  'no such event': 'event/no-such-event/',
};

/** Of `format.ts`, and names that are the same in every language. */
const OURS: ReadonlySet<string> = new Set([
  'Stanceline',
  'about',
  'until',
  'from',
  'uncertain',
  'and',
  'or',
  'GraphML',
  'GEXF',
  'JSON',
  'CSV',
  'SVG',
  'PNG',
]);

/** Every text of the record, which is not of the interface, and what `Intl` and `format.ts` write; the longest first. */
function otherTexts(): readonly string[] {
  const texts = new Set<string>(OURS);
  const gather = (value: unknown): void => {
    if (typeof value === 'string') texts.add(value.trim());
    else if (value !== null && typeof value === 'object') for (const part of Object.values(value)) gather(part);
  };
  const data = path.join(FOLDER, 'data');
  const files = readdirSync(data).filter((file) => /^(dataset|tours).*\.json$/.test(file));
  for (const file of files) gather(JSON.parse(readFileSync(path.join(data, file), 'utf8')));
  for (const file of readdirSync(data)) texts.add(file);
  for (let month = 0; month < 12; month++) {
    for (const style of ['long', 'short'] as const) {
      texts.add(new Intl.DateTimeFormat('en-GB', { month: style, timeZone: 'UTC' }).format(Date.UTC(2023, month, 15)));
    }
  }
  const countries = new Intl.DisplayNames(['en-GB'], { type: 'region' });
  const languages = new Intl.DisplayNames(['en-GB'], { type: 'language' });
  for (const text of [...texts]) {
    if (/^[A-Z]{2}$/.test(text)) texts.add(countries.of(text) ?? text);
    if (/^[a-z]{2}(-\w+)?$/.test(text)) texts.add(languages.of(text) ?? text);
  }
  // Not the words of the code: ids, and the closed vocabularies, which no reader should meet as they are.
  const isWords = (text: string) => /[A-Za-z]{3}/.test(text) && (!/^[a-z0-9-]+$/.test(text) || OURS.has(text));
  return [...texts].filter(isWords).sort((a, b) => b.length - a.length);
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What is left of a text without the texts of others, each as whole words. */
const withoutOthers = (text: string, others: readonly string[]): string =>
  others.reduce(
    (left, other) =>
      left.includes(other) ? left.replace(new RegExp(`(?<![A-Za-z])${escaped(other)}(?![A-Za-z])`, 'g'), ' ') : left,
    text,
  );

const arrived = async (page: Page, address: string) => {
  await page.goto(site.url + address);
  await expect(page.locator('main')).toBeVisible();
  await expect(page.getByRole('contentinfo').getByRole('button').first()).toBeVisible();
  await expect(page.locator('aside[aria-busy=true]')).toHaveCount(0);
};

/** Texts of the page, and of what reader software says, with words outside of every mark. */
const unmarked = (page: Page) =>
  page.evaluate(() => {
    // A sentence with links in it is several texts: its marks are those of its paragraph.
    const depths = new Map<Element, number>();
    const outside = (text: string, block: Element | null): string => {
      let depth = block === null ? 0 : (depths.get(block) ?? 0);
      let rest = '';
      for (const sign of text) {
        if (sign === '⟦') depth++;
        else if (sign === '⟧') depth--;
        else if (depth === 0) rest += sign;
      }
      if (block !== null) depths.set(block, depth);
      return rest.trim();
    };
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const holder = node.parentElement;
      if (holder?.closest('script, style, kbd, [lang]:not(html), option, time')) continue;
      texts.push(outside(node.textContent ?? '', holder?.closest('p, li, dd') ?? null));
    }
    for (const element of document.querySelectorAll('body [aria-label], body [title], body [placeholder]')) {
      for (const name of ['aria-label', 'title', 'placeholder'])
        texts.push(outside(element.getAttribute(name) ?? '', null));
    }
    return [...new Set(texts)].filter((text) => /[A-Za-z]{3}/.test(text));
  });

test('every word of the interface comes from the messages', async ({ page }) => {
  const others = otherTexts();
  const left: string[] = [];
  for (const [name, address] of Object.entries(VIEWS)) {
    await arrived(page, address);
    for (const text of await unmarked(page)) {
      if (/[A-Za-z]{3}/.test(withoutOthers(text, others))) left.push(`${name}: ${text}`);
    }
  }
  expect(left).toEqual([]);
});

/** Words of the interface that are cut off, and neither scroll, nor are told in a name or on pointing. */
const cutOff = (page: Page) =>
  page.evaluate(() => {
    const isTold = (element: Element): boolean => {
      const teller = element.closest('[title], [aria-label]');
      return teller !== null || element.querySelector('[title], [aria-label]') !== null;
    };
    return [...document.querySelectorAll<HTMLElement>('body *')].flatMap((element) => {
      if (!element.textContent?.includes('⟧') || element.closest('.visually-hidden, [hidden], option, svg')) return [];
      const style = getComputedStyle(element);
      // Hidden from the eye alone.
      if (style.clipPath !== 'none' || style.visibility === 'hidden' || element.getClientRects().length === 0)
        return [];
      // Only what holds words itself: what goes on below a scrolled frame is not cut off.
      if (![...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.includes('⟧')))
        return [];
      const isCut =
        (/hidden|clip/.test(style.overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (/hidden|clip/.test(style.overflowY) && element.scrollHeight > element.clientHeight + 2);
      let isOutside = false;
      // Beyond the edge of what holds it and does not scroll.
      const box = element.getBoundingClientRect();
      for (let holder = element.parentElement; holder !== null && !isOutside; holder = holder.parentElement) {
        const { overflowX } = getComputedStyle(holder);
        if (/auto|scroll/.test(overflowX)) break;
        const edge = holder.getBoundingClientRect();
        if (/hidden|clip/.test(overflowX) && (box.right > edge.right + 1 || box.left < edge.left - 1)) isOutside = true;
      }
      return (isCut || isOutside) && !isTold(element)
        ? [`${element.className}: ${element.textContent.slice(0, 80)}`]
        : [];
    });
  });

for (const [size, viewport] of Object.entries({
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
})) {
  test(`words that are 40 % longer are neither cut off nor push the page wide on the ${size}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    const cut: string[] = [];
    for (const [name, address] of Object.entries(VIEWS)) {
      await arrived(page, address);
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth), name)
        .toBeLessThanOrEqual(0);
      cut.push(...(await cutOff(page)).map((words) => `${name}: ${words}`));
    }
    expect(cut).toEqual([]);
  });
}
