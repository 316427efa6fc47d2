import { type KeyboardEvent, memo, useState } from 'react';
import { stanceSign } from '#corpus/stance.ts';
import type { Px } from '#geometry/Viewport.ts';
import { formatDate } from '#i18n/format.ts';
import { useLocale } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { withOpen } from '#selection/Selection.ts';
import { SelectionLink } from '#selection/SelectionLink.tsx';
import { useAttend } from '#selection/useSelection.ts';
import { actionOf } from '#ui/keys.ts';
import { RIBBON_KEYS } from './lateKeys.ts';
import type { Picture } from './Marks.tsx';
import { RIBBON_HEIGHT } from './metrics.ts';
import styles from './RibbonSteps.module.css';
import type { RibbonPiece } from './ribbon.ts';
import { RIBBON_WORDS } from './ribbonWords.ts';

interface RibbonStepsProps {
  readonly picture: Picture;
  readonly inset: Px;
}

const keyOf = (piece: RibbonPiece) => `${piece.lane.key} ${piece.from}`;
const LEAST: Px = 6;

/** A link over every piece of a ribbon, to the event that made it; what changed there is said on hover and on focus. */
export const RibbonSteps = memo(({ picture, inset }: RibbonStepsProps) => {
  const { window, ribbons } = picture;
  const corpus = useCorpus();
  const attend = useAttend();
  const words = useStepWords();
  const [current, setCurrent] = useState<string | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const [right, bottom] = [window.left + window.width, window.top + window.height];
  const shown = ribbons.filter(
    ({ x0, x1, y, decisive }) =>
      decisive !== null && x1 > window.left && x0 < right && y > window.top - RIBBON_HEIGHT && y < bottom,
  );
  const holder = shown.find((piece) => keyOf(piece) === current) ?? shown[0];
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const action = actionOf(RIBBON_KEYS, event);
    if (action === undefined) return;
    event.stopPropagation();
    event.preventDefault();
    const links = [...event.currentTarget.querySelectorAll('a')];
    const step = action === 'next' ? 1 : -1;
    links[links.indexOf(event.target as HTMLAnchorElement) + step]?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys act on the links inside, which have the focus
    <div onKeyDown={onKeyDown}>
      {shown.map((piece) => {
        const key = keyOf(piece);
        const x0 = Math.max(piece.x0 - window.left, 0);
        const x1 = Math.min(piece.x1 - window.left, window.width);
        const event = corpus.statements.event[piece.decisive as number] as number;
        const tell = () => {
          setTold(key);
          attend({ event: event as never });
        };
        const hush = () => {
          setTold(null);
          attend({ event: null });
        };
        return (
          <SelectionLink
            key={key}
            className={styles.step}
            tabIndex={piece === holder ? 0 : -1}
            draggable={false}
            aria-label={words(piece, 'words')}
            style={{
              insetInlineStart: inset + x0,
              insetBlockStart: piece.y - 1,
              inlineSize: Math.max(LEAST, x1 - x0),
              blockSize: RIBBON_HEIGHT + 2,
            }}
            to={(s) => withOpen(s, { kind: 'event', id: corpus.events.id[event] as string })}
            onPointerEnter={tell}
            onPointerLeave={hush}
            onFocus={() => {
              setCurrent(key);
              tell();
            }}
            onBlur={hush}
          >
            {told === key && (
              <span className={styles.told} data-side={x0 > window.width / 2 ? 'end' : 'start'}>
                {words(piece, 'sign')}
              </span>
            )}
          </SelectionLink>
        );
      })}
    </div>
  );
});

/** What a piece says: `Japan: from + to 0, 6 June 2023: M. declined to comment`, with signs or in words. */
function useStepWords() {
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  const told = RIBBON_WORDS[locale];
  return (piece: RibbonPiece, as: 'sign' | 'words'): string => {
    const stanceOf = ({ state, position }: Pick<RibbonPiece, 'state' | 'position'>): string => {
      if (as === 'sign') return stanceSign({ state, position });
      return state === 'held'
        ? t.shared.position[`${position}` as keyof typeof t.shared.position]
        : t.shared.stanceState[state];
    };
    const event = corpus.statements.event[piece.decisive as number] as number;
    const title = corpus.events.title[locale][event] as string;
    const date = formatDate(corpus.events.date[event] as string, locale);
    const { label } = piece.lane;
    const now = stanceOf(piece);
    const before = piece.before === null ? null : stanceOf(piece.before);
    if (piece.old && !piece.before?.old && before === now) return told.old(label, now, date);
    return before === null || before === now
      ? told.stays(label, now, date, title)
      : told.moves(label, before, now, date, title);
  };
}
