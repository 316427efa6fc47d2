/** AG Grid community: a row per actor, a column per issue, both virtualised; a day is a refresh of what shows. */
import { COLOURS, COLUMN, fetchMatrix, painted, ROW, ready, SIGNS } from './matrix-common.js';

const matrix = await fetchMatrix();
let day = matrix.last;
const container = document.getElementById('picture');
const api = agGrid.createGrid(container, {
  rowHeight: ROW,
  suppressAnimationFrame: true,
  columnDefs: [
    { headerName: 'Actor', pinned: 'left', width: 200, valueGetter: ({ data }) => matrix.actors[data.row] },
    ...matrix.issues.map((headerName, column) => ({
      headerName,
      width: COLUMN,
      valueGetter: ({ data }) => matrix.cellAt(data.row, column, day),
      valueFormatter: ({ value }) => (value === null ? '·' : `${SIGNS[value.position + 2]} ${value.count}`),
      cellStyle: ({ value }) => ({ background: value === null ? '' : COLOURS[value.position + 2] }),
      equals: (a, b) => a?.position === b?.position && a?.count === b?.count,
    })),
  ],
  rowData: matrix.actors.map((_, row) => ({ row })),
});
const show = (to) => {
  day = to;
  api.refreshCells();
};
await painted();
/** What scrolls the rows: the highest of what can. */
const scroller = [...container.querySelectorAll('*')]
  .filter((one) => ['auto', 'scroll'].includes(getComputedStyle(one).overflowY))
  .sort((a, b) => b.scrollHeight - a.scrollHeight)[0];
await ready({
  first: matrix.first,
  last: matrix.last,
  asOf: (to) => {
    show(to);
    return painted();
  },
  scrub: show,
  scroll: (px) => {
    scroller.scrollTop += px;
  },
  told: () => [...container.querySelectorAll('.ag-cell')].map((cell) => cell.textContent).join(),
});
