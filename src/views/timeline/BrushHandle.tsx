import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import type { EpochDay } from '#base/day.ts';
import type { Px } from '#geometry/Viewport.ts';
import { formatDay } from '#i18n/format.ts';
import { useLocale } from '#i18n/useLocale.ts';
import { actionOf } from '#ui/keys.ts';
import { HANDLE_KEYS } from './keys.ts';

interface BrushHandleProps {
  readonly className: string | undefined;
  readonly label: string;
  /** The day it stands for. */
  readonly day: number;
  readonly limits: { readonly from: number; readonly to: number };
  readonly x: Px;
  readonly width?: Px;
  /** Told at the start of a drag, so that the drag is measured from there. */
  readonly onGrab: () => void;
  /** A drag by so many pixels since the grab. */
  readonly onDrag: (dx: Px) => void;
  /** Days of a step of the arrow keys; the page keys make thirteen. A week unless told. */
  readonly stepDays?: number;
  /** A step of the keys by so many days. */
  readonly onStep: (days: number) => void;
}

const STEPS = { stepBack: -1, stepOn: 1, leapBack: -13, leapOn: 13 };

/** A part of the overview's brush that is dragged or moved by keys: a slider whose value is a day. */
export function BrushHandle(props: BrushHandleProps) {
  const { className, label, day, limits, x, width, stepDays = 7, onGrab, onDrag, onStep } = props;
  const { locale } = useLocale();
  const grabbedAt = useRef<Px | null>(null);
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    grabbedAt.current = event.clientX;
    onGrab();
  };
  const onPointerMove = (event: PointerEvent) => {
    if (grabbedAt.current !== null) onDrag(event.clientX - grabbedAt.current);
  };
  const release = () => {
    grabbedAt.current = null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const action = actionOf(HANDLE_KEYS, event);
    if (action === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onStep(STEPS[action] * stepDays);
  };
  return (
    <div
      className={className}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={Math.round(limits.from)}
      aria-valuemax={Math.round(limits.to)}
      aria-valuenow={Math.round(day)}
      aria-valuetext={formatDay(Math.round(day) as EpochDay, locale)}
      // By a transform: what glides with the picture shifts no layout.
      style={{
        insetInlineStart: 0,
        transform: `translateX(${x}px)`,
        ...(width === undefined ? {} : { inlineSize: width }),
      }}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={release}
      onPointerCancel={release}
      onKeyDown={onKeyDown}
    />
  );
}
