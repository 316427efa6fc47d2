import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { EpochDay } from '#base/day.ts';
import { parseDay } from '#base/day.ts';
import { BASES, EVENT_KINDS, RELIABILITIES, SIDES } from '#corpus/vocabulary.ts';
import { type Address, hrefOf, type Ignored, readAddress, writeAddress } from './address.ts';
import {
  CHANGE_LISTS,
  DISPUTED,
  FACETS,
  type Facet,
  type Filters,
  isTourable,
  LANE_ORDERS,
  LANES,
  LANGUAGES,
  MAX_TEXT,
  NO_FILTERS,
  type OpenRecord,
  PACES,
  PAGES,
  ROWS,
  type Selection,
  SORTS,
  START,
  VIEWS,
} from './Selection.ts';

// Thousands of random addresses.
vi.setConfig({ testTimeout: 60_000 });

const day = (text: string) => parseDay(text) as EpochDay;

/** An address taken apart as the browser does. */
function addressOf(link: string): Address {
  const at = link.indexOf('?');
  return at < 0 ? { path: link, query: '' } : { path: link.slice(0, at), query: link.slice(at) };
}

const read = (link: string) => readAddress(addressOf(link));
const filtered = (part: Partial<Filters>): Selection => ({ ...START, filters: { ...NO_FILTERS, ...part } });
const facet = (any: string[], not: string[] = []): Facet => ({ any, not });
const macronRemark: OpenRecord = { kind: 'event', id: 'macron-nato-geography-2023' };

const TABLE: readonly (readonly [link: string, selection: Selection])[] = [
  ['/', START],
  ['/matrix/', { ...START, view: 'matrix' }],
  ['/table/', { ...START, view: 'table' }],
  ['/method/', { ...START, view: 'method' }],
  ['/accessibility/', { ...START, view: 'accessibility' }],
  ['/zh/data/', { ...START, language: 'zh', view: 'data' }],
  ['/method/?actor=macron', { ...filtered({ actor: facet(['macron']) }), view: 'method' }],
  [
    '/stance/macron/tokyo-office/?view=data',
    { ...START, open: { kind: 'stance', actor: 'macron', issue: 'tokyo-office' }, view: 'data' },
  ],
  ['/zh/', { ...START, language: 'zh' }],
  ['/zh/matrix/', { ...START, language: 'zh', view: 'matrix' }],
  ['/event/macron-nato-geography-2023/', { ...START, open: macronRemark }],
  ['/zh/event/macron-nato-geography-2023/', { ...START, language: 'zh', open: macronRemark }],
  ['/event/macron-nato-geography-2023/?view=matrix', { ...START, open: macronRemark, view: 'matrix' }],
  ['/actor/macron/', { ...START, open: { kind: 'actor', id: 'macron' } }],
  ['/issue/tokyo-office/?view=table', { ...START, open: { kind: 'issue', id: 'tokyo-office' }, view: 'table' }],
  ['/source/ft-2023-06-05/', { ...START, open: { kind: 'source', id: 'ft-2023-06-05' } }],
  [
    '/stance/macron/tokyo-office/',
    { ...START, open: { kind: 'stance', actor: 'macron', issue: 'tokyo-office' }, view: 'matrix' },
  ],
  [
    '/stance/macron/tokyo-office/?view=timeline',
    { ...START, open: { kind: 'stance', actor: 'macron', issue: 'tokyo-office' } },
  ],
  ['/?actor=macron&actor=kishida', filtered({ actor: facet(['macron', 'kishida']) })],
  ['/?not-actor=macron', filtered({ actor: facet([], ['macron']) })],
  ['/?country=JP&not-country=CN', filtered({ country: facet(['JP'], ['CN']) })],
  ['/?issue=tokyo-office&not-issue=asian-nato', filtered({ issue: facet(['tokyo-office'], ['asian-nato']) })],
  ['/?kind=summit&not-kind=report', filtered({ kind: facet(['summit'], ['report']) })],
  ['/?source=ft-2023&not-source=gt-2023', filtered({ source: facet(['ft-2023'], ['gt-2023']) })],
  ['/?stance=against&stance=declined', filtered({ stance: ['against', 'declined'] })],
  ['/?from=2023-05-01', filtered({ from: day('2023-05-01') })],
  ['/?to=2023-06-30', filtered({ to: day('2023-06-30') })],
  ['/?from=2023-05-01&to=2023-05-01', filtered({ from: day('2023-05-01'), to: day('2023-05-01') })],
  ['/?q=Tokyo+office', filtered({ text: 'Tokyo office' })],
  ['/?q=%E5%8C%97%E7%BA%A6%2C+a/b+%26+%23+%25+%F0%9F%87%AF%F0%9F%87%B5', filtered({ text: '北约, a/b & # % 🇯🇵' })],
  ['/matrix/?asof=2023-06-05', { ...START, view: 'matrix', asOf: day('2023-06-05') }],
  [
    '/agreement/?asof=2023-12-31&since=2023-01-01',
    { ...START, view: 'agreement', asOf: day('2023-12-31'), since: day('2023-01-01') },
  ],
  ['/?lanes=actor', { ...START, lanes: 'actor' }],
  ['/?order=name&unfold=JP&unfold=nato', { ...START, order: 'name', unfold: ['JP', 'nato'] }],
  ['/table/?sort=-date', { ...START, view: 'table', sort: '-date' }],
  [
    '/matrix/?rows=state&unfold=japan&unfold=nato&empty=fold',
    { ...START, view: 'matrix', rows: 'state', unfold: ['japan', 'nato'], foldEmpty: true },
  ],
  ['/matrix/?sort=near&near=macron', { ...START, view: 'matrix', sort: 'near', near: 'macron' }],
  ['/changes/?list=splits', { ...START, view: 'changes', list: 'splits' }],
  ['/matrix/?mixed=14&old=12&least=2', { ...START, view: 'matrix', rule: { mixedDays: 14, oldMonths: 12, least: 2 } }],
  ['/?ribbon=tokyo-office', { ...START, ribbon: 'tokyo-office' }],
  ['/?show=picture', { ...START, asPicture: true }],
  ['/?find=macron', { ...START, find: 'macron' }],
  ['/tour/asian-nato/', { ...START, open: { kind: 'tour', id: 'asian-nato' } }],
  ['/zh/tour/asian-nato/', { ...START, language: 'zh', open: { kind: 'tour', id: 'asian-nato' } }],
  ['/event/macron-nato-geography-2023/?tour=asian-nato', { ...START, open: macronRemark, tour: 'asian-nato' }],
  [
    '/stance/macron/tokyo-office/?view=table&tour=asian-nato&pace=8',
    {
      ...START,
      open: { kind: 'stance', actor: 'macron', issue: 'tokyo-office' },
      view: 'table',
      tour: 'asian-nato',
      pace: 8,
    },
  ],
  ['/?pace=3', { ...START, pace: 3 }],
  ['/open/', { ...START, view: 'open' }],
  ['/zh/matrix/?own=0a1b2c', { ...START, language: 'zh', view: 'matrix', own: '0a1b2c' }],
  ['/release/2026-11-22/', { ...START, open: { kind: 'release', id: '2026-11-22' } }],
  ['/event/macron-nato-geography-2023/?release=2026-11-22', { ...START, open: macronRemark, release: '2026-11-22' }],
  ['/?zoom=2023-05-01/2023-06-30', { ...START, zoom: { from: day('2023-05-01'), to: day('2023-07-01') } }],
];

describe('an address', () => {
  it.each(TABLE)('%s is written and read back', (link, selection) => {
    expect(hrefOf(selection)).toBe(link);
    expect(read(link)).toEqual({ selection, ignored: [] });
  });

  it('puts its parameters in one order, whatever the order of the picks', () => {
    const selection: Selection = {
      ...START,
      view: 'table',
      open: { kind: 'event', id: 'e' },
      filters: {
        actor: facet(['b', 'a'], ['c']),
        country: facet(['JP'], ['CN']),
        issue: facet(['i'], ['j']),
        kind: facet(['visit'], ['other']),
        source: facet(['s'], ['r']),
        bloc: facet(['nato'], ['quad']),
        basis: facet(['direct'], ['inferred']),
        language: facet(['ja'], ['zh']),
        reliability: facet(['primary'], ['weak']),
        disputed: facet(['yes'], ['no']),
        changed: facet(['2026-10-01'], ['2026-11-01']),
        all: ['bloc'],
        stance: ['neutral'],
        from: day('2023-01-01'),
        to: day('2023-12-31'),
        text: 'x',
      },
      asOf: day('2023-06-05'),
      since: day('2022-06-05'),
      lanes: 'kind',
      order: 'first',
      sort: 'title',
      rows: 'state',
      unfold: ['z', 'y'],
      foldEmpty: true,
      near: 'n',
      list: 'deeds',
      rule: { mixedDays: 0, oldMonths: 600, least: 20 },
      ribbon: 'i',
      find: 'f',
      asPicture: true,
      zoom: { from: day('2023-02-01'), to: day('2023-03-01') },
      tour: 't',
      pace: 3,
      release: '2026-11-22',
      own: '0a1b2c',
    };
    const link =
      '/event/e/?actor=b&actor=a&not-actor=c&country=JP&not-country=CN&issue=i&not-issue=j&kind=visit&not-kind=other' +
      '&source=s&not-source=r&bloc=nato&not-bloc=quad&basis=direct&not-basis=inferred&language=ja&not-language=zh' +
      '&reliability=primary&not-reliability=weak&disputed=yes&not-disputed=no&changed=2026-10-01&not-changed=2026-11-01&all=bloc&stance=neutral' +
      '&from=2023-01-01&to=2023-12-31&q=x&asof=2023-06-05&since=2022-06-05&lanes=kind&order=first&sort=title&near=n&rows=state&unfold=z&unfold=y' +
      '&empty=fold&list=deeds&mixed=0&old=600&least=20&ribbon=i&show=picture&zoom=2023-02-01/2023-02-28&view=table' +
      '&find=f&tour=t&pace=3&release=2026-11-22&own=0a1b2c';
    expect(hrefOf(selection)).toBe(link);
    const [path = '', query = ''] = link.split('?');
    const shuffled = query.split('&').reverse().join('&');
    // Reversed, what stands twice comes in the other order too.
    expect(hrefOf(read(`${path}?${shuffled}`).selection)).toBe(
      link.replace('actor=b&actor=a', 'actor=a&actor=b').replace('unfold=z&unfold=y', 'unfold=y&unfold=z'),
    );
  });

  it('leaves defaults out, also those that a link spells out', () => {
    for (const link of ['/timeline/', '/?lanes=country', '/?order=activity', '/?', '//', '/index.html']) {
      const { selection, ignored } = read(link);
      expect([link, hrefOf(selection), ignored]).toEqual([link, '/', []]);
    }
    expect(hrefOf(read('/event/e/?view=timeline').selection)).toBe('/event/e/');
  });

  it.each([
    ['/ZH/Event/Macron-NATO-Geography-2023', '/zh/event/macron-nato-geography-2023/'],
    ['/matrix', '/matrix/'],
    ['/matrix/index.html', '/matrix/'],
    ['/Stance/Macron/Tokyo-Office/', '/stance/macron/tokyo-office/'],
    [
      '/?Actor=MACRON&country=jp&KIND=Summit&stance=FOR&lanes=Actor',
      '/?actor=macron&country=JP&kind=summit&stance=for&lanes=actor',
    ],
    ['/event/e?VIEW=Matrix', '/event/e/?view=matrix'],
    ['/ZH/Method', '/zh/method/'],
    ['/?order=Name&unfold=Japan', '/?order=name&unfold=japan'],
    ['/table/?sort=-DATE&ribbon=Tokyo-Office', '/table/?sort=-date&ribbon=tokyo-office'],
  ])('does not mind letter case or the last slash: %s', (link, canonical) => {
    const { selection, ignored } = read(link);
    expect([hrefOf(selection), ignored]).toEqual([canonical, []]);
  });
});

describe('what an address holds beyond that', () => {
  const value = (key: string, text: string): Ignored => ({ why: 'value', key, value: text });
  const key = (name: string, text: string): Ignored => ({ why: 'key', key: name, value: text });
  const path = (text: string): Ignored => ({ why: 'path', key: '', value: text });

  it.each<readonly [string, string, readonly Ignored[]]>([
    ['/nowhere/', '/', [path('/nowhere/')]],
    ['/zh/nowhere/?actor=macron', '/zh/?actor=macron', [path('/zh/nowhere/')]],
    ['/event/', '/', [path('/event/')]],
    ['/event/a/b/', '/', [path('/event/a/b/')]],
    ['/event/a_b/', '/', [path('/event/a_b/')]],
    ['/stance/macron/', '/', [path('/stance/macron/')]],
    ['/event/%E0%A4%A/', '/', [path('/event/%E0%A4%A/')]],
    ['/matrix/2023/', '/', [path('/matrix/2023/')]],
    ['/method/stance-rule/', '/', [path('/method/stance-rule/')]],
    ['/?utm_source=mail&actor=macron', '/?actor=macron', [key('utm_source', 'mail')]],
    ['/?__proto__=1&constructor=2', '/', [key('__proto__', '1'), key('constructor', '2')]],
    ['/?actor=', '/', [value('actor', '')]],
    ['/?actor=a b&actor=ok', '/?actor=ok', [value('actor', 'a b')]],
    ['/?country=JPN', '/', [value('country', 'JPN')]],
    ['/?kind=party', '/', [value('kind', 'party')]],
    ['/?stance=maybe', '/', [value('stance', 'maybe')]],
    ['/?from=2023-02-30', '/', [value('from', '2023-02-30')]],
    ['/?from=2023', '/', [value('from', '2023')]],
    ['/?asof=yesterday', '/', [value('asof', 'yesterday')]],
    ['/?q=', '/', [value('q', '')]],
    ['/?q=+', '/', [value('q', ' ')]],
    ['/?lanes=party&sort=size', '/', [value('lanes', 'party'), value('sort', 'size')]],
    ['/?order=date&unfold=JP&unfold=JP', '/?unfold=JP', [value('order', 'date'), value('unfold', 'JP')]],
    ['/?rows=party&empty=maybe', '/', [value('rows', 'party'), value('empty', 'maybe')]],
    [
      '/?unfold=a_b&unfold=c&unfold=C&near=',
      '/?unfold=c',
      [value('unfold', 'a_b'), value('unfold', 'C'), value('near', '')],
    ],
    ['/?mixed=366&old=0&least=1.5', '/', [value('mixed', '366'), value('old', '0'), value('least', '1.5')]],
    ['/?mixed=-1&old=x&least=21', '/', [value('mixed', '-1'), value('old', 'x'), value('least', '21')]],
    ['/changes/?list=all', '/changes/', [value('list', 'all')]],
    ['/?zoom=2023-05-01', '/', [value('zoom', '2023-05-01')]],
    ['/?zoom=2023-05-02/2023-05-01', '/', [value('zoom', '2023-05-02/2023-05-01')]],
    ['/?zoom=2023-05-01/2023-05-02/2023-05-03', '/', [value('zoom', '2023-05-01/2023-05-02/2023-05-03')]],
    ['/?view=matrix', '/', [value('view', 'matrix')]],
    ['/event/e/?view=list', '/event/e/', [value('view', 'list')]],
    ['/tour/', '/', [path('/tour/')]],
    ['/tour/a/3/', '/', [path('/tour/a/3/')]],
    // A tour is beside something open, and not beside its own beginning.
    ['/?tour=a', '/', [value('tour', 'a')]],
    ['/tour/a/?tour=a', '/tour/a/', [value('tour', 'a')]],
    ['/event/e/?tour=a_b', '/event/e/', [value('tour', 'a_b')]],
    ['/release/a/?tour=a', '/release/a/', [value('tour', 'a')]],
    ['/?release=a_b', '/', [value('release', 'a_b')]],
    ['/event/e/?pace=4', '/event/e/', [value('pace', '4')]],
  ])('is left out and said: %s', (link, canonical, ignored) => {
    const found = read(link);
    expect([hrefOf(found.selection), found.ignored]).toEqual([canonical, ignored]);
  });

  it('says dates that run backwards, whichever comes first', () => {
    for (const link of ['/?from=2023-06-30&to=2023-05-01', '/?to=2023-05-01&from=2023-06-30']) {
      const { selection, ignored } = read(link);
      expect([hrefOf(selection), ignored]).toEqual(['/?from=2023-06-30', [value('to', '2023-05-01')]]);
    }
  });

  it('says what stands twice, and takes the first that it can read', () => {
    const { selection, ignored } = read(
      '/event/e/?actor=a&actor=A&not-actor=a&stance=for&stance=for&from=x&from=2023-01-01&from=2023-02-02' +
        '&lanes=country&lanes=actor&view=timeline&view=matrix',
    );
    expect(hrefOf(selection)).toBe('/event/e/?actor=a&stance=for&from=2023-01-01');
    expect(ignored).toEqual([
      value('actor', 'A'),
      value('not-actor', 'a'),
      value('stance', 'for'),
      value('from', 'x'),
      value('from', '2023-02-02'),
      value('lanes', 'actor'),
      value('view', 'matrix'),
    ]);
  });

  it('is said in the order of the address, the path first', () => {
    const { ignored } = read('/x/?zoom=1&y=2&actor=!&from=3');
    expect(ignored.map((one) => one.key)).toEqual(['', 'zoom', 'y', 'actor', 'from']);
  });

  it('includes a text that is longer than any search', () => {
    const text = 'x'.repeat(MAX_TEXT);
    expect(read(`/?q=${text}`)).toEqual({ selection: filtered({ text }), ignored: [] });
    expect(read(`/?q=${text}x`)).toEqual({ selection: START, ignored: [value('q', `${text}x`)] });
  });
});

/** Any UTF-16 units, halves of characters too. `fc.string({ unit: 'binary' })` takes seconds to build its tables. */
const anyUnits = (maxLength: number) =>
  fc.array(fc.nat({ max: 0xffff }), { maxLength }).map((units) => String.fromCharCode(...units));

const anyDay = fc.integer({ min: day('0000-01-01'), max: day('9999-12-31') }).map((n) => n as EpochDay);
const anyId = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,63}$/);
const anyCountry = fc.stringMatching(/^[A-Z]{2}$/);

/** No value stands twice, nor on both sides. */
const facetOf = (values: fc.Arbitrary<string>): fc.Arbitrary<Facet> =>
  fc
    .uniqueArray(values, { maxLength: 5 })
    .chain((all) => fc.nat({ max: all.length }).map((cut) => ({ any: all.slice(0, cut), not: all.slice(cut) })));

const AWKWARD = [
  ',',
  '/',
  '&',
  '#',
  '%',
  '%2F',
  '+',
  '?',
  '=',
  ' ',
  '\n',
  '\u0000',
  '"',
  '<',
  '北约',
  '日本',
  '🇯🇵',
  '👩‍👩‍👧',
  '\u202e',
  'é',
  'a',
];
const anyText = fc
  .array(fc.oneof(fc.constantFrom(...AWKWARD), anyUnits(3)), { maxLength: 12 })
  .map((parts) => parts.join(''))
  .filter((text) => text.isWellFormed() && (text === '' || text.trim() !== '') && text.length <= MAX_TEXT);

const anyDates = fc
  .tuple(fc.option(anyDay), fc.option(anyDay))
  .map(([a, b]) => (a !== null && b !== null && b < a ? { from: b, to: a } : { from: a, to: b }));

const anyFilters: fc.Arbitrary<Filters> = fc
  .record({
    actor: facetOf(anyId),
    country: facetOf(anyCountry),
    issue: facetOf(anyId),
    kind: facetOf(fc.constantFrom(...EVENT_KINDS)),
    source: facetOf(anyId),
    bloc: facetOf(anyId),
    basis: facetOf(fc.constantFrom(...BASES)),
    language: facetOf(fc.constantFrom('en', 'zh', 'ja', 'fil')),
    reliability: facetOf(fc.constantFrom(...RELIABILITIES)),
    disputed: facetOf(fc.constantFrom(...DISPUTED)),
    changed: facetOf(anyId),
    all: fc.uniqueArray(fc.constantFrom(...FACETS)),
    stance: fc.uniqueArray(fc.constantFrom(...SIDES)),
    text: anyText,
    dates: anyDates,
  })
  .map(({ dates, ...rest }) => ({ ...rest, ...dates }));

const anyOpen: fc.Arbitrary<OpenRecord> = fc.oneof(
  fc.record({
    kind: fc.constantFrom(
      'event' as const,
      'actor' as const,
      'issue' as const,
      'source' as const,
      'tour' as const,
      'release' as const,
    ),
    id: anyId,
  }),
  fc.record({ kind: fc.constant('stance' as const), actor: anyId, issue: anyId }),
);

const anySelection: fc.Arbitrary<Selection> = fc
  .record({
    language: fc.constantFrom(...LANGUAGES),
    view: fc.constantFrom(...VIEWS, ...PAGES),
    open: fc.option(anyOpen),
    filters: anyFilters,
    asOf: fc.option(anyDay),
    since: fc.option(anyDay),
    lanes: fc.constantFrom(...LANES),
    order: fc.constantFrom(...LANE_ORDERS),
    sort: fc.option(fc.constantFrom(...SORTS)),
    rows: fc.constantFrom(...ROWS),
    unfold: fc.uniqueArray(fc.oneof(anyId, anyCountry), { maxLength: 4 }),
    foldEmpty: fc.boolean(),
    near: fc.option(anyId),
    list: fc.constantFrom(...CHANGE_LISTS),
    rule: fc.record({
      mixedDays: fc.integer({ min: 0, max: 365 }),
      oldMonths: fc.integer({ min: 1, max: 600 }),
      least: fc.integer({ min: 1, max: 20 }),
    }),
    ribbon: fc.option(anyId),
    asPicture: fc.boolean(),
    find: anyText,
    zoom: fc.option(
      fc.tuple(anyDay, fc.nat({ max: 9999 })).map(([from, length]) => ({
        from,
        to: Math.min(from + 1 + length, day('9999-12-31') + 1) as EpochDay,
      })),
    ),
    tour: fc.option(anyId),
    pace: fc.constantFrom(null, ...PACES),
    release: fc.option(anyId),
    own: fc.option(anyId),
  })
  .map((s) => (isTourable(s.open) ? s : { ...s, tour: null }));

describe('any selection', () => {
  it('is what its address says, and nothing of it is left out', () => {
    fc.assert(
      fc.property(anySelection, (selection) => {
        expect(readAddress(writeAddress(selection))).toEqual({ selection, ignored: [] });
      }),
      { numRuns: 1000 },
    );
  });

  it('comes through a browser, which takes the address apart itself', () => {
    fc.assert(
      fc.property(anySelection, (selection) => {
        const url = new URL(`https://example.org/some/folder${hrefOf(selection)}`);
        expect(url.hash).toBe('');
        expect(readAddress({ path: url.pathname.slice('/some/folder'.length), query: url.search })).toEqual({
          selection,
          ignored: [],
        });
      }),
    );
  });

  it('keeps a blank text out of its address', () => {
    expect(hrefOf(filtered({ text: '  \t' }))).toBe('/');
  });
});

describe('any string', () => {
  const noise = anyUnits(60);
  const words = ['zh', 'event', 'matrix', 'stance', 'index.html', '..', '%', '%ff', '/', 'a'];
  const keys = ['actor', 'not-country', 'kind', 'from', 'to', 'q', 'zoom', 'view', 'sort', 'order', 'unfold', 'x', ''];
  const anyPath = fc.oneof(
    noise,
    fc.array(fc.oneof(fc.constantFrom(...words), noise)).map((all) => `/${all.join('/')}`),
  );
  const anyQuery = fc.oneof(
    noise,
    fc
      .array(fc.tuple(fc.constantFrom(...keys), fc.oneof(noise, anyId, anyDay.map(String), fc.constantFrom('%', 'JP'))))
      .map((pairs) => `?${pairs.map((pair) => pair.join('=')).join('&')}`),
  );

  it('reads as a selection that reads back as itself', () => {
    fc.assert(
      fc.property(anyPath, anyQuery, (path, query) => {
        const { selection } = readAddress({ path, query });
        expect(readAddress(writeAddress(selection))).toEqual({ selection, ignored: [] });
      }),
      { numRuns: 2000 },
    );
  });

  it('loses nothing without saying so', () => {
    fc.assert(
      fc.property(anyPath, anyQuery, (path, query) => {
        const { selection, ignored } = readAddress({ path, query });
        const written = [...new URLSearchParams(writeAddress(selection).query)].length;
        const given = [...new URLSearchParams(query)].length;
        // One may vanish unsaid: a `view` that spells out the default.
        expect(written + ignored.length + 1).toBeGreaterThanOrEqual(given);
      }),
    );
  });
});
