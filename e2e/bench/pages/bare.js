// @ts-check
/**
 * The limit: as little as a page can do that still looks at every event in view in every frame. Events are columns;
 * each frame counts those in view by kind and pixel, and paints a bar for every run of pixels that has about as many,
 * by powers of two. No labels, no axis, no lanes' names, no focus, no elements.
 */
import { fetchData, painted, ready } from './common.js';

const KINDS = 11;
const NOTCH = 1.2;
const ALL = 255;
/** Dates longer than this stand apart, so that all others in view are one slice of the columns. */
const LONG_DAYS = 400;

const KIND_NAMES = [
  ...['remarks', 'meeting', 'summit', 'visit', 'agreement', 'document', 'report', 'military', 'institutional'],
  ...['election', 'other'],
];

/** @param {ArrayBuffer} bytes  as `fixture.ts` writes them */
function readColumns(bytes) {
  const count = new Uint32Array(bytes, 0, 1)[0] ?? 0;
  return {
    count,
    from: new Int32Array(bytes, 4, count),
    to: new Int32Array(bytes, 4 + 4 * count, count),
    kind: new Uint8Array(bytes, 4 + 8 * count, count),
  };
}

const { count, from, to, kind } = readColumns(await fetchData('columns.bin'));
const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById('picture'));
const ctx = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
const ratio = devicePixelRatio || 1;
const { width, height } = canvas.getBoundingClientRect();
canvas.width = Math.round(width * ratio);
canvas.height = Math.round(height * ratio);
ctx.scale(ratio, ratio);

const long = Uint32Array.from({ length: count }, (_, i) => i).filter(
  (i) => Number(to[i]) - Number(from[i]) > LONG_DAYS,
);
const isReal = (/** @type {number} */ day) => Math.abs(day) < 10_000_000;
const whole = {
  from: from.find(isReal) ?? 0,
  to: to.reduce((latest, day) => (isReal(day) ? Math.max(latest, day) : latest), 0),
};
const view = { ...whole };
let only = ALL;

/** The first row whose first day is not before a day. @param {number} day */
function rowAt(day) {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (/** @type {number} */ (from[middle]) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

const columns = Math.ceil(width);
/** By kind and pixel, how many events begin there less how many have ended just before. */
const changes = new Int32Array(KINDS * (columns + 1));

/** @param {number} scale  pixels per day @param {number} i */
function bin(scale, i) {
  const row = /** @type {number} */ (kind[i]);
  if (only !== ALL && row !== only) return;
  const x0 = Math.max(0, ((from[i] ?? 0) - view.from) * scale) | 0;
  const x1 = Math.min(columns - 1, (((to[i] ?? 0) - view.from) * scale) | 0);
  if (x1 < 0 || x0 >= columns) return;
  const at = row * (columns + 1);
  changes[at + x0] = (changes[at + x0] ?? 0) + 1;
  changes[at + x1 + 1] = (changes[at + x1 + 1] ?? 0) - 1;
}

function draw() {
  changes.fill(0);
  const scale = columns / (view.to - view.from);
  const end = rowAt(view.to);
  for (let i = rowAt(view.from - LONG_DAYS); i < end; i++) {
    if (Number(to[i]) - Number(from[i]) <= LONG_DAYS) bin(scale, i);
  }
  for (const i of long) bin(scale, i);
  ctx.clearRect(0, 0, width, height);
  ctx.fillStyle = '#3b5b92';
  const room = height / KINDS;
  for (let row = 0; row < KINDS; row++) {
    const at = row * (columns + 1);
    let sum = 0;
    let level = 0;
    let start = 0;
    for (let x = 0; x < columns; x++) {
      const change = changes[at + x] ?? 0;
      if (change === 0) continue;
      sum += change;
      const next = 32 - Math.clz32(sum);
      if (next === level) continue;
      paintRun(start, x, level, row, room);
      level = next;
      start = x;
    }
    paintRun(start, columns, level, row, room);
  }
}

/** A bar over `[x0, x1)` of the pixels of a row. @type {(x0: number, x1: number, level: number, row: number, room: number) => void} */
function paintRun(x0, x1, level, row, room) {
  if (level === 0 || x1 <= x0) return;
  const bar = Math.min(room - 4, 5 * level);
  ctx.fillRect(x0, (row + 1) * room - bar, x1 - x0, bar);
}

let asked = false;
function change() {
  if (asked) return;
  asked = true;
  requestAnimationFrame(() => {
    asked = false;
    draw();
  });
}

canvas.addEventListener(
  'wheel',
  (event) => {
    event.preventDefault();
    const day = view.from + (event.offsetX / width) * (view.to - view.from);
    const factor = NOTCH ** (event.deltaY / 100);
    view.from = Math.max(whole.from, day - (day - view.from) * factor);
    view.to = Math.min(whole.to, day + (view.to - day) * factor);
    change();
  },
  { passive: false },
);
canvas.addEventListener('pointerdown', (event) => canvas.setPointerCapture(event.pointerId));
canvas.addEventListener('pointermove', (event) => {
  if (!(event.buttons & 1)) return;
  const span = view.to - view.from;
  const wished = view.from - (event.movementX / width) * span;
  view.from = Math.min(Math.max(wished, whole.from), whole.to - span);
  view.to = view.from + span;
  change();
});

/** @param {string | null} name */
function filter(name) {
  only = name === null ? ALL : KIND_NAMES.indexOf(name);
  change();
  return painted();
}
document.getElementById('filter')?.addEventListener('click', () => filter(only === ALL ? 'remarks' : null));

draw();
await ready({
  target: () => canvas.getBoundingClientRect().toJSON(),
  shown: () => ({ from: view.from, days: view.to - view.from }),
  count: () => (only === ALL ? count : kind.reduce((sum, row) => sum + (row === only ? 1 : 0), 0)),
  filter,
});
