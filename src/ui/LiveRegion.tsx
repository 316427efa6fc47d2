import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';

const AnnounceContext = createContext<(sentence: string) => void>(() => {});

/** Says a short sentence to reader software, politely. The same sentence twice in a row is said once. */
export const useAnnounce = () => useContext(AnnounceContext);

/** The page's one live region, and the way to speak through it. */
export function LiveRegion({ children }: { readonly children: ReactNode }) {
  const [sentence, setSentence] = useState('');
  const announce = useCallback((next: string) => setSentence(next), []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div className="visually-hidden" role="status" aria-live="polite">
        {sentence}
      </div>
    </AnnounceContext>
  );
}
