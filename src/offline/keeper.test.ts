import { describe, expect, it, vi } from 'vitest';
import { type Build, keeperOf } from './keeper.ts';

const SCOPE = 'https://example.org/some/base/';

/** Caches in memory, as far as they are used. @param hasRoom  whether the disk takes more */
function cachesOf(network: Network, hasRoom = () => true): CacheStorage {
  const stores = new Map<string, Map<string, Response>>();
  const storeOf = (name: string) => {
    const store = stores.get(name) ?? new Map<string, Response>();
    stores.set(name, store);
    const put = async (url: string, response: Response) => {
      if (!hasRoom()) throw new DOMException('full', 'QuotaExceededError');
      store.set(url, response);
    };
    return {
      match: async (url: string) => store.get(url)?.clone(),
      put,
      keys: async () => [...store.keys()].map((url) => ({ url })),
      delete: async ({ url }: { url: string }) => store.delete(url),
      addAll: async (requests: Request[]) => {
        const answers = await Promise.all(requests.map((request) => network(request)));
        if (answers.some(({ ok }) => !ok)) throw new TypeError('not ok');
        await Promise.all(answers.map((answer, i) => put(requests[i]?.url ?? '', answer)));
      },
    };
  };
  return {
    keys: async () => [...stores.keys()],
    open: async (name: string) => storeOf(name),
    delete: async (name: string) => stores.delete(name),
  } as unknown as CacheStorage;
}

type Network = (request: Request) => Promise<Response>;

const text = (body: string, type = 'text/javascript', status = 200) =>
  new Response(body, { status, headers: { 'Content-Type': type } });

/** A host and a reader's browser. The host answers with the path and its own build, until something else is said. */
function world() {
  let host: Network | null = null;
  let hasRoom = true;
  let now = 'one';
  const asked: string[] = [];
  const network: Network = async (request) => {
    const path = request.url.slice(SCOPE.length);
    asked.push(path);
    if (host !== null) return host(request);
    const type = /\.js$/.test(path) ? 'text/javascript' : /\.json$/.test(path) ? 'application/json' : 'text/html';
    return text(`${path} of ${now}`, type);
  };
  const caches = cachesOf(network, () => hasRoom);
  const build = (id: string): Build => ({
    id,
    files: [`assets/app-${id}.js`, 'theme.js', 'data/manifest.json'],
    shell: `<script src="./assets/app-${id}.js"></script>`,
    policy: "default-src 'none'",
  });
  const keeper = (id: string) => keeperOf(build(id), { scope: SCOPE, caches, fetch: network });
  return {
    asked,
    caches,
    keeper,
    /** As a new build is put on the host, and the browser has fetched its worker. */
    publish: async (id: string) => {
      now = id;
      await keeper(id).install();
      await keeper(id).tidy();
    },
    answerWith: (answer: Network | null) => {
      host = answer;
    },
    fill: () => {
      hasRoom = false;
    },
  };
}

const down: Network = () => Promise.reject(new TypeError('Failed to fetch'));
const silent: Network = () => new Promise(() => {});

const page = (path: string) =>
  Object.defineProperty(new Request(SCOPE + path), 'mode', { value: 'navigate' }) as Request;
const file = (path: string) => new Request(SCOPE + path);

/** The answer's text, once all that follows it is done; null for what is left to the browser. */
async function read(keeper: ReturnType<typeof keeperOf>, request: Request): Promise<string | null> {
  const work: Promise<unknown>[] = [];
  const answer = await keeper.answer(request, (one) => work.push(one));
  await Promise.all(work);
  return (await answer?.text()) ?? null;
}

describe('without a network', () => {
  it('answers from what the build brought and what was read before', async () => {
    const { keeper, publish, answerWith } = world();
    await publish('one');
    const one = keeper('one');
    expect(await read(one, page('event/a/?lanes=actor'))).toBe('event/a/?lanes=actor of one');
    expect(await read(one, file('data/events-3.0123456789.json'))).toBe('data/events-3.0123456789.json of one');
    answerWith(down);
    expect(await read(one, file('assets/app-one.js'))).toBe('assets/app-one.js of one');
    expect(await read(one, file('data/manifest.json'))).toBe('data/manifest.json of one');
    expect(await read(one, file('data/events-3.0123456789.json'))).toBe('data/events-3.0123456789.json of one');
    expect(await read(one, page('event/a/'))).toBe('event/a/?lanes=actor of one');
    await expect(read(one, file('data/events-4.0123456789.json'))).rejects.toThrow();
  });

  it('opens an address that was never read with the app alone, its links those of the folder', async () => {
    const { keeper, publish, answerWith } = world();
    await publish('one');
    answerWith(down);
    const answer = await keeper('one').answer(page('zh/event/b/'), () => {});
    expect(await answer?.text()).toBe('<script src="/some/base/assets/app-one.js"></script>');
    expect(answer?.headers.get('Content-Security-Policy')).toBe("default-src 'none'");
  });

  it('opens a page of the reader’s own record with the app alone, and asks no host for it', async () => {
    const { keeper, publish, asked } = world();
    await publish('one');
    asked.length = 0;
    expect(await read(keeper('one'), page('zh/event/mine/?own=abc'))).toContain('/some/base/assets/app-one.js');
    expect(asked).toEqual([]);
    expect(await read(keeper('one'), page('event/ours/'))).toBe('event/ours/ of one');
  });

  it('has what a page had read before it was there', async () => {
    const { keeper, publish, answerWith } = world();
    await publish('one');
    await keeper('one').keep([
      `${SCOPE}event/a/?q=1`,
      `${SCOPE}data/events-3.0123456789.json`,
      `${SCOPE}data/dataset.json`,
      'https://elsewhere.example/event/a/',
    ]);
    answerWith(down);
    expect(await read(keeper('one'), page('event/a/'))).toBe('event/a/ of one');
    expect(await read(keeper('one'), file('data/events-3.0123456789.json'))).toContain('of one');
  });
});

describe('a host that is not well', () => {
  it('is waited for so long, and then the copy stands in; its answer is kept when it comes', async () => {
    vi.useFakeTimers();
    const { keeper, publish, answerWith } = world();
    await publish('one');
    answerWith(silent);
    for (const request of [page('event/a/'), file('data/manifest.json')]) {
      const answer = keeper('one').answer(request, () => {});
      await vi.advanceTimersByTimeAsync(6000);
      expect(await (await answer)?.text()).toContain('one');
    }
    vi.useRealTimers();
    answerWith(async () => text('no', 'text/html', 503));
    expect(await read(keeper('one'), page('event/a/'))).toContain('app-one.js');
  });

  it('is believed when it says that there is no such page', async () => {
    const { keeper, publish, answerWith } = world();
    await publish('one');
    answerWith(async () => text('lost', 'text/html', 404));
    expect(await read(keeper('one'), page('event/zzz/'))).toBe('lost');
    answerWith(down);
    expect(await read(keeper('one'), page('event/zzz/'))).toContain('app-one.js');
  });

  it('does not get its home page kept for a file that it no longer has', async () => {
    const { keeper, publish, answerWith } = world();
    await publish('one');
    answerWith(async () => text('home', 'text/html'));
    expect(await read(keeper('one'), file('assets/Matrix-00000000.js'))).toBe('home');
    answerWith(async () => text('code'));
    expect(await read(keeper('one'), file('assets/Matrix-00000000.js'))).toBe('code');
  });
});

describe('a new build', () => {
  it('is what a page gets; a page of the build before still finds its own files', async () => {
    const { keeper, publish, answerWith } = world();
    await publish('one');
    await publish('two');
    expect(await read(keeper('two'), page(''))).toBe(' of two');
    expect(await read(keeper('two'), file('data/manifest.json'))).toBe('data/manifest.json of two');
    answerWith(down);
    expect(await read(keeper('two'), file('assets/app-one.js'))).toBe('assets/app-one.js of one');
    expect(await read(keeper('two'), file('theme.js'))).toBe('theme.js of two');
  });

  it('never stands in half: without one of its files the one before goes on', async () => {
    const { keeper, publish, answerWith } = world();
    await publish('one');
    answerWith(async (request) => text('x', 'text/javascript', request.url.endsWith('theme.js') ? 404 : 200));
    await expect(publish('two')).rejects.toThrow();
    answerWith(down);
    expect(await read(keeper('one'), file('theme.js'))).toBe('theme.js of one');
  });

  it('gives up those of long ago, and no other site of the host', async () => {
    const { publish, caches } = world();
    await caches.open('another');
    await caches.open('stanceline /another/ one');
    for (const id of ['one', 'two', 'three', 'four']) await publish(id);
    expect(await caches.keys()).toEqual([
      'another',
      'stanceline /another/ one',
      ...['two', 'three', 'four'].map((id) => `stanceline /some/base/ ${id}`),
    ]);
  });
});

describe('what is kept', () => {
  it('is bounded: the longest kept goes first, and none of the build', async () => {
    const { keeper, publish, caches } = world();
    await publish('one');
    for (let i = 0; i < 305; i++) await read(keeper('one'), page(`event/e${i}/`));
    const kept = (await (await caches.open('stanceline /some/base/ one')).keys()).map(({ url }) => url);
    expect(kept).toHaveLength(3 + 300);
    expect(kept).not.toContain(`${SCOPE}event/e4/`);
    expect(kept).toContain(`${SCOPE}event/e5/`);
  });

  it('may find no room, and the answer comes all the same', async () => {
    const { keeper, publish, fill } = world();
    await publish('one');
    fill();
    expect(await read(keeper('one'), page('event/a/'))).toBe('event/a/ of one');
    expect(await read(keeper('one'), file('data/events-3.0123456789.json'))).toContain('of one');
  });
});

it('leaves alone what is none of its business', async () => {
  const { keeper, publish, asked } = world();
  await publish('one');
  asked.length = 0;
  const requests = [
    file('data/dataset.json'),
    file('data/events.csv'),
    page('embed/event/a/'),
    new Request(`${SCOPE}theme.js`, { method: 'POST' }),
    new Request('https://example.org/another/theme.js'),
    new Request('https://elsewhere.example/assets/x.js'),
  ];
  for (const request of requests) expect(keeper('one').answer(request, () => {})).toBeNull();
  expect(asked).toEqual([]);
});
