// @ts-check
/**
 * The hand: the same script for every page, sent as a mouse would send it. A step is sent when a frame's time has
 * passed and the page has taken the step before, so that every page is asked for the same way and a slow one takes
 * longer over it.
 *
 *   wheel in over the whole range ─ wheel out again ─ a little in ─ drag left, right, left to where it began ─ out
 */

/** @typedef {{ kind: 'wheel'; by: number } | { kind: 'drag'; by: number } | { kind: 'press' | 'release' }} Step */

/** A turn of this many pixels zooms all pages but TimelineJS3 by about a tenth; forty take twenty years to some months. */
const NOTCH = 55;
const FRAME_MS = 1000 / 60;

/** @type {(count: number, step: Step) => Step[]} */
const times = (count, step) => Array.from({ length: count }, () => step);
const wheelIn = (/** @type {number} */ count) => times(count, { kind: 'wheel', by: -NOTCH });
const wheelOut = (/** @type {number} */ count) => times(count, { kind: 'wheel', by: NOTCH });
const drag = (/** @type {number} */ count, /** @type {number} */ by) => times(count, { kind: 'drag', by });

/** Not measured: to where the picture shows all there is. */
export const TO_WHOLE = wheelOut(12);
export const ZOOM_IN = wheelIn(40);
export const ZOOM_OUT = wheelOut(40);
export const DRAG = [
  ...wheelIn(6),
  { kind: /** @type {const} */ ('press') },
  ...drag(30, -12),
  ...drag(60, 12),
  ...drag(30, -12),
  { kind: /** @type {const} */ ('release') },
  ...wheelOut(6),
];

const sleep = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Plays steps over a place of the page, and resolves to how many were played before the time was up.
 * @param {import('playwright').CDPSession} session
 * @param {readonly Step[]} steps
 * @param {{ x: number; y: number }} place
 * @param {number} limitMs
 */
export async function play(session, steps, { x, y }, limitMs) {
  const until = performance.now() + limitMs;
  let at = x;
  let isPressed = false;
  let next = performance.now();
  /** @param {Step} step */
  const send = (step) => {
    const common = { x: at, y };
    switch (step.kind) {
      case 'wheel':
        return session.send('Input.dispatchMouseEvent', { ...common, type: 'mouseWheel', deltaX: 0, deltaY: step.by });
      case 'drag':
        at += step.by;
        return session.send('Input.dispatchMouseEvent', {
          ...common,
          x: at,
          type: 'mouseMoved',
          button: 'left',
          buttons: 1,
        });
      default:
        isPressed = step.kind === 'press';
        return session.send('Input.dispatchMouseEvent', {
          ...common,
          type: isPressed ? 'mousePressed' : 'mouseReleased',
          button: 'left',
          buttons: isPressed ? 1 : 0,
          clickCount: 1,
        });
    }
  };
  let played = 0;
  for (const step of steps) {
    const left = until - performance.now();
    if (left <= 0) break;
    const taken = await Promise.race([send(step).then(() => true), sleep(left).then(() => false)]);
    if (!taken) break;
    played += 1;
    next = Math.max(next + FRAME_MS, performance.now());
    await sleep(next - performance.now());
  }
  if (isPressed && played < steps.length) await Promise.race([send({ kind: 'release' }), sleep(1000)]);
  return played;
}
