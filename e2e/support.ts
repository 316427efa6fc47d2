/**
 * What every journey shares. `test` watches each page it opens: a console error or warning, an error nobody caught, a
 * breach of the content policy or a request to another host fails the test, unless the test says it expects it.
 */
import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, type BrowserContextOptions, test as base, expect, type Page } from 'playwright/test';
import { watch } from './watch.ts';

interface Fixtures {
  /** Messages that a test brings about on purpose: `test.use({ expectedMessages: [/status of 404/] })`. */
  readonly expectedMessages: readonly RegExp[];
  /** Opens a page in a fresh profile, as a reader who gets a link: no storage, no history, no cache. Watched as well. */
  readonly freshPage: (options?: BrowserContextOptions) => Promise<Page>;
}

/** Makes `goto` wait until the app has taken the place of the page that was built: before that, buttons do nothing yet. */
function waitsForApp(page: Page): Page {
  const goto = page.goto.bind(page);
  page.goto = async (...args) => {
    const response = await goto(...args);
    await page.locator('[data-static]').waitFor({ state: 'detached' });
    return response;
  };
  return page;
}

export const test = base.extend<Fixtures & { readonly faults: string[] }>({
  expectedMessages: [[], { option: true }],

  faults: [
    async ({ expectedMessages }, use) => {
      const faults: string[] = [];
      await use(faults);
      expect(faults.filter((fault) => !expectedMessages.some((expected) => expected.test(fault)))).toEqual([]);
    },
    { auto: true },
  ],

  context: async ({ context, faults }, use) => {
    await watch(context, faults);
    await use(context);
  },

  page: async ({ page, javaScriptEnabled }, use) => {
    await use(javaScriptEnabled === false ? page : waitsForApp(page));
  },

  freshPage: async ({ browser, contextOptions, baseURL, faults }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext({ ...contextOptions, ...(baseURL ? { baseURL } : {}), ...options });
      contexts.push(context);
      await watch(context, faults);
      const page = await context.newPage();
      return options.javaScriptEnabled === false ? page : waitsForApp(page);
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

export { expect };

/**
 * What axe finds on the page as it stands, one line per finding; by all its rules, WCAG 2.2 AA and best practice, or by
 * those named.
 */
export async function axe(page: Page, rules: readonly string[] = []): Promise<string[]> {
  // Its legacy mode reads no frames, which our pages do not have, and takes half the time.
  const builder = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (rules.length > 0 ? builder.withRules([...rules]) : builder).analyze();
  return violations.flatMap(({ id, impact, help, nodes }) =>
    nodes.map((node) => `${id} (${impact}): ${help}: ${node.target.join(' ')}`),
  );
}
