/**
 * TimelineJS3 with the strip of time on 60 % of its height, without groups: with as many as the others have lanes it
 * lays the strip outside the page. It has no wheel zoom but buttons with eleven steps, so four notches of the wheel
 * press a button. It has no filter.
 */
import { DAY_MS, fetchEvents, ready } from './common.js';

/** Four notches; by distance, since the browser joins the turns of a wheel that come while the page is busy. */
const STEP_PX = 220;

const events = await fetchEvents();
const container = document.getElementById('picture');
const dateOf = (day) => {
  const [year, month, date] = day.split('-').map(Number);
  return { year, month, day: date };
};
const timeline = new TL.Timeline(
  container,
  {
    events: events.map(({ id, title, start, end }) => ({
      unique_id: id,
      start_date: dateOf(start),
      ...(end === undefined ? {} : { end_date: dateOf(end) }),
      text: { headline: title },
    })),
  },
  {
    font: null,
    script_path: new URL('/vendor/@knight-lab/timelinejs/dist/js/', location.href).href,
    timenav_height_percentage: 60,
  },
);
await new Promise((resolve) => timeline.on('ready', resolve));

const strip = container.querySelector('.tl-timenav');
const slider = container.querySelector('.tl-timenav-slider');
let turned = 0;
container.addEventListener(
  'wheel',
  (event) => {
    event.preventDefault();
    event.stopPropagation();
    turned += event.deltaY;
    for (; turned <= -STEP_PX; turned += STEP_PX) timeline.zoomIn();
    for (; turned >= STEP_PX; turned -= STEP_PX) timeline.zoomOut();
  },
  { capture: true, passive: false },
);

const [first, last] = [Date.parse(events[0].start), Date.parse(events.at(-1).start)];
await ready({
  // Left of its first event, which it keeps in the middle: a press on an event does not drag.
  target: () => {
    const { x, y, width, height } = strip.getBoundingClientRect();
    return { x, y, width: width / 2, height };
  },
  shown: () => {
    const { timescale } = timeline._timenav;
    const daysPerPx = (last - first) / DAY_MS / timescale.getPixelWidth();
    return { from: -slider.getBoundingClientRect().left * daysPerPx, days: strip.clientWidth * daysPerPx };
  },
  count: () => events.length,
  filter: null,
});
