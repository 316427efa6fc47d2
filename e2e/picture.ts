/** Where the timeline's picture shows what, on the English page. */
import { expect, type Locator, type Page } from 'playwright/test';

export const pictureOf = (page: Page) => page.getByRole('region', { name: 'Timeline' });

/** The first and last day that the picture shows, by the handles of the overview. */
export async function shownSpan(page: Page): Promise<{ from: number; to: number }> {
  // The sliders say it when the picture has come to rest.
  await expect(pictureOf(page).locator('[data-moving]')).toHaveCount(0);
  const day = async (name: string) =>
    Number(await pictureOf(page).getByRole('slider', { name }).getAttribute('aria-valuenow'));
  return { from: await day('Start of what is shown'), to: await day('End of what is shown') };
}

/** Where the point of a single day's mark is drawn, px from the left of the page. */
export const pointOf = (mark: Locator) => mark.evaluate((one) => one.getBoundingClientRect().left + 4.5);

/** A mark of one event of one day that stands clear, near a share of the width, when the picture has come to rest. */
export async function clearMark(page: Page, share: number): Promise<Locator> {
  const nameOfMark = () =>
    pictureOf(page).evaluate((picture, wanted) => {
      const marks = [...picture.querySelectorAll<HTMLElement>('a[data-emphasis]')].filter((mark) => {
        const { left, top, bottom } = mark.getBoundingClientRect();
        return (
          /^\d+ \w+ \d{4}:/.test(mark.ariaLabel ?? '') &&
          mark.contains(document.elementFromPoint(left + 4, (top + bottom) / 2))
        );
      });
      const distance = (mark: HTMLElement) => Math.abs(mark.getBoundingClientRect().left - innerWidth * wanted);
      return marks.sort((a, b) => distance(a) - distance(b))[0]?.ariaLabel ?? null;
    }, share);
  await expect.poll(nameOfMark).not.toBeNull();
  return pictureOf(page).locator(`a[aria-label=${JSON.stringify(await nameOfMark())}]`);
}
