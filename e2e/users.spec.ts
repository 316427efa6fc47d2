/**
 * What the reader, the analyst and the editor come for, each from end to end: by mouse, by touch on a phone and by
 * keyboard alone, in both languages.
 */
import type { Locator, Page } from 'playwright/test';
import { addressOf, countLine, panelTitle } from './pages.ts';
import { actorOf, eventOf, events, eventsOf, record, statementsOn } from './record.ts';
import { expect, test } from './support.ts';

type Language = 'en' | 'zh';

const WORDS = {
  en: {
    start: '/',
    search: /^Search/,
    misspelt: 'jens stoltenburg',
    next: 'Next event',
    share: 'Share, cite, report',
    text: 'Text to copy',
    as: 'As',
    report: 'Report of a problem',
    mail: 'Write a mail',
    copy: 'Copy',
    copied: 'Copied',
    filters: /^Filters/,
    country: 'Country',
    japan: /^Japan/,
    left: /^Show \d+ events?$/,
    matrix: 'Matrix',
    changes: 'Changes',
    table: 'Table',
    open: 'Open your own record',
    choose: 'Choose a file',
    refused: 'mine.csv was not opened: 2 problems',
    row: 'mine.csv, row 3 › column "kind"',
    show: 'Show harbour.csv',
    own: 'Your own record: harbour.csv',
    remove: 'remove',
  },
  zh: {
    start: '/zh/',
    search: /^搜索/,
    misspelt: '斯托尔滕贝格',
    next: '下一事件',
    share: '分享、引用、报告问题',
    text: '可复制的文本',
    as: '形式',
    report: '问题报告',
    mail: '写邮件',
    copy: '复制',
    copied: '已复制',
    filters: /^筛选/,
    country: '国家',
    japan: /^日本/,
    left: /^查看\d+个事件$/,
    matrix: '立场矩阵',
    changes: '立场变化',
    table: '表格',
    open: '打开自己的记录',
    choose: '选择文件',
    refused: '未打开 mine.csv：发现2处问题',
    row: 'mine.csv，第 3 行 › "kind" 列',
    show: '显示 harbour.csv',
    own: '您自己的记录：harbour.csv',
    remove: '移除',
  },
} as const;

/** One way of using the page. */
interface Hand {
  readonly press: (target: Locator) => Promise<void>;
  readonly isPhone: boolean;
}

const hasFocus = (target: Locator) => target.evaluate((one) => one === document.activeElement);

/** Tab until it has the focus, and inside a grid the arrows; then the key that presses it. */
async function pressByKey(target: Locator): Promise<void> {
  const page = target.page();
  await target.waitFor();
  const inGrid = await target.evaluate((one) => one.closest('[role=grid]') !== null);
  for (let stops = 0; !(await hasFocus(target)); stops++) {
    if (stops > 120) throw new Error(`no way by Tab to ${target}`);
    const isThere = inGrid && (await page.getByRole('grid').locator(':focus').count()) > 0;
    await page.keyboard.press(isThere ? 'ArrowRight' : 'Tab');
  }
  await page.keyboard.press((await target.getAttribute('type')) === 'checkbox' ? 'Space' : 'Enter');
}

const HANDS: Readonly<Record<'mouse' | 'touch' | 'keyboard', Hand>> = {
  mouse: { press: (target) => target.click(), isPhone: false },
  touch: { press: (target) => target.tap(), isPhone: true },
  keyboard: { press: pressByKey, isPhone: false },
};

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** The panel of the open record. */
const details = (page: Page) => page.locator('[data-panel]');

async function share(page: Page, hand: Hand, words: (typeof WORDS)[Language]): Promise<Locator> {
  await hand.press(details(page).locator('summary').filter({ hasText: words.share }));
  return details(page).getByRole('textbox', { name: words.text });
}

async function reader(page: Page, hand: Hand, language: Language, elsewhere: () => Promise<Page>): Promise<void> {
  const words = WORDS[language];
  const speaker = actorOf('stoltenberg');
  await page.goto(words.start);
  await hand.press(page.getByRole('banner').getByRole('button', { name: words.search }));
  await expect(page.locator('input[role=combobox]')).toBeFocused();
  await page.keyboard.type(words.misspelt);
  const hit = page.getByRole('dialog').getByRole('option', { name: speaker.name[language] }).first();
  await expect(hit).toHaveAttribute('aria-selected', 'true');
  await (hand === HANDS.keyboard ? page.keyboard.press('Enter') : hand.press(hit));
  await expect(panelTitle(page)).toHaveText(speaker.name[language]);

  const first = eventsOf('actor=stoltenberg')[0] ?? eventOf('');
  const { title } = first;
  await hand.press(details(page).getByRole('link', { name: title[language] }).first());
  await expect(panelTitle(page)).toHaveText(title[language]);
  const after = events[events.indexOf(first) + 1];
  await hand.press(details(page).getByRole('button', { name: words.next }));
  await expect(panelTitle(page)).toHaveText(after?.title[language] ?? '');

  const text = await share(page, hand, words);
  await expect(text).toHaveValue(page.url());
  await hand.press(details(page).getByRole('button', { name: words.copy, exact: true }));
  await expect(page.getByRole('status').filter({ hasText: words.copied })).toHaveCount(1);
  const other = await elsewhere();
  await other.goto(await text.inputValue());
  await expect(panelTitle(other)).toHaveText(after?.title[language] ?? '');
}

async function analyst(page: Page, hand: Hand, language: Language): Promise<void> {
  const words = WORDS[language];
  const left = eventsOf('country=JP').length;
  const views = page.getByRole('banner').getByRole('navigation');
  await page.goto(words.start);
  if (hand.isPhone) {
    await hand.press(page.getByRole('button', { name: words.filters }));
    const sheet = page.getByRole('dialog');
    await hand.press(sheet.getByText(words.country, { exact: true }));
    await hand.press(sheet.getByRole('checkbox', { name: words.japan }));
    await hand.press(sheet.getByRole('button', { name: words.left }));
  } else {
    await hand.press(page.getByRole('search').getByRole('button', { name: words.country, exact: true }));
    await hand.press(page.getByRole('dialog').getByRole('checkbox', { name: words.japan }));
    await page.keyboard.press('Escape');
  }
  await expect(countLine(page)).toContainText(`${left}`);

  await hand.press(views.getByRole('link', { name: words.matrix, exact: true }));
  const cells = page.getByRole('main').locator('a[href*="/stance/japan/"]');
  const path = new URL((await cells.first().evaluate((cell: HTMLAnchorElement) => cell.href)) ?? '').pathname;
  const issue = path.split('/').at(-2) ?? '';
  await hand.press(cells.first());
  await expect(panelTitle(page)).toContainText(actorOf('japan').name[language]);
  const said = statementsOn('japan', issue, record.release.date);
  await expect(details(page).getByRole('heading', { name: new RegExp(`[（(]${said.length}[）)]$`) })).toBeVisible();
  const stance = addressOf(page);
  expect(stance).toContain('country=JP');

  const { title } = eventOf(said.at(-1)?.event ?? '');
  await hand.press(details(page).getByRole('link', { name: title[language], exact: true }).first());
  await expect(panelTitle(page)).toHaveText(title[language]);
  await page.goBack();
  await expect(panelTitle(page)).toContainText(actorOf('japan').name[language]);
  expect(addressOf(page)).toBe(stance);
  await page.keyboard.press('Escape');
  await expect(details(page)).toHaveCount(0);

  await hand.press(views.getByRole('link', { name: words.changes, exact: true }));
  const moves = page.getByRole('main').locator('article');
  await expect(moves.first()).toBeVisible();
  await hand.press(moves.first().getByRole('link').last());
  await expect(details(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await hand.press(views.getByRole('link', { name: words.table, exact: true }));
  await expect(page.getByRole('main').getByRole('table')).toBeVisible();
  await expect(countLine(page)).toContainText(`${left}`);
  expect(addressOf(page)).toMatch(/table\/\?.*country=JP/);
}

/** A sample of the site, and a file with two faults. */
const BROKEN = {
  name: 'mine.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from('date,title,kind\n31.5.2031,A fair,other\n2031-06-01,A walk,wolk\n'),
};

async function editor(page: Page, hand: Hand, language: Language): Promise<void> {
  const words = WORDS[language];
  const event = eventOf('macron-nato-geography-2023');
  await page.goto(`${words.start}event/${event.id}/`);
  const text = await share(page, hand, words);
  await details(page).getByRole('combobox', { name: words.as, exact: true }).selectOption(words.report);
  await expect(text).toHaveValue(new RegExp(`event/${event.id}`));
  await expect(details(page).getByRole('link', { name: words.mail })).toHaveAttribute('href', /^mailto:/);
  await page.keyboard.press('Escape');

  await hand.press(page.getByRole('contentinfo').getByRole('link', { name: words.open }));
  const choose = async (file: string | typeof BROKEN) => {
    const asked = page.waitForEvent('filechooser');
    await hand.press(page.getByLabel(words.choose));
    await (await asked).setFiles(file);
  };
  await choose(BROKEN);
  await expect(page.getByRole('heading', { name: words.refused })).toBeVisible();
  await expect(page.locator('[data-problems] > li').last()).toContainText(words.row);
  await choose(`${import.meta.dirname}/../public/samples/harbour.csv`);
  await hand.press(page.locator('[data-read]').getByRole('button', { name: words.show }));
  const own = page.locator('[data-own]');
  await expect(own).toContainText(words.own);
  expect(addressOf(page)).toContain('own=');
  await hand.press(own.getByRole('button', { name: words.remove }));
  await expect(own).toHaveCount(0);
}

for (const language of ['en', 'zh'] as const)
  for (const [name, hand] of Object.entries(HANDS))
    test.describe(`by ${name}, ${language}`, () => {
      test.use({
        ...(hand.isPhone ? PHONE : {}),
        permissions: ['clipboard-read', 'clipboard-write'],
        // A reader's own record has no use for the published index, which each page asks for early.
        expectedMessages: [/preloaded using link preload but not used/],
      });

      test('the reader finds an event, steps, and passes it on', ({ page, freshPage }) =>
        reader(page, hand, language, () => freshPage()));
      test('the analyst filters, reads a stance and its evidence, the moves, the table', ({ page }) =>
        analyst(page, hand, language));
      test('the editor reports a fault, and opens a file of their own', ({ page }) => editor(page, hand, language));
    });
