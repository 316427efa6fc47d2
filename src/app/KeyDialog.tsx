import { useWords } from '#i18n/useLocale.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { KeyList } from './KeyList.tsx';
import { KEY_WORDS } from './keyWords.ts';

/** The list of keys over the page. */
export function KeyDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(KEY_WORDS);
  return (
    <Dialog title={words.title} width="columns" onClose={onClose}>
      <KeyList level="h3" />
    </Dialog>
  );
}
