import { positionSign } from '#corpus/stance.ts';
import type { Reliability } from './reliability.ts';

/** The agreement for a terminal: the figures with their n, what `declined` counts for, the table, the differences. */
export function formatReliability(result: Reliability): string {
  const { n, agreed, percent, alpha, alphaN, declined, onlyFirst, onlySecond, coders, differences } = result;
  if (n === 0) return 'Agreement: the two passes have no statement in common, so there is nothing to compare.';
  const left = (ids: readonly string[], pass: string): string[] =>
    ids.length === 0 ? [] : [`  left out  ${ids.length} coded in the ${pass} pass only: ${ids.join(', ')}`];
  return [
    `Agreement of two passes over ${statements(n)}`,
    `  coders    ${coders.first.join(', ')} first; ${coders.second.join(', ')} second`,
    `  percent   ${percent?.toFixed(1)}% (${agreed} of n = ${n}); “declined” counts as a position like any other`,
    `  alpha     ${alpha === null ? 'not defined' : alpha.toFixed(3)} (n = ${alphaN}), Krippendorff’s alpha, ordinal; ${excluded(declined)}`,
    ...(alpha === null
      ? ['            Alpha needs statements that both passes placed on the scale, and two values at least.']
      : []),
    ...left(onlyFirst, 'first'),
    ...left(onlySecond, 'second'),
    '',
    ...tableLines(result),
    ...(differences.length === 0 ? [] : ['', 'Where they differ, first → second:']),
    ...differences.map(
      ({ statement, first, second }) =>
        `  ${positionSign(first).padStart(2)} → ${positionSign(second).padEnd(2)}  ${statement}`,
    ),
  ].join('\n');
}

const statements = (count: number): string => `${count} ${count === 1 ? 'statement' : 'statements'}`;

const excluded = (declined: number): string =>
  declined === 0
    ? '“declined” would be a missing value, and nobody coded it'
    : `${statements(declined)} with “declined” left out, because it is not on the scale and counts as missing`;

function tableLines({ table, positions }: Reliability): string[] {
  const line = (head: string, cells: readonly string[]): string =>
    `  ${head.padEnd(14)}${cells.map((cell) => cell.padStart(4)).join('')}`;
  return [
    line('first ↓ second →', []).trimEnd(),
    line('', positions.map(positionSign)),
    ...table.map((row, i) =>
      line(
        positionSign(positions[i] ?? 'declined').padStart(14),
        row.map((count) => (count === 0 ? '·' : String(count))),
      ),
    ),
  ];
}
