import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { EventRow } from '#corpus/ids.ts';
import type { Px } from '#geometry/Viewport.ts';
import { formatDate } from '#i18n/format.ts';
import { useLocale } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { withOpen } from '#selection/Selection.ts';
import { SelectionLink } from '#selection/SelectionLink.tsx';
import { useAttend } from '#selection/useSelection.ts';
import { ClusterList } from './ClusterList.tsx';
import type { DrawnMark } from './emphasis.ts';
import { labelRooms } from './labels.ts';
import type { Window } from './paint.ts';
import styles from './Timeline.module.css';
import type { Focus } from './walk.ts';

interface MarksProps {
  readonly marks: readonly DrawnMark[];
  readonly window: Window;
  readonly inset: Px;
  readonly focus: Focus | null;
  readonly onFocus: (focus: Focus | null) => void;
  readonly selected: EventRow | null;
  readonly onZoom: (span: { from: number; to: number }) => void;
  readonly daysShown: number;
}

const markKey = (mark: DrawnMark) => `${mark.lane.lane.key} ${mark.event}`;

/** A link or button over every mark that shows, with its label. One of them is in the tab order; arrows walk the rest. */
export function Marks({ marks, window, inset, focus, onFocus, selected, onZoom, daysShown }: MarksProps) {
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  const attend = useAttend();
  const [openCluster, setOpenCluster] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  // Stays true when the focused mark leaves the page: nothing blurs then.
  const [holdsFocus, setHoldsFocus] = useState(false);
  const isFocused = useCallback(
    (mark: DrawnMark) => focus?.lane === mark.lane.lane.key && mark.members.includes(focus.event),
    [focus],
  );
  const shown = useMemo(() => {
    const [right, bottom] = [window.left + window.width, window.top + window.height];
    const isInWindow = (m: DrawnMark) => m.x1 > window.left && m.x0 < right && m.y > window.top && m.y < bottom;
    // The focused mark is on the page wherever it lies, or the focus would be lost on the way to it.
    return marks.filter((m) => (holdsFocus && isFocused(m)) || isInWindow(m)).sort((a, b) => a.y - b.y || a.x0 - b.x0);
  }, [marks, holdsFocus, isFocused, window.left, window.top, window.width, window.height]);
  const rooms = useMemo(() => labelRooms(shown), [shown]);

  const holder =
    shown.find(isFocused) ?? shown.find((m) => selected !== null && m.members.includes(selected)) ?? shown[0];

  // The focus moves with the walk, and with an event whose mark becomes another: part of a cluster, or its own again.
  const walked = useRef<Focus | null>(null);
  useEffect(() => {
    const isGone = holdsFocus && document.activeElement === document.body;
    if (focus === null || (walked.current === focus && !isGone)) return;
    if (!isGone && !list.current?.contains(document.activeElement)) return;
    const target = list.current?.querySelector<HTMLElement>('[data-focused]');
    if (!target) return;
    walked.current = focus;
    target.focus({ preventScroll: true });
  });

  return (
    <div ref={list}>
      {shown.map((mark) => {
        const key = markKey(mark);
        const isCluster = mark.members.length > 1;
        const width = mark.x1 - mark.x0;
        const room = rooms.get(mark) ?? 0;
        const dates = formatDate(corpus.events.date[mark.event] as string, locale);
        const title = corpus.events.title[locale][mark.event] as string;
        const common = {
          className: styles.mark,
          'data-emphasis': mark.emphasis,
          'aria-current': selected !== null && mark.members.includes(selected) ? ('true' as const) : undefined,
          'data-value': mark.value ?? undefined,
          'data-focused': isFocused(mark) || undefined,
          tabIndex: mark === holder ? 0 : -1,
          draggable: false,
          style: {
            insetInlineStart: inset + mark.x0 - window.left,
            insetBlockStart: mark.y - 11,
            inlineSize: width + (room > 0 ? room + 5 : 0),
          },
          onPointerEnter: () => attend({ event: mark.event }),
          onPointerLeave: () => attend({ event: null }),
          onFocus: () => {
            setHoldsFocus(true);
            attend({ event: mark.event });
            if (!isFocused(mark)) onFocus({ lane: mark.lane.lane.key, event: mark.event });
          },
          onBlur: () => {
            setHoldsFocus(false);
            attend({ event: null });
          },
        };
        if (isCluster) {
          const events = corpus.events;
          const from = events.from[mark.members[0] as number] as number;
          const to = Math.max(...mark.members.map((m) => events.from[m] as number)) + 1;
          return (
            <div key={key}>
              <button
                type="button"
                {...common}
                data-cluster=""
                aria-expanded={openCluster === key}
                aria-label={`${t.timeline.cluster(mark.members.length)}, ${mark.lane.lane.label}, ${dates}`}
                onClick={() => {
                  const days = to - from;
                  if (days > 1 && days < daysShown / 3)
                    onZoom({ from: from - days * 0.3 - 1, to: to + days * 0.6 + 1 });
                  else setOpenCluster(openCluster === key ? null : key);
                }}
              >
                {mark.members.length}
              </button>
              {openCluster === key && (
                <ClusterList
                  events={mark.members}
                  style={{
                    insetInlineStart: inset + Math.min(mark.x0 - window.left, window.width - 300),
                    insetBlockStart: mark.y + 12,
                  }}
                  onClose={() => setOpenCluster(null)}
                />
              )}
            </div>
          );
        }
        return (
          <SelectionLink
            key={key}
            {...common}
            to={(s) => withOpen(s, { kind: 'event', id: corpus.events.id[mark.event] as string })}
            aria-label={`${dates}: ${title} (${mark.lane.lane.label})`}
            title={`${dates}\n${title}`}
          >
            {room > 0 && (
              <span className={styles.markLabel} style={{ inlineSize: room }}>
                {title}
              </span>
            )}
          </SelectionLink>
        );
      })}
    </div>
  );
}
