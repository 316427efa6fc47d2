import { gunzipSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { compileRecord } from '#compile/compileRecord.ts';
import { type Edit, put, recordWith, removeCopies, rewrite, set } from '#compile/fixtures/broken.ts';
import { jsonIn } from '#compile/fixtures/packed.ts';
import { readCorpus } from '#corpus/indexCorpus.ts';
import { filterEvents } from './matches.ts';
import { type Facet, NO_FILTERS } from './Selection.ts';

afterAll(removeCopies);

function compiled(...edits: readonly Edit[]) {
  const result = compileRecord(recordWith(...edits));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.files;
}

it('narrows the set to what was changed since, be it only in what was said', () => {
  const files = compiled(
    put('releases/2024-01-31.json', String(compiled().get('dataset.json'))),
    rewrite('record.json', '"id": "2024-01-31"', '"id": "second"'),
    set('events.json', 'summit-2023', 'title.en', 'Summit at Eastport'),
    set('statements/2023.json', 'vik-office-2023-05', 'position', 0),
  );
  const corpus = readCorpus(gunzipSync(files.get(jsonIn(files, 'manifest.json').index) as Uint8Array));
  const shown = (facet: Facet) =>
    filterEvents(corpus, { ...NO_FILTERS, changed: facet }).rows.map((row) => corpus.events.id[row]);
  expect(shown({ any: ['2024-01-31'], not: [] }).sort()).toEqual(['summit-2023', 'vik-remarks-2023']);
  expect(shown({ any: [], not: ['2024-01-31'] })).toHaveLength(corpus.events.count - 2);
});
