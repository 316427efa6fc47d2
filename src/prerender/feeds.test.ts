import { expect, it } from 'vitest';
import { corpusFromText } from '#corpus/corpusFromText.ts';
import type { ReleaseChanges } from '#corpus/packed.ts';
import { feedEntries } from './feeds.ts';

const corpus = corpusFromText(`
  2021-03-01  a(FR)  office  +  direct  news  old
  2022-03-01  a(FR)  office  +  direct  news  mended
  2023-03-01  a(FR)  office  +  direct  news  later
  2020-03-01  a(FR)  office  +  direct  news  added
`);
const named = (id: string) => ({ kind: 'event' as const, id, name: { en: id, zh: id } });
const before = (id: string, changes: Partial<ReleaseChanges>) => ({
  before: { id, added: [], changed: [], retired: [], stances: [], ...changes },
  since: null,
});
const release = (id: string, date: string) => ({ id, date, notes: { en: '', zh: '' } });

it('feeds tell first what the latest release added or changed, each with the day it was', () => {
  const list = [release('three', '2026-03-01'), release('two', '2026-02-01'), release('one', '2026-01-01')];
  const releases = {
    three: before('two', { added: [named('added')], changed: [{ ...named('mended'), fields: ['title'] }] }),
    two: before('one', { changed: [{ ...named('mended'), fields: ['date'] }] }),
    one: { before: null, since: null },
  };
  const entries = feedEntries({
    corpus: { ...corpus, releases: { file: '', list } },
    index: '',
    shards: [],
    sources: {},
    tours: [],
    releases,
  });
  expect(entries.map(({ row, changed }) => [corpus.events.id[row], changed])).toEqual([
    ['mended', '2026-03-01'],
    ['added', '2026-03-01'],
    ['later', '2026-01-01'],
    ['old', '2026-01-01'],
  ]);
});
