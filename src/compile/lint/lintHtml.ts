import { countRows } from './formatLint.ts';
import type { Lint } from './lintRecord.ts';
import { LINT_KINDS, type LintKind, type LintRow } from './rows.ts';

/** Text as HTML shows it, also inside a quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);

const e = escapeHtml;

/** The report as one page that needs no other file: no script, no address, nothing of the record that is not escaped. */
export function lintHtml(lint: Lint): string {
  const { release, rows, explained, counts } = lint;
  const title = `Lint of release ${release}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${e(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${e(title)}</h1>
<p>${countRows(rows.length)} to look at, ${explained.length} explained. A row is no mistake: it may be right as it stands.</p>
${summary(counts)}
${counts.map(({ kind }) => section(kind, lint)).join('\n')}
${issueTable(lint)}
${matrix(lint)}
</body>
</html>
`;
}

const summary = (counts: Lint['counts']): string => `<table>
<caption>Rows by kind</caption>
<thead><tr><th scope="col">kind</th><th scope="col">to look at</th><th scope="col">explained</th><th scope="col">what it is</th></tr></thead>
<tbody>
${counts
  .map(
    ({ kind, open, explained }) =>
      `<tr><th scope="row"><a href="#${kind}">${kind}</a></th><td class="n">${open}</td><td class="n">${explained}</td><td>${e(LINT_KINDS[kind])}</td></tr>`,
  )
  .join('\n')}
</tbody>
</table>`;

function section(kind: LintKind, { rows, explained }: Lint): string {
  const open = rows.filter((row) => row.kind === kind);
  const done = explained.filter((row) => row.kind === kind);
  const place = ({ id, file }: LintRow): string => `<th scope="row">${e(id)}</th><td>${e(file)}</td>`;
  const head = (last: string): string =>
    `<thead><tr><th scope="col">record</th><th scope="col">file</th><th scope="col">what</th><th scope="col">${last}</th></tr></thead>`;
  const list = (last: string, lines: readonly string[]): string =>
    lines.length === 0 ? '' : `<table>\n${head(last)}\n<tbody>\n${lines.join('\n')}\n</tbody>\n</table>`;
  const openRows = open.map((row) => `<tr>${place(row)}<td>${e(row.what)}</td><td>${e(row.mend)}</td></tr>`);
  const doneRows = done.map(
    (row) =>
      `<tr>${place(row)}<td>${e(row.what)}</td><td>${e(row.why.en)}<br><span lang="zh">${e(row.why.zh)}</span></td></tr>`,
  );
  return [
    `<section id="${kind}">`,
    `<h2>${kind} <small>${open.length}</small></h2>`,
    `<p>${e(LINT_KINDS[kind])}</p>`,
    list('mend', openRows),
    done.length === 0 ? '' : `<details><summary>${done.length} explained</summary>${list('why', doneRows)}</details>`,
    '</section>',
  ]
    .filter(Boolean)
    .join('\n');
}

const issueTable = ({ issues, coverage }: Lint): string => `<section id="coverage">
<h2>Coverage</h2>
<p>${e(coverage)}</p>
<table>
<caption>Statements by issue</caption>
<thead><tr><th scope="col">issue</th><th scope="col">all</th><th scope="col">for</th><th scope="col">against</th><th scope="col">neutral</th><th scope="col">declined</th><th scope="col">speakers</th><th scope="col">latest</th></tr></thead>
<tbody>
${issues
  .map(({ id, count, sides, speakers, latest }) => {
    const numbers = [count, sides.for, sides.against, sides.neutral, sides.declined, speakers.length];
    return `<tr><th scope="row">${e(id)}</th>${numbers.map((n) => `<td class="n">${n}</td>`).join('')}<td>${e(latest ?? '–')}</td></tr>`;
  })
  .join('\n')}
</tbody>
</table>
</section>`;

const matrix = ({ table: { issues, actors } }: Lint): string => `<div class="wide" tabindex="0">
<table class="matrix">
<caption>Statements by or for each actor on each issue</caption>
<thead><tr><th scope="col">actor</th><th scope="col">all</th>${issues.map((id) => `<th scope="col"><span>${e(id)}</span></th>`).join('')}</tr></thead>
<tbody>
${actors
  .map(
    ({ id, count, counts }) =>
      `<tr><th scope="row">${e(id)}</th><td class="n">${count}</td>${counts.map((n) => `<td class="n">${n === 0 ? '' : n}</td>`).join('')}</tr>`,
  )
  .join('\n')}
</tbody>
</table>
</div>`;

const STYLE = `
:root { color-scheme: light dark; font: 15px/1.45 system-ui, sans-serif; }
body { max-width: 80rem; margin: 0 auto; padding: 1rem; }
table { border-collapse: collapse; margin-block: 0.75rem; }
caption { text-align: start; font-weight: 600; }
th, td { text-align: start; vertical-align: top; padding: 0.2rem 0.6rem; border-block-end: 1px solid color-mix(in srgb, currentColor 20%, transparent); overflow-wrap: anywhere; }
thead th { position: sticky; inset-block-start: 0; background: Canvas; }
tbody th { font-weight: 500; }
.n { text-align: end; font-variant-numeric: tabular-nums; }
.wide { overflow: auto; max-block-size: 90vh; }
.matrix th, .matrix td { padding: 0.1rem 0.3rem; overflow-wrap: normal; }
.matrix thead span { writing-mode: vertical-rl; }
small { font-weight: 400; }
`;
