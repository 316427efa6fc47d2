import { releaseMessages } from '#i18n/messages/releases.ts';
import { useWords } from '#i18n/useLocale.ts';
import { useCorpus, useReleases } from '#load/useCorpus.ts';
import { withRelease } from '#selection/Selection.ts';
import { SelectionLink } from '#selection/SelectionLink.tsx';
import { useSelection } from '#selection/useSelection.ts';
import { ChangeList } from './ChangeList.tsx';
import styles from './Releases.module.css';

/** Over the page while an earlier release is shown: which, what has changed since, and the way to the latest. */
export function ReleaseNotice() {
  const corpus = useCorpus();
  const words = useWords(releaseMessages);
  const open = useSelection((s) => s.open);
  const changes = useReleases();
  const latest = corpus.releases?.list[0];
  const since = changes.data?.[corpus.release.id]?.since;
  if (latest === undefined) return null;
  const records = since ? [...since.added, ...since.changed, ...since.retired] : [];
  const isChanged =
    open?.kind === 'stance'
      ? since?.stances.some((move) => move.actor === open.actor && move.issue === open.issue)
      : records.some((record) => record.kind === open?.kind && record.id === open.id);
  return (
    <div role="status" className={styles.notice}>
      <p>
        {words.pinned(corpus.release.id, latest.id)} {since && words.changedSince(records.length)}{' '}
        {isChanged && <strong>{words.thisChanged}</strong>}
      </p>
      <p>
        <SelectionLink to={(s) => withRelease(s, null)}>{words.toLatest}</SelectionLink>
      </p>
      {since && records.length > 0 && (
        <details className={styles.details}>
          <summary>{words.list}</summary>
          <ChangeList changes={since} />
        </details>
      )}
    </div>
  );
}
