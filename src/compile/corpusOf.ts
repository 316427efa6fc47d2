/** The record as the browser sees it, without a browser: what is derived there (stances, who spoke) is derived here alike. */
import { type Corpus, indexCorpus } from '#corpus/corpus.ts';
import type { PackedIndex } from '#corpus/packed.ts';
import type { DerivedRecord } from './derive.ts';
import { type Manifest, packRecord } from './pack.ts';

/** Packs the record and indexes it, as a page does that loads it. Linear in the size of the record. */
export function corpusOf(derived: DerivedRecord): Corpus {
  const files = packRecord(derived);
  const manifest: Manifest = JSON.parse(files.get('manifest.json') ?? 'null');
  const index: PackedIndex = JSON.parse(files.get(manifest.index) ?? 'null');
  return indexCorpus(index);
}
