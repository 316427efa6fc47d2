/** An offline copy: one HTML file without a script, with what it shows as data. */
import { group } from 'd3';
import { formatDate, type Locale } from '#i18n/format.ts';
import { shareMessages } from '#i18n/messages/share.ts';
import { escapeHtml } from './forms.ts';
import type { Dataset } from './subset.ts';
import type { KindWords, Taken } from './take.ts';

/** Nothing is fetched and nothing runs; the one style sheet is named by its hash. */
const policyOf = (styleHash: string): string =>
  `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;

const STYLE =
  ':root{color-scheme:light dark;font:1rem/1.5 system-ui,sans-serif}body{max-inline-size:46rem;margin-inline:auto;padding:1rem}h1,h2{font-family:Charter,Georgia,serif;line-height:1.25}h2{font-size:1.15rem;margin-block-end:.25rem}ul{padding-inline-start:1.2rem}article{border-block-start:1px solid;padding-block:.5rem}small,footer{opacity:.75;overflow-wrap:anywhere}q{quotes:"“" "”" "‘" "’"}';

const utf8 = (text: string) => new TextEncoder().encode(text);

async function sha256(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(text)));
}

const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

/** JSON that nothing in it can end the element of. */
const dataText = (value: unknown): string =>
  JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * The file: the events in time order with who stood where and on what evidence; at its end the record of them as JSON,
 * with the SHA-256 of that text.
 */
export async function offlinePage(taken: Taken, t: KindWords): Promise<string> {
  const { dataset, locale, address } = taken;
  const words = shareMessages[locale];
  const data = dataText(dataset);
  const [hash, styleHash] = await Promise.all([sha256(data), sha256(STYLE)]);
  const title = escapeHtml(dataset.title[locale]);
  return `<!doctype html>
<html lang="${locale === 'zh' ? 'zh-Hans' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(base64(styleHash))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${title}</h1>
<p>${escapeHtml(dataset.description[locale])}</p>
<p><a href="${escapeHtml(address)}">${escapeHtml(address)}</a></p>
<main>
${articles(dataset, locale, t).join('\n')}
</main>
<footer>
<p>${escapeHtml(words.offline.about(dataset.release.id, dataset.license, taken.accessed))}</p>
<p>SHA-256 <code>${hex(hash)}</code></p>
</footer>
<script type="application/json" id="record">${data}</script>
</body>
</html>
`;
}

function articles(dataset: Dataset, locale: Locale, t: KindWords): string[] {
  const actors = new Map(dataset.actors.map(({ id, name }) => [id, name[locale]]));
  const issues = new Map(dataset.issues.map(({ id, proposition }) => [id, proposition[locale]]));
  const sources = new Map(dataset.sources.map((source) => [source.id, source]));
  const list = (items: readonly string[]): string =>
    items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
  const evidence = (pieces: Dataset['events'][number]['evidence']): string =>
    list(
      pieces.map(({ source: id, phrase, lang }) => {
        const source = sources.get(id);
        const name = escapeHtml(`${source?.publisher ?? id}: ${source?.title ?? ''}`);
        const link = source?.url ? `<a href="${escapeHtml(source.url)}" rel="noopener">${name}</a>` : name;
        return phrase === null ? link : `<q lang="${escapeHtml(lang)}">${escapeHtml(phrase)}</q> ${link}`;
      }),
    );
  const said = group(dataset.statements, ({ event }) => event);
  return dataset.events.map((event) => {
    const stood = (said.get(event.id) ?? []).map((statement) => {
      const who = `${actors.get(statement.actor)} · ${t.shared.position[`${statement.position}`]}`;
      return `${escapeHtml(who)} · ${escapeHtml(issues.get(statement.issue) ?? '')}${evidence(statement.evidence)}`;
    });
    const disputes = (event.disputes ?? []).map(
      ({ about, accounts }) =>
        `${escapeHtml(about[locale])}${list(accounts.map(({ says, source }) => escapeHtml(`${says[locale]} (${sources.get(source)?.publisher ?? source})`)))}`,
    );
    return `<article id="${event.id}"><h2>${escapeHtml(event.title[locale])}</h2><p><small>${escapeHtml(formatDate(event.date, locale))} · ${escapeHtml(t.shared.eventKind[event.kind])}</small></p><p>${escapeHtml(event.summary[locale])}</p>${list(stood)}${evidence(event.evidence)}${list(disputes)}</article>`;
  });
}
