/**
 * What a visit keeps on the reader's computer, so that the next one needs no network; and never a mix of two builds.
 *
 *   files of the build   all its code and words, the index and what the views read whole: put by at once, and taken from there first
 *   hashed files         other parts of the record, as they are read: they never change, so the kept one is the file
 *   pages of a record    of the reader's own: the app alone, no host has them
 *   pages                the newest if it comes in time, else the one read before, else the app alone, which opens any
 *   manifest             the newest if it comes in time, else that of the build, whose index is put by
 *
 * A build has a cache of its own. Those of the builds before stay for a while, for pages that were opened with them.
 */

/** What the build says of itself. */
export interface Build {
  /** Of all that is in it. */
  readonly id: string;
  /** Paths from the site's folder of what every view needs. */
  readonly files: readonly string[];
  /** The page that opens any address, its links beginning with `./`. */
  readonly shell: string;
  /** Its content policy. */
  readonly policy: string;
}

/** Where it works: the site's folder as a whole address with a slash at the end, and the browser's two functions. */
export interface Place {
  readonly scope: string;
  readonly caches: CacheStorage;
  readonly fetch: (request: Request) => Promise<Response>;
}

export interface Keeper {
  /** Puts the build's files by. @throws if one does not come: there is no half a copy */
  readonly install: () => Promise<void>;
  /** Gives up the builds of long ago. */
  readonly tidy: () => Promise<void>;
  /** An answer, or null for what is none of its business. @param until  is told what still goes on after the answer */
  readonly answer: (request: Request, until: (work: Promise<unknown>) => void) => Promise<Response> | null;
  /** Puts by what a page had read before it was there. */
  readonly keep: (urls: readonly string[]) => Promise<void>;
}

/** Builds whose files are kept, the present one among them. */
const BUILDS = 3;

/** Pages and parts of the record that are kept beside a build's own files; the longest kept go first. */
const MOST_READ = 300;

/** As long as a reader waits for what there is a copy of. */
const PATIENCE_MS = 5000;

const MANIFEST = 'data/manifest.json';
const HASHED = /^(?:assets\/.+|data\/[\w-]+\.[0-9a-f]{10}\.(?:json|bin))$/;
/** A page of the record. Of a record that the reader opened no host has one. */
const RECORD_PAGE = /^(?:zh\/)?(?:event|actor|issue|source|stance)\//;
/** Other sites frame these, and the host says whether they may. */
const FRAMED = /^embed\//;

const isHtml = ({ headers }: Response): boolean => headers.get('Content-Type')?.startsWith('text/html') ?? false;

export function keeperOf({ id, files, shell, policy }: Build, { scope, caches, fetch }: Place): Keeper {
  const root = new URL(scope).pathname;
  // Several sites may share a host.
  const prefix = `stanceline ${root} `;
  const own = prefix + id;

  /** Ours, the oldest first. */
  const names = async () => (await caches.keys()).filter((name) => name.startsWith(prefix));

  /** The kept answer of an address, of this build or else of the latest that has one. */
  async function find(url: string): Promise<Response | undefined> {
    const others = (await names()).filter((name) => name !== own).reverse();
    for (const name of [own, ...others]) {
      const found = await (await caches.open(name)).match(url, { ignoreVary: true });
      if (found) return found;
    }
    return undefined;
  }

  /** Puts an answer by. The disk may be full, or refuse: then the page goes on without. */
  async function put(url: string, response: Response): Promise<void> {
    try {
      const cache = await caches.open(own);
      await cache.put(url, response);
      const read = (await cache.keys()).filter((request) => !files.includes(pathOf(request.url)));
      for (const request of read.slice(0, -MOST_READ)) await cache.delete(request);
    } catch {
      // Nothing depends on it.
    }
  }

  const pathOf = (url: string): string => new URL(url).pathname.slice(root.length);
  const plain = (url: string): string => scope + pathOf(url);
  const isOwn = (url: string): boolean => RECORD_PAGE.test(pathOf(url)) && new URL(url).searchParams.has('own');
  const isOurs = (url: string): boolean => plain(url) === url.split(/[?#]/)[0];

  /** What never changes under its name. */
  async function fileAt(request: Request, until: (work: Promise<unknown>) => void): Promise<Response> {
    const url = plain(request.url);
    const kept = await find(url);
    if (kept) return kept;
    const response = await fetch(request);
    // Some hosts answer with their home page for a file that they no longer have.
    if (response.ok && !isHtml(response)) until(put(url, response.clone()));
    return response;
  }

  /** The host's answer, or null if there is none in time, or the host is not well. */
  function newest(coming: Promise<Response>): Promise<Response | null> {
    const late = new Promise<null>((resolve) => {
      setTimeout(() => resolve(null), PATIENCE_MS);
    });
    const answer = coming.then(
      (response) => (response.status < 500 ? response : null),
      () => null,
    );
    return Promise.race([answer, late]);
  }

  const putPage = async (url: string, response: Response): Promise<void> => {
    if (response.ok && !response.redirected && isHtml(response)) await put(plain(url), response);
  };

  async function pageAt(request: Request, until: (work: Promise<unknown>) => void): Promise<Response> {
    const coming = fetch(request);
    const copy = coming.then((response) => response.clone());
    until(copy.then((response) => putPage(request.url, response)).catch(() => {}));
    return (await newest(coming)) ?? (await find(plain(request.url))) ?? shellPage();
  }

  const shellPage = (): Response =>
    new Response(shell.replaceAll('="./', `="${root}`), {
      headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy },
    });

  async function manifest(request: Request): Promise<Response> {
    const answer = await newest(fetch(request));
    return answer ?? (await (await caches.open(own)).match(scope + MANIFEST, { ignoreVary: true })) ?? Response.error();
  }

  const answer: Keeper['answer'] = (request, until) => {
    if (request.method !== 'GET' || !isOurs(request.url)) return null;
    const path = pathOf(request.url);
    if (request.mode === 'navigate') {
      if (FRAMED.test(path)) return null;
      return isOwn(request.url) ? Promise.resolve(shellPage()) : pageAt(request, until);
    }
    if (path === MANIFEST) return manifest(request);
    return HASHED.test(path) || files.includes(path) ? fileAt(request, until) : null;
  };

  return {
    answer,
    install: async () => {
      const cache = await caches.open(own);
      const mode = (file: string) => (HASHED.test(file) ? 'default' : 'no-cache');
      await cache.addAll(files.map((file) => new Request(scope + file, { cache: mode(file) })));
    },
    tidy: async () => {
      const before = (await names()).filter((name) => name !== own);
      await Promise.all(before.slice(0, -(BUILDS - 1)).map((name) => caches.delete(name)));
    },
    keep: async (urls) => {
      const until = (work: Promise<unknown>) => void work.catch(() => {});
      for (const url of new Set(urls.filter(isOurs).map(plain))) {
        const path = pathOf(url);
        try {
          if (HASHED.test(path)) await fileAt(new Request(url), until);
          else if (/(?:^|\/)$/.test(path) && !FRAMED.test(path)) await putPage(url, await fetch(new Request(url)));
        } catch {
          // It comes when it is read again.
        }
      }
    },
  };
}
