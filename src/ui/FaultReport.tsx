import { useState } from 'react';
import { useLocale } from '#i18n/useLocale.ts';
import styles from './FaultReport.module.css';

const WORDS = {
  en: { report: 'Report of the fault', copy: 'Copy the report', copied: 'Copied', mail: 'Send it by mail' },
  zh: { report: '故障报告', copy: '复制报告', copied: '已复制', mail: '用邮件发送' },
} as const;

interface FaultReportProps {
  /** What the page says of it. */
  readonly said: string;
  readonly error: unknown;
}

/** What a reader can hand on of a fault: the address, what went wrong and where in the code, the browser. Nothing is sent. */
export function FaultReport({ said, error }: FaultReportProps) {
  const words = WORDS[useLocale().locale];
  const [copied, setCopied] = useState(false);
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const where = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /:\d+:\d+/.test(line)) : [];
  const text = [
    window.location.href,
    said,
    what,
    ...where.slice(0, 6).map((line) => line.trim()),
    navigator.userAgent,
  ].join('\n');
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => {},
    );
  return (
    <>
      <textarea className={styles.report} aria-label={words.report} readOnly rows={4} value={text} />
      <div className={styles.ways}>
        <button type="button" className={styles.copy} onClick={() => void copy()}>
          {copied ? words.copied : words.copy}
        </button>
        <a href={`mailto:?subject=${encodeURIComponent(document.title)}&body=${encodeURIComponent(text)}`}>
          {words.mail}
        </a>
      </div>
    </>
  );
}
