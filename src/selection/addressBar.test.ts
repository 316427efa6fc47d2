import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browserAddressBar } from './addressBar.ts';

/** As much of a window as an address bar needs. */
function fakeWindow(href: string) {
  const location = new URL(href);
  const log: string[] = [];
  const target = new EventTarget();
  const write = (name: string) => (_state: unknown, _title: string, url: string) => {
    log.push(`${name} ${url}`);
    location.href = new URL(url, location).href;
  };
  const window = {
    location,
    history: { state: null, pushState: write('push'), replaceState: write('replace') },
    setTimeout: globalThis.setTimeout,
    clearTimeout: globalThis.clearTimeout,
    addEventListener: target.addEventListener.bind(target),
    removeEventListener: target.removeEventListener.bind(target),
  };
  const fire = (type: string) => target.dispatchEvent(new Event(type));
  return { window: window as unknown as Window, log, fire };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('browserAddressBar', () => {
  it.each([
    ['/', 'https://a.org/zh/matrix/?q=x#y', '', { path: '/zh/matrix/', query: '?q=x' }],
    ['/some/folder/', 'https://a.org/some/folder/event/e/', '/some/folder', { path: '/event/e/', query: '' }],
    ['/some/folder/', 'https://a.org/some/folder', '/some/folder', { path: '/', query: '' }],
    ['/some/folder/', 'https://a.org/some/folders/event/e/', '/some/folder', { path: '/', query: '' }],
    ['/some/folder/', 'https://a.org/else/', '/some/folder', { path: '/', query: '' }],
  ])('reads below %s: %s', (base, href, root, address) => {
    const bar = browserAddressBar(base, fakeWindow(href).window);
    expect(bar.root).toBe(root);
    expect(bar.read()).toEqual(address);
  });

  it('pushes at once, below the base path', () => {
    const { window, log } = fakeWindow('https://a.org/f/');
    browserAddressBar('/f/', window).write('/matrix/', 'push');
    expect(log).toEqual(['push /f/matrix/']);
  });

  it('replaces once for many steps of a gesture, with the last', () => {
    const { window, log } = fakeWindow('https://a.org/');
    const bar = browserAddressBar('/', window);
    for (const text of ['a', 'ab', 'abc']) bar.write(`/?q=${text}`, 'replace');
    expect(log).toEqual([]);
    vi.advanceTimersByTime(1000);
    expect(log).toEqual(['replace /?q=abc']);
  });

  it('finishes a replacement before a push, so that Back finds it', () => {
    const { window, log } = fakeWindow('https://a.org/');
    const bar = browserAddressBar('/', window);
    bar.write('/?q=a', 'replace');
    bar.write('/event/e/?q=a', 'push');
    vi.advanceTimersByTime(1000);
    expect(log).toEqual(['replace /?q=a', 'push /event/e/?q=a']);
  });

  it('finishes a replacement when the page is left', () => {
    const { window, log, fire } = fakeWindow('https://a.org/');
    const bar = browserAddressBar('/', window);
    bar.listen(() => {});
    bar.write('/?q=a', 'replace');
    fire('pagehide');
    expect(log).toEqual(['replace /?q=a']);
  });

  it('drops a replacement that Back has overtaken, which was of another entry', () => {
    const { window, log, fire } = fakeWindow('https://a.org/');
    const bar = browserAddressBar('/', window);
    const moves = vi.fn();
    const stop = bar.listen(moves);
    bar.write('/?q=a', 'replace');
    fire('popstate');
    vi.advanceTimersByTime(1000);
    expect([log, moves.mock.calls.length]).toEqual([[], 1]);
    stop();
    fire('popstate');
    expect(moves).toHaveBeenCalledTimes(1);
  });
});
