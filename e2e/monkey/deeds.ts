/**
 * What there is to do on a page, one of each at random: by the visible page alone, in either language and at any size.
 * The journey of `history.spec.ts` takes those of `PICKS`; the monkey has a real mouse, finger and keyboard besides.
 */
import type { Page } from 'playwright';
import { pick } from '#base/random.ts';

export type Random = () => number;

/** Resolves to what was done, in words for a person who does it again; null when there was nothing to do it to. */
export type Deed = (page: Page, random: Random) => Promise<string | null>;

const upTo = (count: number, random: Random): number => Math.floor(random() * count);

/**
 * Found and clicked in one go, because the page may change in between, and a link that has left the page leads away from
 * it; resolves to what it was, null for none.
 */
const clickOneOf = (page: Page, selector: string, share: number): Promise<string | null> =>
  page.evaluate(
    ([selector, share]) => {
      const all = document.querySelectorAll<HTMLElement>(selector);
      const one = all[Math.floor(share * all.length)];
      one?.click();
      return one ? (one.getAttribute('href') ?? one.ariaLabel ?? one.textContent) : null;
    },
    [selector, share] as const,
  );

/** Deeds that choose something which the address holds. */
export const PICKS = {
  /** Open an event, a cell, a record: anything that the page links to. */
  open: async (page, random) => {
    const words = await clickOneOf(page, 'main a, aside a[href^="/"]', random());
    return words && `open ${words}`;
  },
  /** Choose, exclude or drop a value of a facet. */
  facet: async (page, random) => {
    const facets = page.getByRole('search').locator('button[popovertarget]');
    await facets.nth(upTo(4, random)).click();
    const options = page.locator('[popover]:popover-open li:not([data-dead])');
    const option = options.nth(upTo(Math.min(6, await options.count()), random));
    await option.locator(random() < 0.75 ? 'input' : 'button').click();
    await page.keyboard.press('Escape');
    return 'a facet';
  },
  view: async (page, random) => {
    const view = pick(['Timeline', 'Matrix', 'Table', '时间线', '立场矩阵', '表格'], random());
    const link = page.locator('header').getByRole('link', { name: view, exact: true });
    if ((await link.count()) === 0) return null;
    await link.click();
    return `view ${view}`;
  },
  /** Lanes, ribbon, order of rows: whatever the view lets one choose. */
  choice: async (page, random) => {
    const choices = page.locator('main select');
    const count = await choices.count();
    if (count === 0) return null;
    const choice = choices.nth(upTo(count, random));
    const values = await choice
      .locator('option:not(:disabled)')
      .evaluateAll((all) => all.map((option) => (option as HTMLOptionElement).value));
    const value = pick(values, random());
    await choice.selectOption(value);
    return `choose ${value}`;
  },
  /** Zoom, step, sort, change the day: a button of the view. */
  button: async (page, random) => {
    const words = await clickOneOf(page, 'main button:enabled:not([aria-expanded])', random());
    return words && `button ${words}`;
  },
  zoom: async (page) => {
    const frame = await page.getByRole('main').boundingBox();
    if (!frame) return null;
    await page.mouse.move(frame.x + frame.width * 0.6, frame.y + frame.height * 0.6);
    await page.mouse.wheel(0, -200);
    return 'zoom in';
  },
  language: async (page) => {
    await page.getByRole('link', { name: /^(中文|EN)$/ }).click();
    return 'language';
  },
  step: async (page, random) => {
    const key = pick(['k', 'j', 'Escape'], random());
    await page.keyboard.press(key);
    return `key ${key}`;
  },
  /** Back to more events, or soon none are left to play with. */
  clear: async (page) => {
    const clear = page.getByRole('search').getByRole('button', { name: /^(Clear|清除)$/ });
    if ((await clear.count()) === 0) return null;
    // On a phone the sheet of filters has one of its own.
    await clear.first().click();
    return 'clear';
  },
} as const satisfies Record<string, Deed>;

const CONTROLS = 'a[href], button, select, input, summary, textarea, [role], [tabindex]';

/** A control that shows and that nothing lies over: where its middle is, and what it is called. */
const controlAt = (page: Page, random: Random, room: string) =>
  page.evaluate(
    ({ selector, share, room }) => {
      const clear: { x: number; y: number; words: string }[] = [];
      for (const one of document.querySelectorAll<HTMLElement>(selector)) {
        if (!one.closest(room)) continue;
        const { left, right, top, bottom } = one.getBoundingClientRect();
        const [x, y] = [(left + right) / 2, (top + bottom) / 2];
        if (right - left < 1 || x < 0 || y < 0 || x > innerWidth || y > innerHeight) continue;
        if (!one.contains(document.elementFromPoint(x, y))) continue;
        const words = `${one.localName} ${(one.ariaLabel ?? one.textContent ?? '').trim().slice(0, 50)}`;
        clear.push({ x, y, words });
      }
      return clear[Math.floor(share * clear.length)] ?? null;
    },
    { selector: CONTROLS, share: random(), room },
  );

const pointOn = (page: Page, random: Random) => {
  const { width, height } = page.viewportSize() ?? { width: 800, height: 600 };
  return { x: Math.round(random() * (width - 1)), y: Math.round(random() * (height - 1)) };
};
const told = ({ x, y }: { readonly x: number; readonly y: number }) => `${Math.round(x)}, ${Math.round(y)}`;

/** Presses what shows, with the mouse or a finger. */
const pressIn =
  (room: string, isTouch: boolean): Deed =>
  async (page, random) => {
    const control = await controlAt(page, random, room);
    if (control === null) return null;
    if (isTouch) await page.touchscreen.tap(control.x, control.y);
    else await page.mouse.click(control.x, control.y);
    return `press ${control.words} at ${told(control)}`;
  };

const KEYS = [
  ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown', 'Enter', ' ', 'Tab'],
  ...['Shift+Tab', 'Escape', 'j', 'k', '/', '?', 'Control+k', '+', '-', '0', '1', '5', '9', '[', ']', 'Control+z', 'f'],
  ...['Shift+ArrowLeft', 'Shift+ArrowRight', 'Alt+ArrowUp', 'Control+Home', 'Control+End', 'Delete', 'Backspace'],
] as const;

const WORDS = [
  'macron',
  'tokyo offise',
  '北约',
  '聯絡處',
  'nato',
  'zzzzq',
  '<b>"\'',
  '2023',
  'é',
  '🦊',
  '安倍',
  'a',
] as const;

/** By the browser itself, but never out of the site. */
const travel =
  (way: 'back' | 'forward'): Deed =>
  async (page) => {
    const went = await page.evaluate((way) => {
      const { currentEntry } = navigation;
      const place = (currentEntry?.index ?? 0) + (way === 'back' ? -1 : 1);
      const url = navigation.entries()[place]?.url;
      if (!url?.startsWith(location.origin)) return false;
      history[way]();
      return true;
    }, way);
    return went ? way : null;
  };

const type: Deed = async (page, random) => {
  const field = page.locator(
    'input[type="search"]:visible, input[type="text"]:visible, input:not([type]):visible, [role="combobox"]:visible',
  );
  const count = await field.count();
  if (count === 0) return null;
  const words = pick(WORDS, random());
  await field.nth(upTo(count, random)).focus();
  await page.keyboard.type(words);
  return `type ${words}`;
};

const key: Deed = async (page, random) => {
  const name = pick(KEYS, random());
  const times = 1 + upTo(4, random);
  for (let time = 0; time < times; time++) await page.keyboard.press(name);
  return `key ${name} × ${times}`;
};

/** To the page's size of the moment: a window that is dragged smaller, a phone that is turned. */
const resizeAmong =
  (sizes: readonly (readonly [number, number])[]): Deed =>
  async (page, random) => {
    const [width, height] = pick(sizes, random());
    await page.setViewportSize({ width, height });
    return `size ${width} × ${height}`;
  };

const theme: Deed = async (page, random) => {
  const button = page.locator('header button, footer button').filter({ hasText: /◐|◑|○|●|◒|◓/ });
  if (random() < 0.5 && (await button.count()) > 0 && (await button.first().isVisible())) {
    await button.first().click({ timeout: 3000 });
    return 'the button of the colours';
  }
  const media = {
    colorScheme: pick(['light', 'dark'] as const, random()),
    forcedColors: pick(['none', 'none', 'active'] as const, random()),
    reducedMotion: pick(['reduce', 'no-preference'] as const, random()),
  };
  await page.emulateMedia(media);
  return `device ${Object.values(media).join(', ')}`;
};

const mouse = {
  point: async (page, random) => {
    const point = pointOn(page, random);
    await page.mouse.click(point.x, point.y, { clickCount: random() < 0.2 ? 2 : 1 });
    return `press at ${told(point)}`;
  },
  hover: async (page, random) => {
    const point = pointOn(page, random);
    await page.mouse.move(point.x, point.y, { steps: 4 });
    return `point at ${told(point)}`;
  },
  wheel: async (page, random) => {
    const point = pointOn(page, random);
    await page.mouse.move(point.x, point.y);
    const by = Math.round((random() - 0.5) * 1200);
    const sideways = random() < 0.2 ? by : 0;
    const turns = 1 + upTo(6, random);
    if (random() < 0.2) await page.keyboard.down('Control');
    for (let turn = 0; turn < turns; turn++) await page.mouse.wheel(sideways, sideways === 0 ? by : 0);
    await page.keyboard.up('Control');
    return `wheel ${by} × ${turns} at ${told(point)}`;
  },
  drag: async (page, random) => {
    const [from, to] = [pointOn(page, random), pointOn(page, random)];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 8 });
    await page.mouse.up();
    return `drag from ${told(from)} to ${told(to)}`;
  },
} as const satisfies Record<string, Deed>;

/** One finger, or two, from places to places. */
const fingers =
  (count: 1 | 2): Deed =>
  async (page, random) => {
    const ways = Array.from({ length: count }, () => [pointOn(page, random), pointOn(page, random)] as const);
    const client = await page.context().newCDPSession(page);
    try {
      const STEPS = 8;
      for (let step = 0; step <= STEPS; step++) {
        const touchPoints = ways.map(([from, to], id) => ({
          id,
          x: from.x + ((to.x - from.x) * step) / STEPS,
          y: from.y + ((to.y - from.y) * step) / STEPS,
        }));
        await client.send('Input.dispatchTouchEvent', { type: step === 0 ? 'touchStart' : 'touchMove', touchPoints });
      }
      await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    } finally {
      await client.detach();
    }
    return `${count} fingers: ${ways.map(([from, to]) => `${told(from)} to ${told(to)}`).join('; ')}`;
  };

const reload: Deed = async (page) => {
  await page.reload();
  return 'reload';
};

type Weighed = readonly (readonly [weight: number, deed: Deed])[];

/** What every hand does. */
const common = (isTouch: boolean): Weighed => [
  [14, pressIn('main', isTouch)],
  [6, pressIn('header, search', isTouch)],
  [6, pressIn('aside, dialog, [popover]', isTouch)],
  [1, pressIn('footer', isTouch)],
  [12, key],
  [4, type],
  [3, PICKS.open],
  [3, PICKS.facet],
  [4, PICKS.view],
  [3, PICKS.choice],
  [3, PICKS.button],
  [2, PICKS.language],
  [3, PICKS.clear],
  [3, theme],
  [5, travel('back')],
  [3, travel('forward')],
];

const WINDOWS = [
  [1440, 900],
  [1024, 768],
  [820, 1180],
  [640, 400],
  [390, 844],
  [320, 568],
  [1920, 1080],
] as const;
const PHONES = [
  [390, 844],
  [360, 640],
  [844, 390],
  [320, 568],
  [768, 1024],
] as const;

/** Deeds with their weights, for a computer or for a phone. */
export const deedsOf = (isTouch: boolean, mayReload: boolean): Weighed => [
  ...common(isTouch),
  ...(isTouch
    ? ([
        [6, fingers(1)],
        [3, fingers(2)],
        [2, resizeAmong(PHONES)],
      ] as const)
    : ([
        [4, mouse.point],
        [4, mouse.hover],
        [6, mouse.wheel],
        [6, mouse.drag],
        [3, resizeAmong(WINDOWS)],
      ] as const)),
  ...(mayReload ? ([[1, reload]] as const) : []),
];

export function pickDeed(deeds: Weighed, random: Random): Deed {
  let left = random() * deeds.reduce((sum, [weight]) => sum + weight, 0);
  for (const [weight, deed] of deeds) {
    left -= weight;
    if (left < 0) return deed;
  }
  throw new Error('no deed');
}
