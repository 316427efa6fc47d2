import { useContext, useEffect } from 'react';
import { undoMessages } from '#i18n/messages/undo.ts';
import { useWords } from '#i18n/useLocale.ts';
import type { Selection } from '#selection/Selection.ts';
import { SelectionContext } from '#selection/useSelection.ts';
import { useAnnounce } from '#ui/LiveRegion.tsx';
import { UndoSteps } from './UndoSteps.ts';

/** Where letters are written, the browser has an undo of its own. */
const isWritten = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input:not([type=checkbox],[type=radio],[type=range]), textarea') !== null;

/**
 * Ctrl or Command with Z takes back what was picked last, with Shift (or Ctrl Y) it is picked again: apart from Back,
 * since each is a step of the history of its own. The language stays.
 */
export function useUndo(): void {
  const store = useContext(SelectionContext);
  const announce = useAnnounce();
  const words = useWords(undoMessages);
  useEffect(() => {
    if (store === null) return;
    const steps = new UndoSteps(store.getState().selection);
    const end = store.subscribe(({ selection }) => steps.note(selection, performance.now()));
    const go = (to: Selection | null, said: string) => {
      if (to === null) return announce(words.nothing);
      store.getState().select(({ language }) => ({ ...to, language }));
      announce(said);
    };
    const onKey = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey) || isWritten(event.target))
        return;
      if (key !== 'z' && !(key === 'y' && !event.shiftKey)) return;
      event.preventDefault();
      if (key === 'z' && !event.shiftKey) go(steps.undo(), words.undone);
      else go(steps.redo(), words.redone);
    };
    document.addEventListener('keydown', onKey);
    return () => {
      end();
      document.removeEventListener('keydown', onKey);
    };
  }, [store, announce, words]);
}
