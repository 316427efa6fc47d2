/** ECharts' scatter over time, lanes as categories, zoomed and dragged by its `dataZoom` inside; its large mode is on. */
import { DAY_MS, fetchEvents, painted, ready } from './common.js';

const events = await fetchEvents();
const container = document.getElementById('picture');
const lanes = [...new Set(events.map(({ lane }) => lane))].sort();
const places = new Map(lanes.map((lane, place) => [lane, place]));
const points = events.map(({ start, lane, kind }) => ({ kind, value: [Date.parse(start), places.get(lane)] }));
let shown = points;

const chart = echarts.init(container, null, { renderer: 'canvas' });
const series = (chosen) => ({
  type: 'scatter',
  large: true,
  symbolSize: 6,
  data: chosen.map(({ value }) => value),
});
const drawn = () =>
  new Promise((resolve) => {
    const done = () => {
      chart.off('finished', done);
      resolve();
    };
    chart.on('finished', done);
  });

const first = drawn();
chart.setOption({
  animation: false,
  grid: { left: 60, right: 20, top: 20, bottom: 30 },
  xAxis: { type: 'time' },
  yAxis: { type: 'category', data: lanes },
  dataZoom: [{ type: 'inside', xAxisIndex: 0, filterMode: 'filter', minSpan: 0.01 }],
  series: [series(points)],
});
await first;
await ready({
  target: () => {
    const { x, y, width, height } = container.getBoundingClientRect();
    return { x: x + 60, y: y + 20, width: width - 80, height: height - 50 };
  },
  shown: () => {
    const { startValue, endValue } = chart.getOption().dataZoom[0];
    return { from: startValue / DAY_MS, days: (endValue - startValue) / DAY_MS };
  },
  count: () => shown.length,
  filter: async (kind) => {
    shown = kind === null ? points : points.filter((point) => point.kind === kind);
    const done = drawn();
    chart.setOption({ series: [series(shown)] });
    await done;
    await painted();
  },
});
