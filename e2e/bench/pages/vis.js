/**
 * vis-timeline as its documentation sets it up: items in a DataSet behind a DataView, its own stacking; with `lanes` in
 * the address in groups, of which it draws those on the screen only.
 */
import { DAY_MS, fetchEvents, painted, ready } from './common.js';

const inLanes = new URL(location.href).searchParams.has('lanes');
const events = await fetchEvents();
const container = document.getElementById('picture');
let kind = null;

const items = new vis.DataSet(
  events.map(({ id, title, start, end, kind, lane }) => ({
    id,
    content: title,
    start,
    ...(end === undefined ? { type: 'point' } : { end, type: 'range' }),
    ...(inLanes ? { group: lane } : {}),
    kind,
  })),
);
const view = new vis.DataView(items, { filter: (item) => kind === null || item.kind === kind });
const lanes = [...new Set(events.map(({ lane }) => lane))].sort();
const options = { height: '100%', start: events[0].start, end: events.at(-1).start };
const timeline = inLanes
  ? new vis.Timeline(
      container,
      view,
      lanes.map((lane) => ({ id: lane, content: lane })),
      options,
    )
  : new vis.Timeline(container, view, options);

const changed = () => new Promise((resolve) => timeline.once('changed', resolve));

await changed();
await ready({
  target: () => container.querySelector('.vis-center').getBoundingClientRect().toJSON(),
  shown: () => {
    const { start, end } = timeline.getWindow();
    return { from: start / DAY_MS, days: (end - start) / DAY_MS };
  },
  count: () => view.length,
  filter: async (name) => {
    kind = name;
    const done = changed();
    view.refresh();
    await done;
    await painted();
  },
});
