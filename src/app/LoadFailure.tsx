import { FormatError } from '#corpus/packed.ts';
import type { Messages } from '#i18n/messages.ts';
import { useLocale } from '#i18n/useLocale.ts';
import { LoadError } from '#load/queries.ts';
import fault from '#ui/Fault.module.css';
import { LateReport } from '#ui/LateReport.tsx';
import styles from './App.module.css';

function explain(error: unknown, t: Messages): string {
  if (error instanceof FormatError) return t.app.failed.format(String(error.found));
  if (error instanceof LoadError) {
    if (error.why === 'status') return t.app.failed.status(error.file, error.status ?? 0);
    return t.app.failed[error.why](error.file);
  }
  return error instanceof Error ? error.message : String(error);
}

/** What failed, in words, with a way to try again; the address stays as it is. */
export function LoadFailure({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const { t } = useLocale();
  const said = explain(error, t);
  return (
    <main id="main" className={styles.waiting}>
      <div role="alert" className={fault.failure}>
        <h1>{t.app.failedTitle}</h1>
        <p>{said}</p>
        <p>{t.app.keepsAddress}</p>
        <button type="button" className={fault.retry} onClick={onRetry}>
          {t.app.retry}
        </button>
        <LateReport said={said} error={error} />
      </div>
    </main>
  );
}
