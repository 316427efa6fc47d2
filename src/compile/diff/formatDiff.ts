import { quote } from '#contract/problem.ts';
import { RECORD_KINDS } from '#corpus/vocabulary.ts';
import type { Change } from './changes.ts';
import type { RecordsDiff } from './records.ts';
import type { StanceMove, StanceSeen } from './stances.ts';

/** Two releases compared, as `--json` writes it. */
export interface Diff extends RecordsDiff {
  readonly from: { readonly release: string; readonly date: string };
  readonly to: { readonly release: string; readonly date: string };
  readonly stances: readonly StanceMove[];
}

/** The comparison for a terminal: by kind what was added, changed and retired, then the stances, the faults and the numbers. */
export function formatDiff(diff: Diff): string {
  const { from, to, head, added, changed, retired, revived, stances, faults } = diff;
  const kinds = RECORD_KINDS.map((kind) => {
    const of = <T extends { readonly kind: string }>(list: readonly T[]): T[] =>
      list.filter((each) => each.kind === kind);
    return [
      ...of(added).map(({ id }) => `  added    ${id}`),
      ...of(changed).flatMap(({ id, changes }) => [`  changed  ${id}`, ...changes.map(changeLine)]),
      ...of(retired).map(({ id, see }) => `  retired  ${id}${see === null ? '' : `, see ${see}`}`),
      ...of(revived).map(({ id }) => `  back     ${id}, which was retired`),
    ];
  });
  return [
    `From release ${from.release} (${from.date}) to ${to.release} (${to.date})`,
    ...section('record.json', head.map(changeLine)),
    ...RECORD_KINDS.flatMap((kind, i) => section(`${kind}s`, kinds[i] ?? [])),
    ...section(`Stances that moved, each as of its release (${stances.length})`, stances.map(moveLine)),
    ...section(
      'Faults: an address never dies',
      faults.map(({ code, kind, id, mend }) => `  [${code}] ${kind} ${id}\n    mend  ${mend}`),
    ),
    [
      `${added.length} added, ${changed.length} changed, ${retired.length} retired${revived.length === 0 ? '' : `, ${revived.length} back`}`,
      `${stances.length} stances moved, ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}.`,
    ].join('; '),
  ].join('\n\n');
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [[title, ...lines].join('\n')];

const LENGTH = 100;

function changeLine({ field, ...change }: Change): string {
  const [from, to] = [quote(change.from, LENGTH), quote(change.to, LENGTH)];
  if (!('from' in change)) return `    ${field}  + ${to}`;
  if (!('to' in change)) return `    ${field}  − ${from}`;
  return `    ${field}  ${from} → ${to}`;
}

function moveLine({ actor, issue, from, to }: StanceMove): string {
  const how = from.state === 'none' ? 'new' : to.state === 'none' ? 'gone' : 'moved';
  const by = to.decisive === null ? '' : ` (${to.decisive})`;
  return `  ${how.padEnd(5)}  ${actor} × ${issue}: ${inWords(from)} → ${inWords(to)}${by}`;
}

const inWords = ({ state, sign }: StanceSeen): string => (state === 'none' ? 'none' : `${sign} ${state}`);
