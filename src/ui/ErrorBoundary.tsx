import { Component, type ReactNode } from 'react';
import { useLocale } from '#i18n/useLocale.ts';
import styles from './Fault.module.css';
import { LateReport } from './LateReport.tsx';
import { askAgain, LateFailure } from './late.tsx';

interface ErrorBoundaryProps {
  /** What failed, in the reader's words. */
  readonly name: string;
  /** Another value is another try. */
  readonly about?: string;
  readonly children: ReactNode;
}

/** Keeps a fault of one view from taking the page down, says so, and offers to try again and a report to hand on. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override componentDidUpdate(before: ErrorBoundaryProps) {
    if (before.about !== this.props.about && this.state.error !== null) this.setState({ error: null });
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    const retry = () => {
      askAgain();
      this.setState({ error: null });
    };
    return <Fault name={this.props.name} error={this.state.error} onRetry={retry} />;
  }
}

function Fault({
  name,
  error,
  onRetry,
}: {
  readonly name: string;
  readonly error: unknown;
  readonly onRetry: () => void;
}) {
  const { t } = useLocale();
  const said = error instanceof LateFailure ? t.app.failed.offline(name) : t.app.viewFailed(name);
  return (
    <div role="alert" className={styles.failure}>
      <p>{said}</p>
      <p className={styles.faultText}>{error instanceof Error ? error.message : String(error)}</p>
      <button type="button" className={styles.retry} onClick={onRetry}>
        {t.app.retry}
      </button>
      <LateReport said={said} error={error} />
    </div>
  );
}
