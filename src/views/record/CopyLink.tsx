import { useState } from 'react';
import { panelMessages } from '#i18n/messages/panel.ts';
import { useWords } from '#i18n/useLocale.ts';
import { useHref, useSelection } from '#selection/useSelection.ts';
import { useAnnounce } from '#ui/LiveRegion.tsx';
import styles from './Panel.module.css';

/** Copies the address of what is open, with all that is picked. */
export function CopyLink() {
  const panelWords = useWords(panelMessages);
  const selection = useSelection((s) => s);
  const href = useHref();
  const announce = useAnnounce();
  const [copied, setCopied] = useState<string | null>(null);
  const address = href(selection);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(new URL(address, window.location.href).href);
      setCopied(address);
      announce(panelWords.copied);
    } catch {
      announce(panelWords.copyFailed);
      setCopied(null);
    }
  };
  return (
    <button type="button" className={styles.action} onClick={() => void copy()}>
      {copied === address ? panelWords.copied : panelWords.copyLink}
    </button>
  );
}
