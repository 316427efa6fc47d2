/** The built site on a host: our preview with its policy header, and a plain static host under a path of its own. */

import { startStaticServer } from './staticServer.ts';
import { expect, test } from './support.ts';

test('the preview sends the content policy and no page breaks it', async ({ page }) => {
  const response = await page.goto('/');
  const policy = response?.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  await expect(page.getByRole('main')).toBeVisible();
});

test('the site works under a path of its own on a plain static host', async ({ page }) => {
  const host = await startStaticServer('/some/base/');
  await page.goto(host.url);
  await expect(page.getByRole('main')).toBeVisible();
  // What loads after the first picture too.
  await page.waitForLoadState('networkidle');
  await host.close();
});

test.describe('an address that is no page', () => {
  test.use({ expectedMessages: [/status of 404/] });

  test('is answered with status 404 and a page that is not blank', async ({ page }) => {
    const response = await page.goto('/no-such-view/');
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('main')).toBeVisible();
  });
});
