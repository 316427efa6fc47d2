/** Where a reader finds things on the English page, and what several journeys do with them. */
import { expect, type Locator, type Page } from 'playwright/test';

/** How many events are left, beside the filters. */
export const countLine = (page: Page): Locator => page.locator('[data-filter-count]');

/** The open record beside the view, in English. */
export const panelOf = (page: Page): Locator => page.getByRole('complementary', { name: 'Details' });

export const panelTitle = (page: Page): Locator => page.locator('[data-panel-title]');

/** The place of the open event in the set: `31 of 118`. */
export const placeOf = (page: Page): Locator => page.locator('[data-place]');

/** What reader software was last told. */
export const told = (page: Page): Locator => page.locator('[role="status"][aria-live]');

/** Path and query of the page. */
export function addressOf(page: Page): string {
  const { pathname, search } = new URL(page.url());
  return pathname + search;
}

/** Ids of the events that some links lead to, in their order. */
const idsOf = (links: Locator): Promise<string[]> =>
  links.evaluateAll((found) =>
    found.map((link) => /\/event\/([^/]+)\//.exec((link as HTMLAnchorElement).href)?.[1] ?? ''),
  );

/** Ids of the table's rows from top to bottom. */
export const tableIds = (page: Page): Promise<string[]> => idsOf(page.locator('table tbody tr a'));

/** The lanes of the timeline, each with the number of events beside its name. */
export async function laneCounts(page: Page): Promise<Record<string, number>> {
  const names = await page
    .getByRole('region', { name: 'Timeline' })
    .locator('li > a[aria-label]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('aria-label') ?? ''));
  return Object.fromEntries(
    names.map((name) => {
      const [, lane = name, count] = /^(.*), (\d+) events?$/.exec(name) ?? [];
      return [lane, Number(count)];
    }),
  );
}

/** What the page says of the open event, and whether the picture shows it. */
interface Stand {
  readonly address: string;
  readonly title: string;
  readonly place: string;
  /** One of its marks lies in the frame, clear of the axis and the lane names. */
  readonly isInSight: boolean;
}

/** Waits until the page stands at an event, in all of these respects or those given. */
export async function expectStand(page: Page, expected: Partial<Stand>): Promise<void> {
  await expect
    .poll(
      () =>
        page.evaluate((): Stand => {
          const marks = document.querySelectorAll('[data-emphasis][aria-current]');
          return {
            address: location.pathname + location.search,
            title: document.querySelector('[data-panel-title]')?.textContent ?? '',
            place: document.querySelector('[data-place]')?.textContent ?? '',
            isInSight: [...marks].some((mark) => {
              const { left, top, bottom } = mark.getBoundingClientRect();
              // Half a mark in from its left: where its point or its number is drawn.
              return mark.contains(document.elementFromPoint(left + 4, (top + bottom) / 2));
            }),
          };
        }),
      { intervals: [20, 50, 100, 200] },
    )
    .toMatchObject(expected);
}
