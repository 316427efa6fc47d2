/** The guards of `support.ts`, each with a fault planted for it: a test here is right when it fails. */
import { axe, expect, test } from './support.ts';

test.describe('a page with a fault fails its test:', () => {
  test.fail();
  test.beforeEach(async ({ page }) => void (await page.goto('/')));

  test('a warning in the console', async ({ page }) => {
    await page.evaluate(() => console.warn('planted'));
  });

  test('an error nobody catches', async ({ page }) => {
    const thrown = page.waitForEvent('pageerror');
    await page.evaluate(() => void setTimeout(() => Promise.reject(new Error('planted'))));
    await thrown;
  });

  test('a style the policy forbids, in a fresh profile', async ({ freshPage }) => {
    const fresh = await freshPage();
    await fresh.goto('/');
    await fresh.evaluate(() => document.body.setAttribute('style', 'color: red'));
  });

  test('markup from a string', async ({ page }) => {
    await page.evaluate(() => {
      try {
        document.body.innerHTML = '<b>planted</b>';
      } catch {
        // The policy throws; what counts is that the test hears of it all the same.
      }
    });
  });

  test('something that axe finds', async ({ page }) => {
    await page.evaluate(() => document.body.append(document.createElement('button')));
    expect(await axe(page)).toEqual([]);
  });
});
