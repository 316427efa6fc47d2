import { describe, expect, it, vi } from 'vitest';
import { corpusFromText } from '#corpus/corpusFromText.ts';
import { resolveSelection } from './resolve.ts';
import { NO_FILTERS, START, withFilters, withOpen, withView } from './Selection.ts';
import { type AddressBar, createSelectionStore, type HistoryMode } from './selectionStore.ts';

// The store must run where there is no React: in a worker, in Node, in a test.
vi.mock('react', () => ({}));

/** An address bar with a history, as a browser has one. */
function fakeBar(start: string, root = '') {
  const entries = [start];
  let at = 0;
  let onMove = () => {};
  const writes: [HistoryMode, string][] = [];
  const bar: AddressBar = {
    root,
    read: () => {
      const [path = '', query] = (entries[at] as string).split('?');
      return { path, query: query === undefined ? '' : `?${query}` };
    },
    write: (href, mode) => {
      writes.push([mode, href]);
      if (mode === 'push') entries.splice(++at, entries.length, href);
      else entries[at] = href;
    },
    listen: (callback) => {
      onMove = callback;
      return () => {};
    },
  };
  const go = (steps: number) => {
    at += steps;
    onMove();
  };
  return { bar, writes, go };
}

const opened = (start: string, root?: string) => {
  const fake = fakeBar(start, root);
  return { ...fake, store: createSelectionStore(fake.bar) };
};

describe('the selection store', () => {
  it('starts with what the address says', () => {
    const { store, writes } = opened('/zh/matrix/?actor=macron');
    expect(store.getState().selection).toEqual({
      ...START,
      language: 'zh',
      view: 'matrix',
      filters: { ...NO_FILTERS, actor: { any: ['macron'], not: [] } },
    });
    expect(writes).toEqual([]);
  });

  it('keeps what Back does not change, so that nothing is worked out anew from it', () => {
    const { store, go } = opened('/?actor=macron');
    const before = store.getState().selection;
    store.getState().select((s) => withOpen(s, { kind: 'event', id: 'e' }));
    go(-1);
    expect(store.getState().selection).toEqual(before);
    expect(store.getState().selection.filters).toBe(before.filters);
  });

  it('tells links of a pick once it is painted, and of a drag when the hand rests', () => {
    vi.useFakeTimers();
    const { store, go } = opened('/');
    const { select } = store.getState();
    const linked = () => store.getState().linked.filters.text;
    select((s) => withFilters(s, { ...NO_FILTERS, text: 'a' }));
    expect(linked()).toBe('');
    vi.advanceTimersByTime(50);
    expect(linked()).toBe('a');
    select((s) => withFilters(s, { ...NO_FILTERS, text: 'ab' }), 'replace');
    vi.advanceTimersByTime(50);
    expect(linked()).toBe('a');
    vi.advanceTimersByTime(100);
    expect(linked()).toBe('ab');
    go(-1);
    expect(linked()).toBe('ab');
    vi.advanceTimersByTime(50);
    expect(linked()).toBe('');
    vi.useRealTimers();
  });

  it('tells links of a pick only after its frame, however long that takes', () => {
    vi.useFakeTimers();
    const frames: (() => void)[] = [];
    vi.stubGlobal('requestAnimationFrame', (paint: () => void) => frames.push(paint));
    const { store } = opened('/');
    store.getState().select((s) => withFilters(s, { ...NO_FILTERS, text: 'a' }));
    vi.advanceTimersByTime(1000);
    expect(store.getState().linked.filters.text).toBe('');
    for (const paint of frames) paint();
    expect(store.getState().linked.filters.text).toBe('');
    vi.advanceTimersByTime(1);
    expect(store.getState().linked.filters.text).toBe('a');
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('pushes a pick and replaces a drag', () => {
    const { store, writes } = opened('/');
    const { select } = store.getState();
    select((s) => withOpen(s, { kind: 'event', id: 'e' }));
    select((s) => withFilters(s, { ...NO_FILTERS, text: 'a' }), 'replace');
    select((s) => withFilters(s, { ...NO_FILTERS, text: 'ab' }), 'replace');
    expect(writes).toEqual([
      ['push', '/event/e/'],
      ['replace', '/event/e/?q=a'],
      ['replace', '/event/e/?q=ab'],
    ]);
  });

  it('goes back and forward through what was pushed', () => {
    const { store, go } = opened('/');
    const { select } = store.getState();
    select((s) => withView(s, 'matrix'));
    select((s) => withOpen(s, { kind: 'event', id: 'e' }));
    go(-1);
    expect(store.getState().selection).toEqual({ ...START, view: 'matrix' });
    go(-1);
    expect(store.getState().selection).toEqual(START);
    go(2);
    expect(store.getState().selection).toEqual({ ...START, view: 'matrix', open: { kind: 'event', id: 'e' } });
  });

  it('writes nothing when nothing changed', () => {
    const { store, writes } = opened('/matrix/');
    const { select } = store.getState();
    const before = store.getState();
    select((s) => s);
    expect(store.getState()).toBe(before);
    select((s) => withView(s, 'matrix'));
    expect(writes).toEqual([]);
  });

  it('takes a whole selection as well as a change', () => {
    const { store, writes } = opened('/');
    store.getState().select({ ...START, view: 'table' });
    expect(writes).toEqual([['push', '/table/']]);
  });

  it('gives links below the base path', () => {
    const { store } = opened('/', '/some/folder');
    expect(store.getState().href(withView(START, 'matrix'))).toBe('/some/folder/matrix/');
  });

  it('keeps what was left out of the address until it is dismissed or something is picked', () => {
    const { store, go } = opened('/?foo=1');
    const ignored = [{ why: 'key', key: 'foo', value: '1' }];
    expect(store.getState().ignored).toEqual(ignored);
    store.getState().select((s) => withFilters(s, { ...NO_FILTERS, text: 'a' }), 'replace');
    expect(store.getState().ignored).toEqual(ignored);
    store.getState().dismissIgnored();
    expect(store.getState().ignored).toEqual([]);

    const other = opened('/?foo=1');
    other.store.getState().select((s) => withView(s, 'matrix'));
    expect(other.store.getState().ignored).toEqual([]);
    other.go(-1);
    expect(other.store.getState().ignored).toEqual(ignored);
    go(0);
  });
});

describe('resolveWith', () => {
  const corpus = corpusFromText('2023-06-05  macron(FR)  tokyo-office  --');

  it('leaves out what the record does not have, now and after every move', () => {
    const { store, go } = opened('/?actor=nobody&foo=1');
    const { select, resolveWith } = store.getState();
    resolveWith((s) => resolveSelection(corpus, s));
    const unknown = { why: 'id', key: 'actor', value: 'nobody' };
    expect(store.getState().selection).toEqual(START);
    expect(store.getState().ignored).toEqual([{ why: 'key', key: 'foo', value: '1' }, unknown]);
    select((s) => withView(s, 'table'));
    expect(store.getState().ignored).toEqual([]);
    go(-1);
    expect(store.getState().selection).toEqual(START);
    expect(store.getState().ignored).toContainEqual(unknown);
  });

  it('touches nothing when the record has it all', () => {
    const { store } = opened('/?actor=macron');
    const before = store.getState().selection;
    store.getState().resolveWith((s) => resolveSelection(corpus, s));
    expect(store.getState().selection).toBe(before);
  });
});
