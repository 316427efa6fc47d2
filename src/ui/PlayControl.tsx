import { useEffect, useRef, useState } from 'react';
import { playMessages } from '#i18n/messages/play.ts';
import { useWords } from '#i18n/useLocale.ts';
import { useAnnounce } from './LiveRegion.tsx';
import styles from './PlayControl.module.css';

interface PlayControlProps<Pace extends number> {
  /** What is shown now: its time begins anew when it changes. */
  readonly shown: number;
  /** Goes on to the next; null at the end, where play stops. */
  readonly onNext: (() => void) | null;
  /** Goes back to the first, from where play begins at the end; without it there is nothing to play there. */
  readonly onFirst?: (() => void) | undefined;
  /** What is played, where it is not all that the place around it is about. */
  readonly name?: string;
  /** Seconds; null for the usual. One that is not among `paces` is the usual too. */
  readonly pace: number | null;
  readonly paces: readonly Pace[];
  readonly usual: Pace;
  readonly onPace: (pace: Pace | null) => void;
}

/** Keys that are only held, and say nothing by themselves. */
const HELD = ['Shift', 'Control', 'Alt', 'Meta'];

/**
 * Steps by itself, one step a pace. Stops at its button, at the end, when the page is hidden, and as soon as the reader
 * does anything else: presses a key, points, turns the wheel, goes back.
 */
export function PlayControl<Pace extends number>(props: PlayControlProps<Pace>) {
  const { shown, onNext, onFirst, name, paces, usual, onPace } = props;
  const pace = paces.find((one) => one === props.pace) ?? usual;
  const words = useWords(playMessages);
  const announce = useAnnounce();
  const root = useRef<HTMLFieldSetElement>(null);
  const [isPlaying, setPlaying] = useState(false);
  const next = useRef(onNext);
  next.current = onNext;
  const isEnd = onNext === null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the time begins anew with what is shown
  useEffect(() => {
    if (!isPlaying) return;
    if (isEnd) return setPlaying(false);
    const timer = window.setTimeout(() => next.current?.(), pace * 1000);
    return () => window.clearTimeout(timer);
  }, [isPlaying, isEnd, shown, pace]);

  useEffect(() => {
    if (!isPlaying) return;
    const pause = (event: Event) => {
      if (event.type === 'visibilitychange' && !document.hidden) return;
      if (event.target instanceof Node && root.current?.contains(event.target)) return;
      if (event instanceof KeyboardEvent) {
        if (HELD.includes(event.key)) return;
        // The space that pauses does not scroll as well; on a button or link it is theirs.
        if (event.key === ' ' && event.target === document.body) event.preventDefault();
      }
      setPlaying(false);
      announce(words.paused);
    };
    const listeners = new AbortController();
    for (const type of ['pointerdown', 'keydown', 'wheel', 'popstate', 'visibilitychange']) {
      window.addEventListener(type, pause, { capture: true, signal: listeners.signal });
    }
    return () => listeners.abort();
  }, [isPlaying, announce, words]);

  const toggle = () => {
    if (!isPlaying && isEnd) onFirst?.();
    setPlaying(!isPlaying);
    announce(isPlaying ? words.paused : words.playing(pace));
  };
  return (
    <fieldset ref={root} className={styles.root} data-playing={isPlaying || undefined} aria-label={name ?? words.title}>
      <button type="button" disabled={isEnd && !onFirst} onClick={toggle} title={name ?? words.title}>
        <span aria-hidden="true">{isPlaying ? '❚❚' : '▶'}</span> {isPlaying ? words.pause : words.play}
      </button>
      <select
        aria-label={words.pace}
        title={words.pace}
        value={pace}
        onChange={(event) => {
          const chosen = paces.find((one) => `${one}` === event.target.value);
          if (chosen !== undefined) onPace(chosen === usual ? null : chosen);
        }}
      >
        {paces.map((one) => (
          <option key={one} value={one}>
            {words.seconds(one)}
          </option>
        ))}
      </select>
    </fieldset>
  );
}
