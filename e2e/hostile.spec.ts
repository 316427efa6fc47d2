/** Addresses that would like to be more than addresses: text in every parameter stays text, and the policy holds. */
import { HOSTILE } from '#compile/fixtures/hostile.ts';
import { parameterKeys } from '#selection/address.ts';
import { countLine } from './pages.ts';
import { expect, test } from './support.ts';

/** All parameters at once, each with the text, and one that is named by it. */
const addressWith = (text: string): string => {
  const pairs = [...parameterKeys(), text].map((key): [string, string] => [key, text]);
  return `/event/macron-nato-geography-2023/?${new URLSearchParams(pairs)}`;
};

for (const part of [0, 1]) {
  test(`text in every parameter is inert, part ${part + 1}`, async ({ page }) => {
    test.setTimeout(180_000);
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    const strings = HOSTILE.filter((_, i) => i % 2 === part);
    for (const text of strings) {
      await page.goto(addressWith(text));
      // What is no value is said to be left out; what is text narrows the set.
      await expect(page.getByRole('status').filter({ hasText: 'not-actor' })).toBeAttached();
      await expect(countLine(page)).toBeAttached();
      const found = await page.evaluate(() =>
        [...document.querySelectorAll('*')].flatMap((element) => {
          const odd = [...element.attributes].filter(
            ({ name, value }) =>
              /^on|^srcdoc$/.test(name) || (/^(href|src|action)$/.test(name) && /^\s*javascript:/i.test(value)),
          );
          const isForeign = /^(iframe|base|object|embed|form|x:.*)$/i.test(element.localName);
          const isScript =
            element.localName === 'script' &&
            !element.hasAttribute('src') &&
            !element.getAttribute('type')?.includes('json');
          return odd.length > 0 || isForeign || isScript ? [element.outerHTML.slice(0, 200)] : [];
        }),
      );
      expect(found, text).toEqual([]);
      expect(new URL(page.url()).pathname).toBe('/event/macron-nato-geography-2023/');
    }
    expect(dialogs).toEqual([]);
  });
}
