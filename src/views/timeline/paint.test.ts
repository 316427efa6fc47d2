import { describe, expect, it } from 'vitest';
import type { Corpus } from '#corpus/corpus.ts';
import { corpusFromText, eventIn, issueIn } from '#corpus/corpusFromText.ts';
import { randomCorpus } from '#corpus/randomCorpus.ts';
import { NAMED_THEME } from '#ui/namedTheme.ts';
import { chainOf } from './chainOf.ts';
import { MARK, RIBBON_HEIGHT } from './metrics.ts';
import { paintTimeline, type Scene, type Window } from './paint.ts';
import { type RibbonPiece, ribbonPieces } from './ribbon.ts';

type Call = readonly [name: string, ...args: readonly unknown[]];

/** What a painter draws: each call with the colours, width and alpha that hold for it. */
function logOf(scene: Scene, window: Window): Call[] {
  const log: Call[] = [];
  const kept: Record<string, unknown> = { globalAlpha: 1 };
  const ctx = new Proxy(kept, {
    get: (_, name: string) =>
      kept[name] ??
      ((...args: readonly unknown[]) => {
        const look = name.startsWith('fill') ? kept['fillStyle'] : name.startsWith('stroke') ? kept['strokeStyle'] : '';
        log.push([`${name} ${look}${kept['globalAlpha'] === 1 ? '' : ` at ${kept['globalAlpha']}`}`.trim(), ...args]);
      }),
    set: (_, name: string, value) => Reflect.set(kept, name, value),
  });
  paintTimeline(ctx as unknown as CanvasRenderingContext2D, scene, window, NAMED_THEME);
  expect(kept['globalAlpha']).toBe(1);
  return log;
}

const NOTHING: Scene = { lanes: [], marks: [], ribbons: [], paintArcs: null, gridX: [], selectedX: null, asOfX: null };

/** The scene of a corpus with all it has, and a window on the whole of it. */
function sceneOf(corpus: Corpus, options: Parameters<typeof chainOf>[1] = {}): { scene: Scene; window: Window } {
  const { placed, marks, scale, viewport, height } = chainOf(corpus, options);
  const ribbons = options.issue == null ? [] : ribbonPieces(corpus, placed, options.issue, scale, corpus.span.to);
  const window = { left: viewport.from * scale, top: 0, width: viewport.width, height };
  return { scene: { ...NOTHING, lanes: placed, marks, ribbons }, window };
}

/** The log of the one mark there is. */
function markLog(lines: string, options: Parameters<typeof chainOf>[1] = {}, issue: string | null = 'office') {
  const corpus = corpusFromText(lines);
  const { scene, window } = sceneOf(corpus, { ...options, issue: issue === null ? null : issueIn(corpus, issue) });
  return logOf({ ...NOTHING, marks: scene.marks }, window).slice(1);
}

const PIECE: RibbonPiece = {
  lane: {
    key: 'JP',
    label: 'Japan',
    fullLabel: 'Japan',
    events: new Int32Array(),
    actor: null,
    issue: null,
    under: null,
  },
  y: 40,
  x0: 150,
  x1: 250,
  from: 0,
  to: 100,
  state: 'held',
  position: -1,
  thin: false,
  old: false,
  decisive: null,
  before: null,
  sign: '−',
};

const names = (log: readonly Call[]) => log.map(([name]) => name);
const one = (sign: string) => `2023-06-05 macron(FR) office ${sign}`;

describe('paintTimeline', () => {
  it('clears the window and paints nothing of an empty scene', () => {
    const window = { left: 700, top: 40, width: 300, height: 200 };
    expect(logOf(NOTHING, window)).toEqual([['clearRect', 0, 0, 300, 200]]);
  });

  it('paints grid lines, lane edges, ribbons, the selected day and marks, one over the other', () => {
    const corpus = corpusFromText(one('+'));
    const { scene, window } = sceneOf(corpus, { issue: issueIn(corpus, 'office'), scale: 20 });
    const ribbon = { ...PIECE, y: 2, x0: window.left, x1: window.left + 50, position: 2, sign: '++' } as const;
    const log = logOf({ ...scene, ribbons: [ribbon], gridX: [30.4], selectedX: 99.6 }, window);
    expect(names(log)).toEqual([
      'clearRect',
      'fillRect hairline',
      'fillRect hairline',
      'fillRect for-2',
      'fillRect ink',
      'fillText on-for-2',
      'fillRect accent',
      'beginPath',
      'roundRect',
      'fill for-1',
    ]);
    expect(log[1]).toEqual(['fillRect hairline', 30, 0, 1, window.height]);
    expect(log[2]).toEqual(['fillRect hairline', 0, (scene.lanes[0]?.height as number) - 1, window.width, 1]);
    expect(log[6]).toEqual(['fillRect accent', 100, 0, 1, window.height]);
  });

  it('leaves out what lies outside the window', () => {
    const corpus = corpusFromText(`
      2023-01-01  macron(FR)   office  +
      2023-06-05  kishida(JP)  office  +
    `);
    const { scene } = sceneOf(corpus, { scale: 10, issue: issueIn(corpus, 'office') });
    const marks = [...scene.marks].sort((a, b) => a.x0 - b.x0);
    const [early, late] = marks;
    if (!early || !late) throw new Error('two marks');
    const around = (x: number, y: number) => ({ left: x - 50, top: y - 20, width: 100, height: 40 });
    const count = (window: Window) =>
      names(logOf({ ...NOTHING, marks }, window)).filter((n) => n === 'roundRect').length;
    expect(count(around(early.x0, early.y))).toBe(1);
    expect(count(around(late.x0, late.y))).toBe(1);
    expect(count(around((early.x0 + late.x0) / 2, early.y))).toBe(0);
    expect(count(around(early.x0, early.y + 200))).toBe(0);
    expect(count({ left: early.x0 - 50, top: 0, width: late.x1 - early.x0 + 100, height: 500 })).toBe(2);
    const edges = logOf({ ...NOTHING, lanes: scene.lanes }, { left: 0, top: 5_000, width: 100, height: 40 });
    expect(names(edges)).toEqual(['clearRect']);
    expect(names(logOf({ ...NOTHING, ribbons: scene.ribbons }, around(0, -400)))).toEqual(['clearRect']);
  });

  it('takes what the window has scrolled by from x and y', () => {
    const corpus = corpusFromText(one('+'));
    const { scene } = sceneOf(corpus, { scale: 10 });
    const [mark] = scene.marks;
    if (!mark) throw new Error('one mark');
    const log = logOf(
      { ...NOTHING, marks: scene.marks },
      { left: mark.x0 - 33, top: mark.y - 44, width: 100, height: 80 },
    );
    expect(log[2]?.slice(0, 5)).toEqual(['roundRect', 33, 44 - MARK / 2, MARK, MARK]);
  });
});

describe('a mark', () => {
  it.each([
    ['--', 'against-2'],
    ['-', 'against-1'],
    ['0', 'neutral'],
    ['+', 'for-1'],
    ['++', 'for-2'],
  ])('of position %s is filled with its colour', (sign, colour) => {
    expect(names(markLog(one(sign)))).toEqual(['beginPath', 'roundRect', `fill ${colour}`]);
  });

  it('tells for from against by its corners as well', () => {
    const radius = (sign: string) => markLog(one(sign))[1]?.[5] as number;
    expect(radius('++')).toBe(MARK / 2);
    expect(radius('--')).toBeLessThan(radius('0'));
    expect(radius('0')).toBeLessThan(radius('+'));
  });

  it('is hollow where the position was declined', () => {
    expect(names(markLog(one('?')))).toEqual(['beginPath', 'roundRect', 'fill ground', 'stroke ink-soft']);
  });

  it('shows both colours where positions are opposite', () => {
    const log = names(markLog(`${one('+')} direct news call\n${one('-')} direct news call`));
    expect(log).toContain('fillRect against-1');
    expect(log).toContain('fillRect for-1');
  });

  it('is plain without an issue, and muted where it has no say on the issue', () => {
    expect(names(markLog(one('+'), {}, null)).at(-1)).toBe('fill mark');
    const other = `${one('+')} direct news call\n2023-06-05 scholz(DE) reach - direct news call`;
    expect(names(markLog(other, { by: 'actor' }, 'office'))).toContain('fill mark-muted');
  });

  it('is a ring where nobody took a position', () => {
    const corpus = randomCorpus(5);
    const { scene, window } = sceneOf(corpus, { by: 'kind', scale: 40 });
    const silent = scene.marks.filter((mark) => !mark.hasStatements && mark.count === 1).slice(0, 1);
    const wide = { ...window, left: (silent[0]?.x0 as number) - 10, height: 1e6 };
    expect(names(logOf({ ...NOTHING, marks: silent }, wide)).slice(1)).toEqual([
      'beginPath',
      'roundRect',
      'fill ground',
      'stroke mark',
    ]);
  });

  it('has a ring of accent around it when highlighted', () => {
    const corpus = corpusFromText(one('+'));
    const { scene, window } = sceneOf(corpus, { selected: eventIn(corpus, 'e1') });
    const log = logOf({ ...NOTHING, marks: scene.marks }, window).slice(1);
    expect(names(log)).toEqual(['beginPath', 'roundRect', 'fill mark', 'beginPath', 'roundRect', 'stroke accent']);
    const [inner, outer] = log.filter(([name]) => name === 'roundRect').map(([, ...args]) => args as number[]);
    expect(outer?.[0]).toBeLessThan(inner?.[0] as number);
    expect(outer?.[2]).toBeGreaterThan(inner?.[2] as number);
  });

  it('is as wide as a month, and a cluster is taller than a day', () => {
    expect(markLog('2023-02 macron(FR) office +', { scale: 2 })[1]?.[3]).toBe(56);
    const day = Array.from({ length: 9 }, () => one('+')).join('\n');
    const [cluster] = markLog(day, { scale: 2 }).filter(([name]) => name === 'roundRect');
    expect(cluster?.[4]).toBeGreaterThan(MARK);
  });

  it('fades where its date is only about there, has an arrow where it is open, and caps at the ends of an interval', () => {
    const drawn = (date: string) => names(markLog(`${date} macron(FR) office +`, { scale: 4 }));
    expect(drawn('2023-02')).toEqual(['beginPath', 'roundRect', 'fill for-1']);
    const fading = drawn('2023-02~');
    expect(fading.filter((name) => /^fillRect for-1 at 0\.\d+$/.test(name))).toHaveLength(8);
    expect(drawn('2023-02-01/2023-03-10').filter((name) => name === 'fillRect for-1')).toHaveLength(2);
    const open = markLog('2023-02-01/.. macron(FR) office +', { scale: 4 });
    expect(names(open).filter((name) => name === 'lineTo')).toHaveLength(2);
    expect(names(open).filter((name) => name === 'fillRect for-1')).toHaveLength(1);
  });

  it('shows the arrow of an open end where the window ends', () => {
    const corpus = corpusFromText('2023-02-01/.. macron(FR) office +');
    const { scene } = sceneOf(corpus, { scale: 4 });
    const [mark] = scene.marks;
    const window = { left: (mark?.x0 as number) - 20, top: 0, width: 300, height: 100 };
    const tip = logOf({ ...NOTHING, marks: scene.marks }, window).find(([name]) => name === 'lineTo');
    expect(tip?.[1]).toBe(299);
  });
});

describe('a ribbon', () => {
  const window = { left: 100, top: 10, width: 400, height: 100 };
  const painted = (part: Partial<RibbonPiece>) =>
    logOf({ ...NOTHING, ribbons: [{ ...PIECE, ...part }] }, window).slice(1);
  const edge = ['fillRect ink', 50, 28, 1, RIBBON_HEIGHT + 2];
  const sign = (text: string, ink: string) => [`fillText ${ink}`, text, 54, 30 + RIBBON_HEIGHT / 2 + 0.5];

  it('is a band of the colour held, with a line on the day it begins and its sign', () => {
    expect(painted({})).toEqual([['fillRect against-1', 50, 30, 100, RIBBON_HEIGHT], edge, sign('−', 'on-against-1')]);
    expect(painted({ position: 0 })[0]?.[0]).toBe('fillRect neutral');
  });

  it('keeps its sign in view while a part of it is, and leaves it out where there is no room', () => {
    expect(painted({ x0: -500, x1: 400 }).at(-1)).toEqual(sign('−', 'on-against-1').with(2, 4));
    expect(names(painted({ x1: 160 }))).toEqual(['fillRect against-1', 'fillRect ink']);
  });

  it('is pale between two lines where the stance is thin, and faded where it is old', () => {
    expect(names(painted({ thin: true }))).toEqual([
      'fillRect against-1 at 0.3',
      'fillRect against-1',
      'fillRect against-1',
      'fillRect ink',
      'fillText ink',
    ]);
    expect(painted({ old: true })[0]?.[0]).toMatch(/^fillRect against-1 at 0\.\d+$/);
  });

  it('is an outline where a position was declined, and two bands where it is mixed or split', () => {
    expect(names(painted({ state: 'declined', position: null }))[0]).toBe('strokeRect ink-soft');
    expect(painted({ state: 'declined', position: null, sign: '?' }).at(-1)).toEqual(sign('?', 'ink'));
    for (const [state, text] of [
      ['mixed', '±'],
      ['split', '≠'],
    ] as const) {
      expect(painted({ state, sign: text })).toEqual([
        ['fillRect against-1', 50, 30, 100, RIBBON_HEIGHT / 2],
        ['fillRect for-1', 50, 30 + RIBBON_HEIGHT / 2, 100, RIBBON_HEIGHT / 2],
        edge,
        sign(text, 'ink'),
      ]);
    }
  });
});

it('paints finite numbers alone, and each lane once, of any record', () => {
  for (let seed = 1; seed <= 3; seed++) {
    const corpus = randomCorpus(seed);
    const issue = corpus.issues[0]?.row ?? null;
    for (const scale of [0, 0.05, 2, 200]) {
      const { scene, window } = sceneOf(corpus, { by: 'actor', issue, scale });
      const log = logOf(scene, window);
      const numbers = log.flatMap(([, ...args]) => args.filter((arg) => typeof arg === 'number'));
      expect(numbers.filter((value) => !Number.isFinite(value))).toEqual([]);
      expect(log.filter(([name]) => name === 'fillRect hairline')).toHaveLength(scene.lanes.length);
    }
  }
});
