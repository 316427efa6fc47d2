import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { Cite } from '@citation-js/core';
import { describe, expect, it } from 'vitest';
import { HOSTILE } from '#compile/fixtures/hostile.ts';
import { type Cited, FORMS, formOf } from './forms.ts';

const CITED: Cited = {
  id: 'event/macron-call-2023',
  title: 'Macron’s call & “reach”',
  site: 'Stanceline',
  record: 'NATO & Asia, 2007–2026',
  release: { id: '2026-11-21', date: '2026-11-21' },
  url: 'https://example.org/site/event/macron-call-2023/?asof=2023-06-05&lanes=actor',
  embed: {
    url: 'https://example.org/site/embed/event/macron-call-2023/?lanes=actor',
    script: 'https://example.org/site/embed.js',
    height: 480,
  },
  accessed: '2026-12-02',
  locale: 'en',
};

/** What a library of citations reads in a text. */
const readBack = (text: string) => new Cite(text).data as Record<string, unknown>[];

describe('formOf', () => {
  it('writes BibTeX, RIS and CSL-JSON that a reference manager reads back', () => {
    for (const form of ['bibtex', 'ris', 'csl'] as const) {
      const [entry, ...more] = readBack(formOf(form, CITED));
      expect(more).toEqual([]);
      expect(entry, form).toMatchObject({ title: CITED.title, URL: CITED.url, author: [expect.anything()] });
      expect(JSON.stringify(entry), form).toContain('2026');
    }
  });

  it('keeps every hostile title one title', () => {
    for (const title of HOSTILE.filter((text) => !/\p{Cc}|[\u2028\u202e]/u.test(text))) {
      for (const form of ['ris', 'csl'] as const) {
        const [entry, ...more] = readBack(formOf(form, { ...CITED, title }));
        expect(more).toEqual([]);
        expect(entry).toMatchObject({ title, URL: CITED.url });
      }
      const bibtex = readBack(formOf('bibtex', { ...CITED, title }));
      expect(bibtex, title).toHaveLength(1);
      expect(bibtex[0]).toMatchObject({ URL: CITED.url });
      expect(formOf('html', { ...CITED, title }).match(/</g)).toHaveLength(2);
    }
  });

  it('names release, day of access and address in a written citation', () => {
    expect(formOf('apa', CITED)).toBe(
      'Stanceline. (2026, November 21). Macron’s call & “reach”. In NATO & Asia, 2007–2026 (Release 2026-11-21). Retrieved December 2, 2026, from https://example.org/site/event/macron-call-2023/?asof=2023-06-05&lanes=actor',
    );
    for (const form of FORMS.filter((one) => one !== 'embed')) {
      expect(formOf(form, CITED)).toContain('https://example.org/site/event/macron-call-2023/');
    }
    expect(formOf('chicago', CITED)).toContain('Accessed December 2, 2026');
    expect(formOf('report', CITED)).toContain('release 2026-11-21, event/macron-call-2023');
  });

  it('writes code for an iframe that an odd title cannot leave', () => {
    for (const title of HOSTILE) {
      const code = formOf('embed', { ...CITED, title });
      expect(code.match(/<[^>]*>/g), title).toHaveLength(4);
      expect(code).toContain('src="https://example.org/site/embed/event/macron-call-2023/?lanes=actor"');
    }
  });

  it('keeps brackets of a title out of the Markdown link', () => {
    expect(formOf('markdown', { ...CITED, title: 'a [b](c)' })).toMatch(/^\[a \\\[b\\\]\(c\)\]\(<https:/);
  });
});
