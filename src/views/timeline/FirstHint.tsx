import { useEffect, useRef, useState } from 'react';
import { useLocale } from '#i18n/useLocale.ts';
import { useBase } from '#load/useBase.ts';
import { useSelection } from '#selection/useSelection.ts';
import { readStored, writeStored } from '#ui/stored.ts';
import { useIsNarrow } from '#ui/useMediaQuery.ts';
import styles from './FirstHint.module.css';
import { HINT_WORDS } from './hintWords.ts';

const KEY = 'hint';

/**
 * How to use the picture, or the list of a phone, in a line that was there before, on the first visit. A press of its button or the first use of
 * the picture puts it away for good. Neither a frame on another page nor a link to one record has it.
 */
export function FirstHint() {
  const base = useBase();
  const words = HINT_WORDS[useLocale().locale];
  const isNarrow = useIsNarrow();
  const { open, zoom, lanes, order, ribbon, filters, asPicture } = useSelection((s) => s);
  const deed = JSON.stringify([open, zoom, lanes, order, ribbon, filters]);
  const first = useRef(deed);
  const [isShown, setShown] = useState(
    () => open === null && readStored(KEY) === null && !window.location.pathname.startsWith(`${base}embed/`),
  );
  const isUsed = deed !== first.current;
  useEffect(() => {
    if (!isShown || !isUsed) return;
    writeStored(KEY, 'seen');
    setShown(false);
  }, [isShown, isUsed]);
  if (!isShown || isUsed) return null;
  return (
    <p className={styles.hint} data-hint="">
      {words[isNarrow ? (asPicture ? 'touch' : 'list') : 'mouse']}
      <button
        type="button"
        className={styles.close}
        onClick={() => {
          writeStored(KEY, 'seen');
          setShown(false);
        }}
      >
        {words.close}
      </button>
    </p>
  );
}
