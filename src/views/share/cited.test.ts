import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { Cite } from '@citation-js/core';
import { expect, it } from 'vitest';
import { parseDay } from '#base/day.ts';
import { corpusFromText } from '#corpus/corpusFromText.ts';
import { MESSAGES } from '#i18n/messages.ts';
import { hrefOf } from '#selection/address.ts';
import { START, withAsOf, withOpen, withView } from '#selection/Selection.ts';
import { subjectsOf } from './cited.ts';
import { formOf } from './forms.ts';

const corpus = corpusFromText(`
  2023-05-10  macron(FR)>france  tokyo-office  -
  2023-06-05  macron(FR)>france  tokyo-office  --
`);
const matrix = withAsOf(withView(START, 'matrix'), parseDay('2023-06-05'));
const stance = withOpen(matrix, { kind: 'stance', actor: 'macron', issue: 'tokyo-office' });
const event = withOpen(START, { kind: 'event', id: corpus.events.id[0] as string });

it('offers the page, and each statement of an event or cell at an address that leads to it', () => {
  const idsOf = (selection: typeof START) => subjectsOf(corpus, selection, 'x', 'en', MESSAGES.en).map(({ id }) => id);
  const [first, second] = corpus.statements.id;
  expect(idsOf(matrix)).toEqual(['matrix']);
  expect(idsOf(event)).toEqual([`event/${corpus.events.id[0]}`, `statement/${first}`]);
  expect(idsOf(stance)).toEqual(['stance/macron/tokyo-office', `statement/${second}`, `statement/${first}`]);
  for (const { fragment, selection } of subjectsOf(corpus, event, 'x', 'zh', MESSAGES.zh).slice(1)) {
    expect(fragment).toBe(first);
    expect(hrefOf(selection)).toContain('/stance/macron/tokyo-office/');
  }
});

it('is cited in forms that a reference manager reads: a view, a cell, an event, a statement', () => {
  for (const selection of [matrix, stance, event]) {
    for (const { id, title, fragment, selection: shown } of subjectsOf(
      corpus,
      selection,
      'A page',
      'en',
      MESSAGES.en,
    )) {
      const url = `https://example.org${hrefOf(shown)}${fragment === null ? '' : `#${fragment}`}`;
      const release = { id: '2026-11-22', date: '2026-11-22' };
      const cited = { id, title, site: 'S', record: 'R', release, url, embed: null, accessed: '2026-12-02' };
      for (const form of ['bibtex', 'ris', 'csl'] as const) {
        const read = new Cite(formOf(form, { ...cited, locale: 'en' })).data as Record<string, unknown>[];
        expect(read, `${form} of ${id}`).toMatchObject([{ title, URL: url, author: [expect.anything()] }]);
      }
      for (const form of ['apa', 'chicago'] as const) {
        const text = formOf(form, { ...cited, locale: 'en' });
        for (const part of [title, url, '2026-11-22', 'December 2, 2026']) expect(text).toContain(part);
      }
    }
  }
});
