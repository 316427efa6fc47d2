/** ECharts' heatmap on a canvas: all cells of the day, of which a window of rows shows; scrolling moves the window. */
import { COLOURS, fetchMatrix, painted, ROW, ready, SIGNS } from './matrix-common.js';

const matrix = await fetchMatrix();
const container = document.getElementById('picture');
const chart = echarts.init(container, null, { renderer: 'canvas' });
const shownRows = Math.floor((container.clientHeight - 60) / ROW);
let top = 0;
let told = '';
const cellsOf = (day) => {
  const cells = [];
  for (let row = 0; row < matrix.actors.length; row++) {
    for (let column = 0; column < matrix.issues.length; column++) {
      const cell = matrix.cellAt(row, column, day);
      if (cell !== null) cells.push([column, row, cell.position, cell.count]);
    }
  }
  told = cells.slice(0, 400).join();
  return cells;
};
const drawn = () =>
  new Promise((resolve) => {
    const done = () => {
      chart.off('finished', done);
      resolve();
    };
    chart.on('finished', done);
  });
const series = (day) => ({
  type: 'heatmap',
  data: cellsOf(day),
  label: { show: true, formatter: ({ value }) => `${SIGNS[value[2] + 2]} ${value[3]}` },
});
const first = drawn();
chart.setOption({
  animation: false,
  grid: { left: 200, right: 10, top: 40, bottom: 20 },
  xAxis: { type: 'category', data: matrix.issues, axisLabel: { show: false } },
  yAxis: { type: 'category', data: matrix.actors, inverse: true },
  visualMap: {
    show: false,
    type: 'piecewise',
    dimension: 2,
    pieces: COLOURS.map((color, i) => ({ value: i - 2, color })),
  },
  dataZoom: [{ type: 'inside', yAxisIndex: 0, startValue: 0, endValue: shownRows }],
  series: [series(matrix.last)],
});
await first;
const show = (day) => chart.setOption({ series: [series(day)] });
await ready({
  first: matrix.first,
  last: matrix.last,
  asOf: async (day) => {
    const done = drawn();
    show(day);
    await done;
    await painted();
  },
  scrub: show,
  scroll: (px) => {
    top = Math.min(matrix.actors.length - shownRows, Math.max(0, top + px / ROW));
    chart.dispatchAction({ type: 'dataZoom', startValue: Math.round(top), endValue: Math.round(top) + shownRows });
  },
  told: () => told,
});
