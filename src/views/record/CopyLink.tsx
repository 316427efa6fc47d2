import { useState } from 'react';
import { useLocale } from '#i18n/useLocale.ts';
import { useHref, useSelection } from '#selection/useSelection.ts';
import { useAnnounce } from '#ui/LiveRegion.tsx';
import styles from './Panel.module.css';

/** Copies the address of what is open, with all that is picked. */
export function CopyLink() {
  const { t } = useLocale();
  const selection = useSelection((s) => s);
  const href = useHref();
  const announce = useAnnounce();
  const [copied, setCopied] = useState<string | null>(null);
  const address = href(selection);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(new URL(address, window.location.href).href);
      setCopied(address);
      announce(t.panel.copied);
    } catch {
      announce(t.panel.copyFailed);
      setCopied(null);
    }
  };
  return (
    <button type="button" className={styles.action} onClick={() => void copy()}>
      {copied === address ? t.panel.copied : t.panel.copyLink}
    </button>
  );
}
