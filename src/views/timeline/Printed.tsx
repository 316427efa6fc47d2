import { type ComponentType, useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import type { PrintPageProps } from './PrintPage.tsx';
import type { SetWords, TakePicture } from './sheetWords.ts';

/** So long after the first picture the code of the printed page is fetched: when a print begins it is too late. */
const FETCH_AFTER_MS = 2500;

interface PrintedProps {
  readonly take: TakePicture;
  readonly loadSetWords: () => Promise<SetWords>;
}

interface Parts {
  readonly Page: ComponentType<PrintPageProps>;
  readonly setWords: SetWords;
}

/** The page as it is printed: stands beside the app while the browser prints, and in its place on paper. */
export function Printed({ take, loadSetWords }: PrintedProps) {
  const [parts, setParts] = useState<Parts | null>(null);
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const fetch = () =>
      Promise.all([import('./PrintPage.tsx'), loadSetWords()]).then(
        ([{ PrintPage }, setWords]) => setParts({ Page: PrintPage, setWords }),
        // Then the app is printed as it stands.
        () => {},
      );
    const timer = setTimeout(() => void fetch(), FETCH_AFTER_MS);
    const media = window.matchMedia('print');
    const onMedia = () => setPrinting(media.matches);
    const onBefore = () => flushSync(() => setPrinting(true));
    const onAfter = () => setPrinting(false);
    window.addEventListener('beforeprint', onBefore);
    window.addEventListener('afterprint', onAfter);
    media.addEventListener('change', onMedia);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('beforeprint', onBefore);
      window.removeEventListener('afterprint', onAfter);
      media.removeEventListener('change', onMedia);
    };
  }, [loadSetWords]);
  if (!isPrinting || parts === null) return null;
  const { Page, setWords } = parts;
  return createPortal(<Page take={take} setWords={setWords} />, document.body);
}
