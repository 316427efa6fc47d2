import type { Filed } from '#contract/parse.ts';
import type { EventRecord, StatementRecord } from '#contract/schema.ts';
import { stanceTracks } from '#corpus/stance.ts';
import { BASES } from '#corpus/vocabulary.ts';
import type { LintContext } from './context.ts';
import { type LintRow, listSome, rowOf } from './rows.ts';

type Evidence = EventRecord['evidence'];

const sourcesOf = (evidence: Evidence): string[] => [...new Set(evidence.map(({ source }) => source))];

/** How well statements and events are shown by their sources. */
export function* lintEvidence(context: LintContext): Generator<LintRow> {
  const { parsed, events, sources } = context;
  for (const filed of parsed.statements) {
    const cited = sourcesOf(filed.record.evidence);
    const [only] = cited;
    if (cited.length === 1 && sources.get(only ?? '')?.record.reliability === 'weak') {
      const mend = 'Add a better source, or take the statement out if it matters and none can be found.';
      yield rowOf('source-weak', filed, `Its one source, ${only}, is weak.`, mend);
    }
    yield* lintApart(filed, cited, events.get(filed.record.event));
  }
  for (const filed of [...parsed.events, ...parsed.statements]) yield* lintPhrases(context, filed);
  yield* lintStances(context);
}

function* lintApart(
  filed: Filed<StatementRecord>,
  cited: readonly string[],
  event: Filed<EventRecord> | undefined,
): Generator<LintRow> {
  if (!event) return;
  const shown = sourcesOf(event.record.evidence);
  if (cited.some((source) => shown.includes(source))) return;
  yield rowOf(
    'evidence-apart',
    filed,
    `It cites ${listSome(cited)}; its event ${event.id} cites ${listSome(shown)}.`,
    'Look whether it was made at this event; if it was, add its source to the evidence of the event.',
  );
}

function* lintPhrases({ sources }: LintContext, filed: Filed<{ readonly evidence: Evidence }>): Generator<LintRow> {
  const missing = filed.record.evidence.flatMap(({ source, phrase }, i) => {
    const text = phrase === null ? sources.get(source)?.record.text : undefined;
    return text === undefined ? [] : [`evidence[${i}] (${text})`];
  });
  if (missing.length === 0) return;
  const mend = 'Copy the shortest phrase that shows the claim; if none does, explain it.';
  yield rowOf('phrase-null', filed, `No phrase in ${listSome(missing)}, although the text is kept.`, mend);
}

/**
 * One row per statement that is all there is for a stance, for each actor whose stance it is: the speaker, and the one
 * spoken for. `declined` takes no position and counts for nothing here.
 */
function* lintStances({ corpus, statements }: LintContext): Generator<LintRow> {
  const { position, directness, strength, id } = corpus.statements;
  const alone = new Map<number, { readonly cells: string[]; readonly why: string }>();
  for (const actor of corpus.actors) {
    for (const [issue, track] of stanceTracks(corpus, actor.row)) {
      const [row, ...others] = track.rows.filter((each) => position[each] !== 'declined');
      if (row === undefined || others.length > 0) continue;
      const why = [
        ...(directness[row] === BASES.indexOf('reported') ? ['reported'] : []),
        ...(strength[row] === 0 ? ['from weak sources'] : []),
      ];
      if (why.length === 0) continue;
      const known = alone.get(row) ?? { cells: [], why: why.join(' and ') };
      known.cells.push(`${actor.id} × ${corpus.issues[issue]?.id}`);
      alone.set(row, known);
    }
  }
  for (const [row, { cells, why }] of [...alone].sort(([a], [b]) => a - b)) {
    const filed = statements.get(id[row] ?? '');
    if (!filed) continue;
    const what = `${listSome(cells)} ${cells.length === 1 ? 'rests' : 'rest'} on this statement alone, ${why}.`;
    yield rowOf('stance-weak', filed, what, 'Look for the actor’s own words, or for a better source.');
  }
}
