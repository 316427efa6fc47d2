import type { MarkedPart } from '#search/markText.ts';
import type { Hit, HitText } from './hits.ts';
import styles from './SearchBox.module.css';

interface HitOptionProps {
  readonly id: string;
  readonly hit: Hit;
  readonly isActive: boolean;
  readonly mark: (text: string) => readonly MarkedPart[];
  readonly onPick: () => void;
}

const isFound = (parts: readonly MarkedPart[]) => parts.some((part) => part.isMarked);

/** One hit: its name, or where that was not what was found, also the other name that was. */
export function HitOption({ id, hit, isActive, mark, onPick }: HitOptionProps) {
  const name = mark(hit.name.text);
  const other = isFound(name) ? undefined : hit.others.find(({ text }) => isFound(mark(text)));
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the combobox's
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the combobox
    <div id={id} role="option" aria-selected={isActive} className={styles.option} onClick={onPick}>
      <span className={styles.name}>
        <Marked text={hit.name} parts={name} />
        {other && (
          <span className={styles.other}>
            {' '}
            <Marked text={other} parts={mark(other.text)} />
          </span>
        )}
      </span>
      {hit.facts !== '' && <span className={styles.facts}>{hit.facts}</span>}
    </div>
  );
}

function Marked({ text, parts }: { readonly text: HitText; readonly parts: readonly MarkedPart[] }) {
  let at = 0;
  return (
    <span lang={text.lang ?? undefined}>
      {parts.map((part) => {
        const key = at;
        at += part.text.length;
        return part.isMarked ? <mark key={key}>{part.text}</mark> : part.text;
      })}
    </span>
  );
}
