import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { NO_CHINESE, pageNoteMessages } from '#i18n/messages/pageNotes.ts';
import { useLocale, useWords } from '#i18n/useLocale.ts';
import { useBase } from '#load/useBase.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { withLanguage } from '#selection/Selection.ts';
import { SelectionLink } from '#selection/SelectionLink.tsx';
import { UNKEPT } from '#ui/stored.ts';
import { keepOffline } from './keepOffline.ts';
import { lacksChinese } from './lacksChinese.ts';
import styles from './PageNotes.module.css';
import { useNewer } from './useNewer.ts';

type NoteName = 'newer' | 'unkept' | 'chinese';

/** Over the foot of the page, one at a time: a new release, a device that lacks something. Nothing moves for them. */
export function PageNotes() {
  const base = useBase();
  const { locale } = useLocale();
  const newer = useNewer(base);
  const isUnkept = useUnkept();
  const [closed, setClosed] = useState<readonly string[]>([]);
  useEffect(() => keepOffline(base), [base]);
  // On an English page it would have a font read that nothing there needs.
  const hasBoxes = useMemo(() => locale === 'zh' && lacksChinese(), [locale]);
  const notes: readonly (readonly [name: NoteName, about: string | null])[] = [
    ['newer', newer?.index ?? null],
    ['chinese', hasBoxes ? locale : null],
    ['unkept', isUnkept ? 'unkept' : null],
  ];
  const [name, about] = notes.find(([, one]) => one !== null && !closed.includes(one)) ?? [];
  const close = () => setClosed((before) => [...before, about ?? '']);
  return (
    // Always on the page: reader software says only what appears in a region that it knows.
    <div role="status">
      {name === 'newer' && newer && <NewerNote release={newer.release} onClose={close} />}
      {name === 'chinese' && <ChineseNote onClose={close} />}
      {name === 'unkept' && <UnkeptNote onClose={close} />}
    </div>
  );
}

interface NoteProps {
  readonly onClose: () => void;
}

function NewerNote({ release, onClose }: NoteProps & { readonly release: string }) {
  const words = useWords(pageNoteMessages);
  const corpus = useCorpus();
  const latest = corpus.releases?.list[0]?.id ?? corpus.release.id;
  return (
    <Note text={release === latest ? words.copy : words.release(release)} close={words.close} onClose={onClose}>
      <button type="button" onClick={() => window.location.reload()}>
        {words.show}
      </button>
    </Note>
  );
}

function ChineseNote({ onClose }: NoteProps) {
  return (
    <div lang="en">
      <Note text={NO_CHINESE.why} close={NO_CHINESE.close} onClose={onClose}>
        <SelectionLink to={(s) => withLanguage(s, 'en')}>{NO_CHINESE.english}</SelectionLink>
      </Note>
    </div>
  );
}

function UnkeptNote({ onClose }: NoteProps) {
  const words = useWords(pageNoteMessages);
  return <Note text={words.unkept} close={words.close} onClose={onClose} />;
}

interface NoteFrameProps extends NoteProps {
  readonly text: string;
  readonly close: string;
  readonly children?: ReactNode;
}

function Note({ text, close, onClose, children }: NoteFrameProps) {
  return (
    <div className={styles.note}>
      <p>{text}</p>
      {children}
      <button type="button" onClick={onClose}>
        {close}
      </button>
    </div>
  );
}

/** Whether something was to be remembered and could not be. */
function useUnkept(): boolean {
  const [isUnkept, setUnkept] = useState(false);
  useEffect(() => {
    const onUnkept = () => setUnkept(true);
    window.addEventListener(UNKEPT, onUnkept);
    return () => window.removeEventListener(UNKEPT, onUnkept);
  }, []);
  return isUnkept;
}
