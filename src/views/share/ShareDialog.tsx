import type { ReactNode } from 'react';
import { shareMessages } from '#i18n/messages/share.ts';
import { useWords } from '#i18n/useLocale.ts';
import { useSelection } from '#selection/useSelection.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { ShareForms } from './ShareForms.tsx';

interface ShareDialogProps {
  /** Of the page, without the site's. */
  readonly title: string;
  readonly onClose: () => void;
  /** What else there is to do with it. */
  readonly children?: ReactNode;
}

/** The whole page in a form to pass on, over the page. */
export function ShareDialog({ title, onClose, children }: ShareDialogProps) {
  const words = useWords(shareMessages);
  const isOwn = useSelection((s) => s.own !== null);
  return (
    <Dialog title={words.titleOf(title)} width="lines" onClose={onClose}>
      {isOwn && <p>{words.needsFile}</p>}
      <ShareForms title={title} />
      {children}
    </Dialog>
  );
}
