// @ts-check
/** Results as text: what is printed, and `results.md`. */
import { SUBJECTS } from './measure.mjs';

/**
 * @typedef {import('./measure.mjs').Measured & { rounds: number }} Row  medians over so many rounds
 * @typedef {object} Results
 * @property {string} measured  the day
 * @property {string} command
 * @property {number} seed
 * @property {{ cpu: string; cores: number; memoryGb: number; system: string; node: string; chromium: string; load: number; calibrationMs: number }} machine
 *   load: processes waiting per core, over the run
 * @property {Record<string, Record<string, Row>>} sizes  by number of events, then by subject
 * @property {import('./bars.mjs').Verdict[]} bars
 */

/** @type {readonly { name: string; read: (row: Row) => number | null; unit?: number }[]} */
const COLUMNS = [
  { name: 'picture ms', read: ({ picture }) => picture },
  { name: 'longest block ms', read: ({ block }) => block },
  { name: 'frame p50 ms', read: ({ p50 }) => p50 },
  { name: 'p95 ms', read: ({ p95 }) => p95 },
  { name: 'max ms', read: ({ max }) => max },
  { name: 'CPU per frame ms', read: ({ cpu }) => cpu },
  { name: 'all threads ms', read: ({ processCpu }) => processCpu },
  { name: 'filter ms', read: ({ filter }) => filter },
  { name: 'heap MB', read: ({ heap }) => (heap === null ? null : heap / 1_000_000) },
];

const NONE = '–';
const count = (/** @type {number} */ events) => events.toLocaleString('en');

/** @param {number | null} value */
export function formatNumber(value) {
  if (value === null || Number.isNaN(value)) return NONE;
  return value < 10 ? value.toFixed(1) : count(Math.round(value));
}

/** @param {number} value */
const formatRatio = (value) => (Number.isFinite(value) ? `${formatNumber(value)} ×` : NONE);

/** A Markdown table, cells padded so that it reads as it is. @param {readonly (readonly string[])[]} rows  the first is the head */
function tableOf(rows) {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(3, ...rows.map((row) => (row[i] ?? '').length)));
  const line = (/** @type {readonly string[]} */ cells) =>
    `| ${widths.map((width, i) => (i === 0 ? (cells[i] ?? '').padEnd(width) : (cells[i] ?? '').padStart(width))).join(' | ')} |`;
  const rule = `| ${widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), rule, ...body.map(line)].join('\n');
}

/** @param {string} key */
const nameOf = (key) => SUBJECTS[key]?.name ?? key;

/** The medians of a size, a page to a line. @param {Record<string, Row>} rows */
export function mediansTable(rows) {
  return tableOf([
    ['', ...COLUMNS.map(({ name }) => name)],
    ...Object.entries(rows).map(([key, row]) => [
      nameOf(key),
      ...(row.failure === null ? COLUMNS.map(({ read }) => formatNumber(read(row))) : [row.failure]),
    ]),
  ]);
}

/** Ours as a multiple of the bare page, and each other page as a multiple of ours. @param {Record<string, Row>} rows */
export function ratiosTable(rows) {
  const { ours, bare, ...others } = rows;
  if (!ours || ours.failure !== null) return null;
  /** @type {[string, Row, Row][]} */
  const pairs = [];
  if (bare && bare.failure === null) pairs.push([`${nameOf('ours')} / ${nameOf('bare')}`, ours, bare]);
  for (const [key, row] of Object.entries(others)) {
    if (row.failure === null) pairs.push([`${nameOf(key)} / ${nameOf('ours')}`, row, ours]);
  }
  if (pairs.length === 0) return null;
  return tableOf([
    ['', ...COLUMNS.map(({ name }) => name.replace(/ (ms|MB)$/, ''))],
    ...pairs.map(([name, a, b]) => [
      name,
      ...COLUMNS.map(({ read }) => {
        const [upper, lower] = [read(a), read(b)];
        return formatRatio(upper === null || lower === null || lower === 0 ? Number.NaN : upper / lower);
      }),
    ]),
  ]);
}

/** How each page's figures grow over the sizes measured. @param {Results['sizes']} sizes */
function growthTable(sizes) {
  const counts = Object.keys(sizes).map(Number);
  const rows = Object.keys(SUBJECTS).flatMap((key) =>
    [
      { name: 'CPU per frame ms', read: (/** @type {Row} */ row) => row.cpu },
      { name: 'picture ms', read: (/** @type {Row} */ row) => row.picture },
      { name: 'heap MB', read: (/** @type {Row} */ row) => (row.heap === null ? null : row.heap / 1_000_000) },
    ].map(({ name, read }) => [
      `${nameOf(key)}, ${name}`,
      ...counts.map((events) => {
        const row = sizes[events]?.[key];
        if (!row) return 'not asked';
        return row.failure ?? formatNumber(read(row));
      }),
    ]),
  );
  return tableOf([
    ['', ...counts.map(count)],
    ...rows.filter((cells) => cells.slice(1).some((cell) => cell !== 'not asked')),
  ]);
}

/** The few figures for the project's front page: frames and the cost of one, at each size that all were asked for. @param {Results} results */
function shortTable({ sizes }) {
  const counts = Object.keys(sizes)
    .map(Number)
    .filter((events) => Object.keys(sizes[events] ?? {}).length > 2);
  if (counts.length === 0) return null;
  return tableOf([
    ['', ...counts.flatMap((events) => [`${count(events)} events: frame p95`, 'CPU per frame', 'first picture'])],
    ...Object.keys(SUBJECTS).map((key) => [
      nameOf(key),
      ...counts.flatMap((events) => {
        const row = sizes[events]?.[key];
        if (!row || row.failure !== null) return [row?.failure ?? NONE, NONE, NONE];
        return [row.p95, row.cpu, row.picture].map((value) => `${formatNumber(value)} ms`);
      }),
    ]),
  ]);
}

const [START, END] = ['<!-- npm run bench writes this part -->', '<!-- to here -->'];

/**
 * The project's front page with the last figures in the part that is kept for them.
 * @param {string} page @param {Results} results @throws where the page has no such part
 */
export function withFigures(page, results) {
  const [before = '', ...rest] = page.split(`${START}\n`);
  const [, after] = rest.join('').split(END);
  if (after === undefined) throw new Error(`the README lacks ${START} … ${END}`);
  const { command, measured, machine, bars } = results;
  const held = bars.filter(({ ok }) => ok).length;
  const told = [
    `Medians of \`${command}\`, ${measured}, on ${machine.cores} cores (${machine.cpu}), headless Chromium`,
    `${machine.chromium} without a graphics processor. ${held} of the ${bars.length} bars that we set ourselves are held;`,
    'all figures, ratios and bars: [`e2e/bench/results.md`](e2e/bench/results.md).',
  ];
  return `${before}${START}\n\n${shortTable(results)}\n\n${told.join('\n')}\n\n${END}${after}`;
}

/** @param {Results['bars']} bars */
export function barsTable(bars) {
  const words = (/** @type {boolean | null} */ ok) => (ok === null ? NONE : ok ? 'held' : 'missed');
  return tableOf([['bar', 'found', ''], ...bars.map(({ bar, found, ok }) => [bar, found, words(ok)])]);
}

/** `results.md`. @param {Results} results */
export function reportOf(results) {
  const { machine, sizes, bars, measured, command, seed } = results;
  const where = `${machine.cpu}, ${machine.cores} cores, ${machine.memoryGb} GB, ${machine.system}; headless Chromium ${machine.chromium}, Node ${machine.node}`;
  const busy = machine.load > 0.75 * machine.cores;
  const short = shortTable(results);
  const remarks = Object.entries(sizes).flatMap(([events, rows]) =>
    Object.entries(rows)
      .filter(([, row]) => row.remark !== null)
      .map(([key, row]) => `- ${nameOf(key)} at ${count(Number(events))} events ${row.remark}.`),
  );
  const parts = [
    '# The timeline beside others',
    `Written by \`${command}\` on ${measured}; \`README.md\` beside this file says what is measured and how.`,
    `Machine: ${where}. Its piece of fixed work took ${Math.round(machine.calibrationMs)} ms. Records of seed ${seed}.`,
    busy
      ? `**The machine was busy with other work (load ${machine.load.toFixed(1)}): read the ratios, not the times.**`
      : null,
    short === null ? null : `## In short\n\n${short}`,
    ...Object.entries(sizes).map(([events, rows]) => {
      const ratios = ratiosTable(rows);
      const rounds = Math.max(...Object.values(rows).map((row) => row.rounds));
      const title = `## ${count(Number(events))} events\n\nMedians of up to ${rounds} rounds:\n\n${mediansTable(rows)}`;
      return ratios === null ? title : `${title}\n\n${ratios}`;
    }),
    `## Growth\n\n${growthTable(sizes)}`,
    remarks.length === 0 ? null : `## Remarks\n\n${remarks.join('\n')}`,
    `## The bars of issue 4\n\n${barsTable(bars)}`,
  ];
  return `${parts.filter((part) => part !== null).join('\n\n')}\n`;
}
