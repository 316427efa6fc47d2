/** What changed from release to release, for the pages that tell it. */

import type { DerivedRecord } from '#contract/derive.ts';
import type { Corpus } from '#corpus/corpus.ts';
import { PACKED_FORMAT, type PackedReleases, type ReleaseChanges, type Text } from '#corpus/packed.ts';
import type { RecordKind } from '#corpus/vocabulary.ts';
import { corpusOf } from '../corpusOf.ts';
import { diffRecords } from '../diff/records.ts';
import { stanceMoves } from '../diff/stances.ts';

/** @param releases  all of them, the latest first */
export function packReleases(releases: readonly DerivedRecord[]): PackedReleases {
  const seen = releases.map((derived) => ({ derived, corpus: corpusOf(derived) }));
  const [latest] = seen;
  return {
    format: PACKED_FORMAT,
    releases: Object.fromEntries(
      seen.map((release, i) => {
        const before = seen[i + 1];
        return [
          release.derived.head.release.id,
          {
            before: before === undefined ? null : { id: before.derived.head.release.id, ...changes(before, release) },
            since: latest === undefined || latest === release ? null : changes(release, latest),
          },
        ];
      }),
    ),
  };
}

interface Seen {
  readonly derived: DerivedRecord;
  readonly corpus: Corpus;
}

function changes(from: Seen, to: Seen): ReleaseChanges {
  const { added, changed, retired } = diffRecords(from.derived, to.derived);
  const [before, after] = [namesIn(from.derived), namesIn(to.derived)];
  const named = <T extends { readonly kind: RecordKind; readonly id: string }>({ kind, id }: T) => ({
    kind,
    id,
    name: after(kind, id) ?? before(kind, id) ?? { en: id, zh: id },
  });
  return {
    added: added.map(named),
    changed: changed.map((record) => ({
      ...named(record),
      fields: [...new Set(record.changes.map(({ field }) => field.split(/[.[]/)[0] ?? field))],
    })),
    retired: retired.map(named),
    stances: stanceMoves(from.corpus, to.corpus).map((move) => ({
      actor: move.actor,
      issue: move.issue,
      name: actorOnIssue(
        after('actor', move.actor) ?? before('actor', move.actor),
        after('issue', move.issue) ?? before('issue', move.issue),
      ),
      from: move.from.sign,
      to: move.to.sign,
    })),
  };
}

const actorOnIssue = (actor: Text | undefined, issue: Text | undefined): Text => ({
  en: `${actor?.en}: ${issue?.en}`,
  zh: `${actor?.zh}：${issue?.zh}`,
});

/** What a reader calls a record of a release; undefined for one that it does not have. */
function namesIn({ actors, issues, events, statements, sources }: DerivedRecord) {
  const plain = (text: string): Text => ({ en: text, zh: text });
  const pick = ({ en, zh }: Text): Text => ({ en, zh });
  const names: Readonly<Record<RecordKind, ReadonlyMap<string, Text>>> = {
    actor: new Map(actors.map(({ id, name }) => [id, pick(name)])),
    issue: new Map(issues.map(({ id, proposition }) => [id, proposition])),
    event: new Map(events.map(({ record }) => [record.id, record.title])),
    source: new Map(sources.map(({ id, publisher, title }) => [id, plain(`${publisher}: ${title}`)])),
    statement: new Map(),
  };
  const said = new Map(statements.map(({ record }) => [record.id, record]));
  return (kind: RecordKind, id: string): Text | undefined => {
    const statement = kind === 'statement' ? said.get(id) : undefined;
    return statement === undefined
      ? names[kind].get(id)
      : actorOnIssue(names.actor.get(statement.actor), names.issue.get(statement.issue));
  };
}
