import { panelMessages } from '#i18n/messages/panel.ts';
import { useWords } from '#i18n/useLocale.ts';
import styles from './Panel.module.css';

interface DetailsStatusProps {
  readonly query: { readonly isPending: boolean; readonly isError: boolean; readonly refetch: () => unknown };
}

/** That details are on their way, or that they failed, with a way to try again. Nothing once they are there. */
export function DetailsStatus({ query }: DetailsStatusProps) {
  const panelWords = useWords(panelMessages);
  if (query.isError) {
    return (
      <p role="alert">
        {panelWords.failed}{' '}
        <button type="button" className={styles.action} onClick={() => void query.refetch()}>
          {panelWords.retry}
        </button>
      </p>
    );
  }
  return query.isPending ? <p className={styles.words}>{panelWords.loading}</p> : null;
}
